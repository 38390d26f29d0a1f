import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MALFORMED, POINTED_FILE, SOUND_FILE } from '../../tests/malformed.ts'
import { openPbReader, readPb, sayProblem, type PbFile, type PbReading } from '../index.ts'

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

function read(text: string | Uint8Array): PbFile {
  const reading = readPb(bytesOf(text))
  if (reading.kind === 'read') return reading.file
  throw new Error(JSON.stringify(reading.problems))
}

/** Everything that counts, in a form that can be compared. */
function ballotsOf({ instance, voters }: PbFile) {
  const { ballots, projects } = instance
  return Array.from({ length: voters.count }, (_, voter) => {
    const type = voters.typeOf(voter)
    const marks: (readonly [string, number])[] = []
    for (let at = ballots.start[type] ?? 0; at < (ballots.start[type + 1] ?? 0); at++) {
      const points = ballots.points === null ? 1 : (ballots.points[at] ?? 0) / ballots.pointScale
      marks.push([projects[ballots.project[at] ?? 0]?.id ?? '', points])
    }
    return [voters.idOf(voter), marks] as const
  })
}

describe('a malformed .pb file', () => {
  it('comes in at least eighty kinds here', () => {
    expect(new Set(MALFORMED.map(({ name }) => name)).size).toBeGreaterThanOrEqual(80)
  })

  it.each(MALFORMED)('is refused by reason and line: $name', ({ text, kind, line }) => {
    const reading = readPb(bytesOf(text))
    if (reading.kind === 'read') throw new Error('it was read')
    expect(reading.problems.map((problem) => `${problem.line} ${problem.kind}`)).toContain(
      `${line} ${kind}`,
    )
    for (const problem of reading.problems) {
      expect(sayProblem(problem, 'de')).toMatch(/^Zeile \d+: .{10,}/)
      expect(sayProblem(problem, 'en')).toMatch(/^line \d+: .{10,}/)
    }
  })

  it('never crashes the reader, however it is damaged, and never changes a vote silently', () => {
    const sound = bytesOf(SOUND_FILE)
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
        const damaged = isCut ? sound.slice(0, at) : sound.slice()
        if (!isCut) damaged[at] = byte
        const reading = readPb(damaged)
        const isNamed = reading.kind === 'unreadable' && reading.problems.length > 0
        expect(isNamed || (reading.kind === 'read' && reading.file.voters.count === 3)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('is read in time and memory of its size, were it one endless line or full of open quotes', () => {
    const chunk = new Uint8Array(1 << 16).fill(53)
    const endless = openPbReader()
    endless.push(bytesOf(SOUND_FILE))
    for (let at = 0; at < 1024; at++) endless.push(chunk)
    endless.push(bytesOf('\n4;a;1'))
    expect(endless.close()).toMatchObject({
      kind: 'unreadable',
      problems: [{ line: 17, kind: 'line-too-long' }],
    })
    const quoted = openPbReader()
    const rows = bytesOf(Array.from({ length: 4000 }, () => '"v;x;1').join('\n'))
    quoted.push(bytesOf(`${SOUND_FILE}\n`))
    for (let at = 0; at < 1024; at++) quoted.push(rows)
    expect(quoted.close()).toMatchObject({ kind: 'unreadable' })
  })

  it('is not read to the end when it holds nothing but errors', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `v${at};x;1`)
    const reading = readPb(bytesOf([...SOUND_FILE.split('\n').slice(0, 14), ...rows].join('\n')))
    if (reading.kind === 'read') throw new Error('it was read')
    expect(reading.problems).toHaveLength(101)
    expect(reading.problems.at(-1)?.kind).toBe('too-many-problems')
  })
})

describe('a sound .pb file', () => {
  it('is counted as it stands', () => {
    const file = read(SOUND_FILE)
    expect(file.instance.budgetCents).toBe(100_000)
    expect(file.instance.projects[1]).toEqual({ id: 'b', costCents: 20_000, name: 'Swings' })
    expect(ballotsOf(file)).toEqual([
      [
        '1',
        [
          ['a', 1],
          ['b', 1],
        ],
      ],
      ['2', [['c', 1]]],
      ['3', []],
    ])
  })

  it('may have CRLF, a byte order mark, blanks, blank lines, quotes and small titles', () => {
    const variants = [
      SOUND_FILE.replaceAll('\n', '\r\n'),
      `\uFEFF${SOUND_FILE}`,
      `${SOUND_FILE}\n\n \n`,
      SOUND_FILE.replaceAll(';', ' ; ').replaceAll(',', ' , '),
      SOUND_FILE.replace('1;a,b;40', '"1";"a,b";"40"'),
      SOUND_FILE.replace('META', 'meta').replace('VOTES', 'Votes '),
      SOUND_FILE.replace('budget;1000', 'budget;1000.0').replace('a;100;', 'a;100,00;'),
    ]
    for (const variant of variants) {
      expect(ballotsOf(read(variant))).toEqual(ballotsOf(read(SOUND_FILE)))
      expect(read(variant).instance.budgetCents).toBe(100_000)
    }
  })

  it('may have quotes, semicolons and line breaks inside quoted cells', () => {
    const text = SOUND_FILE.replace('Swings', '"Swings; ""high""\nand low"')
    expect(read(text).instance.projects[1]?.name).toBe('Swings; "high"\nand low')
    const late = text.replace('2;c;50', '2;x;50')
    const reading = readPb(bytesOf(late))
    expect(reading).toMatchObject({ problems: [{ line: 17, kind: 'unknown-project' }] })
  })

  it('is the same however the stream is cut', () => {
    const bytes = bytesOf(`\uFEFF${SOUND_FILE.replace('Swings', '"Sw\nings"')}`)
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 8 }), (cuts) => {
        const reader = openPbReader()
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length]
        places.slice(1).forEach((end, at) => reader.push(bytes.subarray(places[at], end)))
        const reading: PbReading = reader.close()
        if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems))
        expect(ballotsOf(reading.file)).toEqual(ballotsOf(read(SOUND_FILE)))
      }),
    )
  })

  it('tells where stated counts differ, and which descriptions are missing, without refusing', () => {
    const text = SOUND_FILE.replace('project_id;cost;name', 'project_id;cost;votes')
      .replace('Benches', '7')
      .replace('Swings', '1')
      .replace('Trees', '1')
    const reading = readPb(bytesOf(text))
    if (reading.kind !== 'read') throw new Error('it was not read')
    expect(reading.notices).toContainEqual({
      kind: 'stated-count-differs',
      line: 10,
      column: 'votes',
      project: 'a',
      stated: '7',
      found: 1,
    })
    expect(reading.notices).toContainEqual({
      kind: 'recommended-meta-missing',
      line: 1,
      key: 'currency',
    })
    for (const notice of reading.notices) {
      expect(sayProblem(notice, 'de')).toContain('Hinweis')
      expect(sayProblem(notice, 'en')).toContain('notice')
    }
  })

  it('may hold points with decimals, ranks and a default score', () => {
    const pointed = read(POINTED_FILE.replace('1;a,b;3,2', '1;a,b;2.5,2.25'))
    expect(ballotsOf(pointed)[0]).toEqual([
      '1',
      [
        ['a', 2.5],
        ['b', 2.25],
      ],
    ])
    const ranked = read(SOUND_FILE.replace('approval', 'ordinal').replace('1;a,b', '1;b,a'))
    expect(ballotsOf(ranked)[0]).toEqual([
      '1',
      [
        ['a', 2],
        ['b', 3],
      ],
    ])
    const scored = read(
      POINTED_FILE.replace('cumulative', 'scoring').replace('max_sum_points;5', 'default_score;1'),
    )
    expect(ballotsOf(scored)).toEqual([
      [
        '1',
        [
          ['a', 3],
          ['b', 2],
          ['c', 1],
        ],
      ],
      [
        '2',
        [
          ['a', 1],
          ['b', 1],
          ['c', 1],
        ],
      ],
      [
        '3',
        [
          ['a', 1],
          ['b', 1],
          ['c', 1],
        ],
      ],
    ])
  })

  it('counts a default score only where points are given', () => {
    const approvals = SOUND_FILE.replace('budget;', 'default_score;1\nbudget;')
    const { support } = read(approvals).instance.ballots
    expect([...support.voters]).toEqual([...read(SOUND_FILE).instance.ballots.support.voters])
  })

  it('keeps further columns only on request', () => {
    expect(read(SOUND_FILE).voters.kept.size).toBe(0)
    const reading = readPb(bytesOf(SOUND_FILE), { keep: ['age'] })
    if (reading.kind !== 'read') throw new Error('it was not read')
    expect(reading.file.voters.kept.get('age')).toEqual(['40', '50', '60'])
  })
})

describe('every reason', () => {
  it('has a file that shows it', () => {
    const source = readFileSync(new URL('./problems.ts', import.meta.url), 'utf8')
    const kinds = [...source.matchAll(/readonly kind: '([a-z0-9-]+)'/g)].map(([, kind]) => kind)
    const shown = new Set<string | undefined>(MALFORMED.map(({ kind }) => kind))
    const shownElsewhere = ['too-many-problems', 'stated-count-differs', 'recommended-meta-missing']
    expect(kinds.filter((kind) => !shown.has(kind))).toEqual(shownElsewhere)
  })
})
