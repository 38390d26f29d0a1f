import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const home = join(import.meta.dirname, '..')
const readme = readFileSync(join(home, 'README.md'), 'utf8')
let directory = ''

/** The first code block of a kind in the README. */
function block(kind: string): string {
  const [, text = ''] = new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``).exec(readme) ?? []
  return text
}

function run(...words: readonly string[]): {
  text: string
  errors: string
  exitCode: number | null
} {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(home, 'bin/area-statistics.js'), ...words],
    { cwd: directory, encoding: 'utf8' },
  )
  return { text: stdout, errors: stderr, exitCode: status }
}

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'area-statistics-'))
  writeFileSync(join(directory, 'areas.csv'), block('csv'))
  writeFileSync(join(directory, 'index.json'), block('json'))
})
afterAll(() => rmSync(directory, { recursive: true }))

const FILES = ['index', '--values', 'areas.csv', '--definition', 'index.json']

describe('the command of the README', () => {
  test('prints what the README shows', () => {
    const [, ...words] = block('sh').trim().split(' ').slice(1)
    expect(words.slice(0, 5)).toEqual(FILES)
    expect(run(...words)).toEqual({ text: block('text'), errors: '', exitCode: 0 })
  })

  test('prints JSON of the promised form', () => {
    const { text } = run(...FILES, '--json')
    const printed: unknown = JSON.parse(text)
    expect(printed).toMatchObject({
      considered: 5,
      excluded: [{ id: '0106' }, { id: '0107' }],
    })
    expect(printed).toHaveProperty('areas.4', {
      id: '0105',
      status: expect.closeTo(1.9442, 3),
      dynamics: expect.closeTo(1.9459, 3),
      statusClass: 'sehr niedrig',
      dynamicsClass: 'negativ',
    })
    expect(Object.keys(Object(printed))).toEqual(['considered', 'excluded', 'areas'])
  })

  test('adds the yardsticks of the run when asked for all', () => {
    const printed: unknown = JSON.parse(run(...FILES, '--json', '--full').text)
    expect(printed).toHaveProperty('statusRun.indicators.0.yardstick.kind', 'moments')
    expect(printed).toHaveProperty('areas.4.group', { label: '4-', code: 45 })
    expect(printed).toHaveProperty('areas.4.needsAttention', true)
  })

  test('speaks German unless told otherwise', () => {
    expect(run(...FILES).text).toContain('110 Einwohner:innen, weniger als 300')
  })
})

describe('what goes wrong is said and told by the exit code', () => {
  test('a table with mistakes: 1, with row and column', () => {
    writeFileSync(join(directory, 'bad.csv'), block('csv').replace('2.1,', 'abc,'))
    const found = run('index', '--values', 'bad.csv', '--definition', 'index.json', '--json')
    expect(found.exitCode).toBe(1)
    expect(found.errors).toContain('Zeile 2, Spalte S1: „abc“')
    expect(JSON.parse(found.text)).toEqual({
      problems: [{ kind: 'not-a-number', row: 2, column: 'S1', found: 'abc' }],
    })
  })

  test('a file in Latin-1 is refused, not guessed', () => {
    writeFileSync(join(directory, 'latin1.csv'), Buffer.from('id,Stra\u00dfe\n1,2\n', 'latin1'))
    const found = run('index', '--values', 'latin1.csv', '--definition', 'index.json')
    expect([found.exitCode, found.errors]).toEqual([
      1,
      'area-statistics: latin1.csv is not in UTF-8: save it again as UTF-8\n',
    ])
  })

  test('a file that is not there, and a definition that is none', () => {
    expect(run('index', '--values', 'none.csv', '--definition', 'index.json').exitCode).toBe(1)
    writeFileSync(join(directory, 'none.json'), '{"preset": "munich"}')
    const found = run('index', '--values', 'areas.csv', '--definition', 'none.json')
    expect([found.exitCode, found.errors]).toEqual([
      1,
      'preset fehlt oder hat die falsche Form (gefunden: "munich")\n',
    ])
  })

  test.each([[[]], [['map']], [['index']], [['index', '--wrong']], [['presets', 'munich']]])(
    'words it does not understand (%j): 2, with the usage',
    (words) => {
      const { exitCode, errors } = run(...words)
      expect(exitCode).toBe(2)
      expect(errors).toContain('Usage:')
    },
  )
})

test('the presets are listed, and a printed one can be used as it is', () => {
  expect(run('presets').text).toContain('hamburg-sozialmonitoring\tunconfirmed')
  writeFileSync(join(directory, 'copy.json'), run('presets', 'blank').text)
  writeFileSync(join(directory, 'own.csv'), 'id;indicator\n1;3\n2;4\n3;9\n')
  const found = run('index', '--values', 'own.csv', '--definition', 'copy.json', '--json')
  expect(JSON.parse(found.text)).toMatchObject({
    considered: 3,
    areas: [{ dynamics: null, dynamicsClass: null }, {}, {}],
  })
})

test('the command helps when asked', () => {
  expect(run('--help')).toMatchObject({ exitCode: 0, errors: '' })
})
