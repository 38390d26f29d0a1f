import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SOUND_FILE } from '../tests/malformed.ts'

const MAIN = join(import.meta.dirname, '../bin/pb.js')
let folder = ''

/** An invented fund of 1,000 euros: a large group, a small one, and a tie that needs a lot. */
const FUND = `META
key;value
description;Invented neighbourhood fund
num_projects;4
num_votes;10
budget;1000
vote_type;approval
currency;EUR
PROJECTS
project_id;cost;name;place
swings;600;Swings;park
benches;100;Benches;park
trees;400;Trees;street
lamps;400;Lamps;street
VOTES
voter_id;vote;age;sex
v1;swings,benches;40;F
v2;swings,benches;41;M
v3;swings,benches;42;F
v4;swings,benches;43;M
v5;swings,benches;44;F
v6;swings;45;M
v7;trees,lamps;46;F
v8;trees,lamps;47;M
v9;trees,lamps;48;F
v10;trees,lamps;49;M
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pb-test-'))
  writeFileSync(join(folder, 'fund.pb'), FUND)
  writeFileSync(join(folder, 'broken.pb'), SOUND_FILE.replace('1;a,b', '1;a,x'))
  writeFileSync(join(folder, 'lot.txt'), 'lamps\ntrees\nswings\nbenches\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

function pb(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  })
  return { status, stdout, stderr }
}

describe('pb award', () => {
  const settled = ['--ties', 'min-cost,max-votes,lexicographic']

  it('prints winners, money, rounds and an explanation for every project as JSON', () => {
    const { status, stdout } = pb(['award', 'fund.pb', '--json', '--language', 'en', ...settled])
    expect(status).toBe(0)
    const result: unknown = JSON.parse(stdout)
    expect(result).toMatchObject({
      final: true,
      winners: ['lamps', 'swings'],
      spent: 1000,
      budget: 1000,
      shares: { share: '100' },
      rounds: [
        { round: 1, project: 'swings', cost: '600', supporters: 6, payers: 6, price: '100' },
        { round: 2, project: 'lamps', cost: '400', price: '100' },
      ],
      explanations: {
        swings: 'Won in round 1: 6 voters chose it and each paid €100 from their share.',
      },
    })
    expect(stdout).not.toMatch(/"age"|"sex"/)
  })

  it('reads standard input and speaks German to people', () => {
    const { status, stdout } = pb(['award', '-', ...settled], FUND)
    expect(status).toBe(0)
    expect(stdout).toContain('2 von 4 Projekten gewinnen, vergeben: 1.000 € von 1.000 €')
    expect(stdout).toContain(
      'Gewonnen in Runde 1: 6 Personen haben dafür gestimmt und je 100 € aus ihrem Anteil gezahlt.',
    )
  })

  it('refuses to be final while a lot is missing, and is final with the order drawn', () => {
    const open = pb(['award', 'fund.pb'])
    expect(open.status).toBe(3)
    expect(open.stdout).toContain('NICHT ENDGÜLTIG')
    expect(open.stdout).toContain('trees = lamps')
    const drawn = pb(['award', 'fund.pb', '--lot', 'lot.txt', '--json'])
    expect(drawn.status).toBe(0)
    expect(JSON.parse(drawn.stdout)).toMatchObject({ final: true, winners: ['lamps', 'swings'] })
  })

  it('tells a voter what the own share paid for', () => {
    const { stdout } = pb(['award', 'fund.pb', '--voter', 'v1', ...settled])
    expect(stdout).toContain(
      'Ihr Anteil betrug 100 €; davon bezahlt: „Swings“ (100 €); übrig sind 0 €.',
    )
  })

  it.each([
    ['--rule', 'greedy'],
    ['--rule', 'greedy', '--satisfaction', 'cardinality', '--when-too-dear', 'stop'],
    ['--rule', 'greedy', '--exclusive', 'place'],
    ['--rule', 'phragmen'],
    ['--rule', 'maximin-support'],
    ['--rule', 'majority', '--majority', 'absolute', '--order', 'votes'],
    ['--rule', 'majority', '--majority', 'two-thirds-of-members', '--members', '20'],
    ['--rule', 'majority', '--majority', 'two-thirds'],
    ['--completion', 'add1', '--increment', '0.5'],
    ['--completion', 'add1-exhaustive', '--start', 'rounded-down'],
    ['--completion', 'utilitarian', '--comparison', 'satisfaction'],
    ['--completion', 'add1-utilitarian', '--start', '50', '--when-overspent', 'cut'],
    ['--completion', 'phragmen', '--min-score', '5'],
    ['--min-share-of-cost', '1/3'],
  ])('follows %s %s %s %s and can be verified', (...options) => {
    const awarded = pb(['award', 'fund.pb', '--json', ...settled, ...options])
    expect(awarded.stderr).toBe('')
    expect(awarded.status).toBe(0)
    writeFileSync(join(folder, 'result.json'), awarded.stdout)
    const verified = pb(['verify', 'result.json', 'fund.pb'])
    expect(verified).toMatchObject({ status: 0, stdout: 'Bestätigt: Das Ergebnis stimmt.\n' })
  })

  it('is verified with the lot order that the result holds, and with no other', () => {
    const { stdout } = pb(['award', 'fund.pb', '--lot', 'lot.txt', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ lot: ['lamps', 'trees', 'swings', 'benches'] })
    const elsewhere = stdout.replace('lot.txt', 'not-here.txt')
    writeFileSync(join(folder, 'drawn.json'), elsewhere)
    expect(pb(['verify', 'drawn.json', 'fund.pb'])).toMatchObject({ status: 0 })
    const parsed: Record<string, unknown> = JSON.parse(stdout)
    const other = { ...parsed, lot: ['trees', 'lamps', 'swings', 'benches'] }
    writeFileSync(join(folder, 'other.json'), JSON.stringify(other))
    const verified = pb(['verify', 'other.json', 'fund.pb'])
    expect(verified.status).toBe(1)
    expect(verified.stdout).toContain('Abweichung: winners')
    const turned = Object.fromEntries(Object.entries(parsed).reverse())
    writeFileSync(join(folder, 'turned.json'), JSON.stringify(turned))
    expect(pb(['verify', 'turned.json', 'fund.pb'])).toMatchObject({ status: 0 })
  })

  it('takes the words of options for options, also where they look like the file', () => {
    const call = ['--voter', 'award', 'award', 'fund.pb']
    expect(pb(call).stderr).toContain('nobody has the id award')
    const { stdout } = pb(['--language', 'en', 'award', 'fund.pb', '--json', ...settled])
    expect(JSON.parse(stdout)).toMatchObject({
      arguments: ['--language', 'en', '--json', ...settled],
    })
  })

  it('names what is wrong with a file, with its line', () => {
    const { status, stderr } = pb(['award', 'broken.pb'])
    expect(status).toBe(1)
    expect(stderr).toBe('Zeile 15: Die Stimme nennt ein unbekanntes Projekt: x\n')
  })

  it.each([
    ['--rule', 'dice'],
    ['--completion', 'all'],
    ['--increment', 'much'],
    ['--ties', 'min-cost,dice'],
    ['--exclusive', 'colour', '--rule', 'greedy'],
    ['--min-share-of-cost', '1/0'],
    ['--voter', 'nobody'],
    ['--lot', 'missing.txt'],
    ['--colour', 'red'],
  ])('refuses %s %s as a wrong call', (...options) => {
    const { status, stdout, stderr } = pb(['award', 'fund.pb', ...options])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^pb: .*\n/)
    expect(stderr).not.toContain('    at ')
  })
})

describe('pb verify', () => {
  it('tells what differs when a result or the votes were changed', () => {
    const { stdout } = pb(['award', 'fund.pb', '--json', '--lot', 'lot.txt'])
    writeFileSync(join(folder, 'forged.json'), stdout.replace('"spent": 1000', '"spent": 999'))
    const forged = pb(['verify', 'forged.json', 'fund.pb'])
    expect(forged).toMatchObject({ status: 1, stdout: 'Abweichung: spent\n' })
    writeFileSync(join(folder, 'result.json'), stdout)
    writeFileSync(join(folder, 'changed.pb'), FUND.replace('v10;trees,lamps', 'v10;trees'))
    const changed = pb(['verify', 'result.json', 'changed.pb'])
    expect(changed.status).toBe(1)
    expect(changed.stdout).toContain('Abweichung: winners')
    expect(pb(['verify', 'fund.pb', 'fund.pb']).status).toBe(2)
  })
})

describe('pb check and pb clean', () => {
  it('check names problems and notices, with 1 or 0', () => {
    const broken = pb(['check', 'broken.pb', '--language', 'en'])
    expect(broken.status).toBe(1)
    expect(broken.stdout).toBe('line 15: the vote names an unknown project: x\n')
    const fund = pb(['check', 'fund.pb'])
    expect(fund.status).toBe(0)
    expect(fund.stdout).toContain('Brauchbar: 10 Stimmen, 4 Projekte.')
    expect(JSON.parse(pb(['check', 'broken.pb', '--json']).stdout)).toMatchObject({
      usable: false,
      found: [{ line: 15, kind: 'unknown-project', project: 'x' }],
    })
  })

  it('clean prints the file without age and sex', () => {
    const { status, stdout } = pb(['clean', 'fund.pb'])
    expect(status).toBe(0)
    expect(stdout).toContain('voter_id;vote\nv1;swings,benches\n')
    writeFileSync(join(folder, 'clean.pb'), stdout)
    expect(pb(['check', 'clean.pb']).status).toBe(0)
  })

  it('a call without a command shows how it is done', () => {
    expect(pb([])).toMatchObject({ status: 2 })
    expect(pb(['--help']).stdout).toContain('pb award FILE.pb')
    expect(pb(['award']).status).toBe(2)
    expect(pb(['dance', 'fund.pb']).status).toBe(2)
    expect(pb(['award', 'nowhere.pb']).status).toBe(2)
  })
})

describe('the command line', () => {
  it('verifies a result whatever the file is called, and names a file that is no file', () => {
    const made = pb(['award', 'fund.pb', '--json', '--ties', 'lexicographic'])
    writeFileSync(join(folder, 'made.json'), made.stdout)
    writeFileSync(join(folder, 'renamed.pb'), FUND)
    expect(pb(['verify', 'made.json', 'renamed.pb'])).toMatchObject({ status: 0 })
    writeFileSync(join(folder, 'renamed.pb'), FUND.replace('Invented', 'Other'))
    expect(pb(['verify', 'made.json', 'renamed.pb'])).toMatchObject({ status: 1 })
    const inside = pb(['award', join('fund.pb', 'x')])
    expect(inside.status).toBe(2)
    expect(inside.stderr).not.toContain('node:internal')
  })

  it('ends quietly when nobody reads on', () => {
    const many = Array.from({ length: 60_000 }, (_, at) => `v${at};swings`).join('\n')
    const head = FUND.replace('num_votes;10', 'num_votes;60000').split('v1;')[0] ?? ''
    writeFileSync(join(folder, 'many.pb'), `${head.replace(';age;sex', '')}${many}\n`)
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" clean many.pb | head -n 1', process.execPath, MAIN],
      { cwd: folder, encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(stdout).toBe('META\n')
  })

  it('refuses fewer members than ballots, and lists what a lot could bring', () => {
    const absolute = ['award', 'fund.pb', '--rule', 'majority', '--majority', 'absolute']
    expect(pb([...absolute, '--members', '9']).status).toBe(1)
    expect(pb([...absolute, '--members', '10']).status).toBe(0)
    expect(pb(['award', 'fund.pb']).stdout).toContain('Möglich sind:\n')
  })
})

describe('the README', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')

  it('shows a file and a call that give the result printed there', () => {
    const [file = '', output = ''] = ['pb', 'text'].map((mark) => blockOf(readme, mark))
    writeFileSync(join(folder, 'fonds.pb'), file)
    const call = /npx pb (award fonds\.pb .*)/.exec(readme)?.[1] ?? ''
    expect(pb(call.trim().split(' ')).stdout.trim()).toBe(output.trim())
  })

  it('shows a program that prints what it says', () => {
    const program = blockOf(readme, 'ts')
    const local = program.replace(
      "'@roter-faden/participatory-budgeting'",
      JSON.stringify(join(import.meta.dirname, '../src/index.ts')),
    )
    writeFileSync(join(folder, 'example.ts'), local)
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'example.ts')], {
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    const promised = [...program.matchAll(/^\/\/ (.*)$/gm)].map(([, text]) => text)
    expect(stdout.trim().split('\n')).toEqual(promised)
  })

  it('names every option of the command line', () => {
    const { stdout } = pb(['--help'])
    const source = readFileSync(join(import.meta.dirname, 'options.ts'), 'utf8')
    const known = [...source.matchAll(/^ {6}'?([a-z-]+)'?: (?:TEXT|\{)/gm)].map(([, name]) => name)
    const shown = [...stdout.matchAll(/^--([a-z-]+)/gm)].map(([, name]) => name)
    expect(known.length).toBeGreaterThan(15)
    expect(new Set([...shown, 'help'])).toEqual(new Set(known))
  })
})

function blockOf(text: string, mark: string): string {
  return new RegExp(`\`\`\`${mark}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? ''
}
