import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elections, instanceOf } from '../../tests/elections.ts'
import { POINTED_FILE, SOUND_FILE } from '../../tests/malformed.ts'
import { documentOf, documentOfInstance, readPb, writePb, type PbFile } from '../index.ts'

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
      fc.property(elections(), (election) => {
        const instance = instanceOf(election)
        const document = documentOfInstance(instance, { voteType: 'approval', meta: new Map() })
        const again = read([...writePb(document)].join(''))
        expect(again.instance.ballots).toEqual(instance.ballots)
        expect(again.instance.budgetCents).toBe(instance.budgetCents)
        expect(again.voters.idOf(0)).toBe('1')
      }),
    )
  })
})
