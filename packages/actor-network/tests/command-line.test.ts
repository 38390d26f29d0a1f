import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run as runHere } from '../command-line/run.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const packageFolder = join(import.meta.dirname, '..')
let folder = ''

/** The example files and commands of the README, so that it cannot rot. */
const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8')
function example(language: string, place: number): string {
  const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].filter(
    (block) => block[1] === language,
  )
  const block = blocks[place]?.[2]
  if (block === undefined) throw new Error(`The README has no ${language} example ${place}`)
  return block
}

const run = (...args: readonly string[]) =>
  spawnSync('node', [join(packageFolder, 'bin/actor-network.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })

/** The same command in this process: a start of Node for each would take long. */
async function here(...args: readonly string[]) {
  const [printed, complained]: [string[], string[]] = [[], []]
  const inFolder = args.map((word) => (/^[\w.]+\.[a-z]+$/.test(word) ? join(folder, word) : word))
  const status = await runHere(inFolder, {
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
  })
  const stderr = complained.join('\n').replaceAll(`${folder}/`, '')
  return { status, stdout: printed.join('\n'), stderr }
}

async function json(...args: readonly string[]) {
  const { stdout, stderr, status } = await here(...args)
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'actor-network-'))
  writeFileSync(join(folder, 'ties.csv'), example('csv', 0))
  writeFileSync(join(folder, 'actors.csv'), example('csv', 1))
  writeFileSync(join(folder, 'kite.csv'), 'from,to,frequency\nA,B,2\nB,C,1\nC,A,4\nC,D,1\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the command line', () => {
  it('does what the README shows', () => {
    for (const line of example('sh', 0).trim().split('\n')) {
      const words = line.replace('npx actor-network ', '').split(' ')
      expect(run(...words)).toMatchObject({ status: 0, stderr: '' })
    }
    const { stdout } = run(
      ...(example('sh', 0).split('\n')[1] ?? '').replace('npx actor-network ', '').split(' '),
    )
    expect(stdout.trim()).toBe(example('text', 0).trim())
    expect(readFileSync(join(folder, 'network.html'), 'utf8')).toContain('id="actor-m"')
  })

  it('prints summary and nodes as JSON', async () => {
    const { summary, nodes } = await json('measure', '--ties', 'kite.csv', '--json')
    expect(summary).toMatchObject({
      actors: 4,
      ties: 4,
      articulationPoints: ['C'],
      bridges: [['C', 'D']],
    })
    expect(
      nodes.map((node: { id: string; betweenness: number; core: number }) => [
        node.id,
        node.betweenness,
        node.core,
      ]),
    ).toEqual([
      ['A', 0, 2],
      ['B', 0, 2],
      ['C', 2, 2],
      ['D', 0, 1],
    ])
    expect(Object.keys(nodes[0])).toEqual(
      expect.arrayContaining([
        'degree',
        'closeness',
        'harmonic',
        'constraint',
        'effectiveSize',
        'eigenvector',
        'community',
      ]),
    )
  })

  it('counts strengths and direction when asked to', async () => {
    const weighted = await json('measure', '--ties', 'kite.csv', '--weight', 'frequency', '--json')
    expect(weighted.nodes[0].strength).toBe(6)
    const directed = await json('measure', '--ties', 'kite.csv', '--directed', '--json')
    expect(directed.summary).toMatchObject({ directed: true, strongComponents: 2 })
  })

  it('adds the two-mode measures where there are bodies or events', async () => {
    writeFileSync(join(folder, 'fest.csv'), 'actor,event\nA,Fest\nB,Fest\nC,Markt\n')
    const { summary, twoMode } = await json('measure', '--ties', 'fest.csv', '--json')
    expect(summary).toMatchObject({ actors: 3, ties: 1 })
    expect(twoMode).toMatchObject({
      density: 0.5,
      nodes: [
        { id: 'A', side: 'actor', degree: 0.5 },
        {},
        {},
        { id: 'Fest', side: 'occasion' },
        {},
      ],
    })
  })

  it('writes null and the reason where a figure is not defined', async () => {
    writeFileSync(join(folder, 'nodes.csv'), 'id,name\nA,A\nB,B\nC,C\nD,D\nE,Alone\n')
    const { nodes } = await json('measure', '--ties', 'kite.csv', '--nodes', 'nodes.csv', '--json')
    expect(nodes[4]).toMatchObject({
      name: 'Alone',
      constraint: null,
      notDefined: { constraint: 'isolated', closeness: 'isolated' },
    })
  })

  it('tells what a withdrawal costs', async () => {
    const report = await json(
      'withdraw',
      '--ties',
      'ties.csv',
      '--nodes',
      'actors.csv',
      '--actor',
      'm',
      '--json',
    )
    expect(report).toMatchObject({ kind: 'figures', manager: 'm' })
    expect(report.results[1].loss.newlyIsolated).toEqual(['g'])
    expect(report.results[0].loss.relayLoss).toBeGreaterThanOrEqual(0)
  })

  it('draws a file that carries its keys and converts between formats', async () => {
    expect(await here('draw', '--ties', 'kite.csv', '--out', 'kite.svg')).toMatchObject({
      status: 0,
      stderr: '',
    })
    const svg = readFileSync(join(folder, 'kite.svg'), 'utf8')
    expect(svg).toContain('function walkNetwork(drawing')
    expect(svg).not.toMatch(/\sstyle=|<style/)
    for (const name of ['kite.graphml', 'kite.gexf', 'kite.dl', 'other.csv']) {
      expect((await here('convert', '--ties', 'kite.csv', '--out', name)).status).toBe(0)
      expect((await json('measure', '--ties', name, '--json')).summary.ties).toBe(
        name.endsWith('dl') ? 8 : 4,
      )
    }
  })

  it('keeps strengths and the direction of a Net-Map sheet when converting', async () => {
    writeFileSync(join(folder, 'strong.csv'), 'from,to,strength\nA,B,2.5\n')
    expect((await here('convert', '--ties', 'strong.csv', '--out', 'strong.graphml')).status).toBe(
      0,
    )
    expect(readFileSync(join(folder, 'strong.graphml'), 'utf8')).toContain('>2.5<')
    const sheet = 'Akteur;Gruppe;Einfluss;Ziel\nA;;;\nB;;;\n\nVon;Nach;Art;Stärke\nA;B;Geld;\n'
    writeFileSync(join(folder, 'sheet.csv'), sheet)
    expect((await json('measure', '--ties', 'sheet.csv', '--json')).summary.directed).toBe(true)
  })

  it('marks changes and keeps positions in a drawing', async () => {
    const args = ['draw', '--ties', 'ties.csv', '--nodes', 'actors.csv', '--positions', 'kept.csv']
    expect((await here(...args, '--on', '2024-01-01', '--out', 'before.svg')).status).toBe(0)
    const kept = readFileSync(join(folder, 'kept.csv'), 'utf8')
    expect(kept.trim().split('\n')).toHaveLength(11)
    const later = [...args, '--on', '2024-12-31', '--since', '2024-01-01', '--out', 'after.html']
    expect((await here(...later)).status).toBe(0)
    const page = readFileSync(join(folder, 'after.html'), 'utf8')
    expect(page).toContain('Seit 1.1.2024: 4 Verbindungen neu, 0 beendet.')
    expect(page).toContain('<td>neu</td>')
    const places = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => line.split(',').slice(-2).map(Number))
    const before = places(kept)
    places(readFileSync(join(folder, 'kept.csv'), 'utf8')).forEach(([x = 0, y = 0], at) => {
      const [earlierX = 0, earlierY = 0] = before[at] ?? []
      expect(Math.hypot(x - earlierX, y - earlierY)).toBeLessThan(60)
    })
  })

  it('gives other pseudonyms each time by real chance', async () => {
    const pseudonyms: string[] = []
    for (const copy of ['1', '2', '3']) {
      const name = `copy${copy}.csv`
      const args = ['convert', '--ties', 'ties.csv', '--nodes', 'actors.csv', '--out', name]
      expect((await here(...args, '--pseudonyms', 'random')).status).toBe(0)
      pseudonyms.push(readFileSync(join(folder, name), 'utf8'))
    }
    expect(new Set(pseudonyms).size).toBeGreaterThan(1)
    expect(pseudonyms.join('')).not.toContain('Schule')
  })
})

async function complaintOf(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await here(...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  return stderr
}

describe('the command line, mistaken', () => {
  it('says in one sentence what is wrong', async () => {
    writeFileSync(join(folder, 'bad.csv'), 'from,to\nA,B\nB,B\n')
    const mistakes: readonly (readonly [readonly string[], string])[] = [
      [['measure', '--ties', 'bad.csv'], 'bad.csv: Line 3: An actor is tied to itself (B).'],
      [['measure', '--ties', 'nowhere.csv'], 'nowhere.csv cannot be read.'],
      [['measure'], '--ties is needed.'],
      [
        ['measure', '--ties', 'kite.csv', '--on', 'today'],
        '--on needs a day as 2026-11-23 and got today.',
      ],
      [['withdraw', '--ties', 'kite.csv', '--actor', 'Z'], 'Z is not an actor of the network.'],
      [
        ['measure', '--ties', 'kite.csv', '--weight', 'nope'],
        'kite.csv: Line 1: This is missing (nope).',
      ],
    ]
    for (const [args, sentence] of mistakes) expect(await complaintOf(...args)).toBe(sentence)
    expect(run('dance').status).toBe(2)
    expect((await here('convert', '--ties', 'kite.csv', '--out', 'kite.graphml')).status).toBe(0)
    writeFileSync(join(folder, 'latin.csv'), Buffer.from('from,to\nB\xe4cker,A\n', 'latin1'))
    const refused: readonly (readonly [string, string])[] = [
      ['measure --ties latin.csv', 'is not UTF-8'],
      ['measure --ties kite.csv extra', 'extra was not expected'],
      ['measure --ties kite.csv --type nope', 'there are: tie'],
      ['measure --ties kite.csv --on 2026-13-45', '--on needs a day'],
      ['measure --ties kite.csv --seed 1.5', 'whole number'],
      ['withdraw --ties kite.csv --actor A --missing 40', 'share from 0 to 1'],
      ['draw --ties kite.csv --out kite.png', '.svg or .html'],
      ['draw --ties kite.csv --out nowhere/kite.svg', 'cannot be written'],
      ['draw --ties kite.csv --out kite.svg --since 2024-02-30', '--since needs a day'],
      [
        'draw --ties kite.csv --out kite.svg --on 2024-01-01 --since 2024-02-01',
        'must not be after',
      ],
      ['draw --ties kite.csv --out kite.svg --positions bad.csv', 'Line 1: an id in quotes'],
      ['convert --ties kite.csv --out a.csv --pseudonyms x', '--pseudonyms needs a number'],
      ['measure --ties kite.graphml --weight nope', '--weight is "strength"'],
      ['measure --ties kite.graphml --nodes nodes.csv', '--nodes is for CSV'],
    ]
    for (const [line, part] of refused) {
      expect(await complaintOf(...line.split(' '))).toContain(part)
    }
    expect(await complaintOf('measure', '--nope')).toContain("Unknown option '--nope'")
  })
})
