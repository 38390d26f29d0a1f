import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cast, elections, instanceOf, type Election } from '../../tests/elections.ts'
import { POINTED_FILE, SOUND_FILE } from '../../tests/malformed.ts'
import {
  documentOf,
  documentOfInstance,
  readPb,
  writePb,
  type BallotSheet,
  type PbFile,
} from '../index.ts'

function read(text: string, keep: readonly string[] = []): PbFile {
  const reading = readPb(new TextEncoder().encode(text), { keep })
  if (reading.kind === 'read') return reading.file
  throw new Error(JSON.stringify(reading.problems))
}

const written = (file: PbFile): string => [...writePb(documentOf(file))].join('')

describe('a written .pb file', () => {
  it('reads back as the same votes, for all kinds of ballots', () => {
    const files = [
      SOUND_FILE,
      POINTED_FILE,
      POINTED_FILE.replace('3,2', '0.5,2.125'),
      SOUND_FILE.replace('approval', 'ordinal').replace('1;a,b', '1;b,a'),
      POINTED_FILE.replace('cumulative', 'scoring').replace('1;a,b;3,2', '1;a,b;3,-2'),
      SOUND_FILE.replace('approval', 'choose-1').replace('1;a,b', '1;b'),
      POINTED_FILE.replace('cumulative', 'scoring')
        .replace('max_sum_points;5', 'default_score;1')
        .replace('1;a,b;3,2', '1;a,b;3,0'),
    ]
    for (const text of files) {
      const file = read(text)
      const again = read(written(file))
      expect(again.instance).toEqual(file.instance)
      expect(again.meta).toEqual(file.meta)
      expect(written(again)).toBe(written(file))
    }
  })

  it('keeps names with quotes, semicolons and line breaks', () => {
    const name = 'Swings; "high"\nand low'
    const file = read(SOUND_FILE.replace('Swings', `"${name.replaceAll('"', '""')}"`))
    expect(read(written(file)).instance.projects[1]?.name).toBe(name)
  })

  it('says beneficiaries where the file said target', () => {
    const file = read(SOUND_FILE.replace('cost;name', 'cost;target'))
    expect(written(file)).toContain('project_id;cost;beneficiaries')
  })

  it('never holds age or sex unless asked for in so many words', () => {
    const document = documentOf(read(SOUND_FILE, ['age']))
    expect([...writePb(document)].join('')).not.toMatch(/age|40/)
    expect([...writePb(document, { personalData: 'included' })].join('')).toContain('1;a,b;40')
  })

  it('numbers the voters of an own election, so that neither names nor their order get out', () => {
    fc.assert(
      fc.property(elections(), fc.nat(8), (election, shift) => {
        const textOf = (points: Election['points']): string => {
          const instance = instanceOf({ ...election, points })
          const document = documentOfInstance(instance, { voteType: 'approval', meta: new Map() })
          return [...writePb(document)].join('')
        }
        const { points } = election
        const text = textOf(points)
        const turned = points.map((_, voter) => points[(voter + shift) % points.length] ?? [])
        expect(textOf(turned)).toBe(text)
        const again = read(text)
        const { support, voters } = instanceOf(election).ballots
        expect(again.instance.ballots.support.score).toEqual(support.score)
        expect(again.instance.ballots.voters).toBe(voters)
        expect(ballotsOf(again)).toEqual(points.map(marksOf).sort())
        expect(again.instance.budgetCents).toBe(election.budgetCents)
        expect(again.voters.idOf(0)).toBe('1')
      }),
    )
  })

  it('is refused where the vote type could not say what the ballots say', () => {
    const write = (
      sheet: BallotSheet,
      voteType: PbFile['voteType'],
      meta = new Map<string, string>(),
    ) => documentOfInstance(cast(400, [300, 200, 100], sheet), { voteType, meta })
    const scores = { kind: 'scores', votes: [{ p0: 3, p1: -1 }], lowest: -1, highest: 3 } as const
    for (const voteType of ['approval', 'choose-1', 'ordinal', 'cumulative'] as const) {
      expect(() => write(scores, voteType)).toThrow(RangeError)
    }
    expect(() => write(scores, 'scoring')).not.toThrow()
    const two = { kind: 'ranking', votes: [['p2', 'p0']], places: 2 } as const
    expect(() => write(two, 'ordinal')).toThrow('ordinal cannot')
    expect(() => write(two, 'ordinal', new Map([['max_length', '2']]))).not.toThrow()
    expect(() => write({ kind: 'approval', votes: [['p0', 'p1']] }, 'choose-1')).toThrow(RangeError)
  })
})

const marksOf = (row: readonly number[]): string =>
  row.flatMap((given, at) => (given > 0 ? [`p${at}`] : [])).join()

/** The marks of all voters, sorted. */
function ballotsOf({ instance, voters }: PbFile): readonly string[] {
  const { ballots, projects } = instance
  return Array.from({ length: voters.count }, (_, voter) => {
    const type = voters.typeOf(voter)
    const marked = ballots.project.subarray(ballots.start[type], ballots.start[type + 1])
    return [...marked].map((at) => projects[at]?.id).join()
  }).sort()
}
