import { describe, expect, test } from 'vitest'
import { parseIndexDefinition } from '../reading/parse-definition.ts'
import { checkDefinition } from './check-definition.ts'
import type { IndexDefinition } from './definition.ts'
import { classify, tilesTheLine } from './limits.ts'
import { PRESETS, presetOf } from './presets.ts'

const BERLIN = presetOf('berlin-mss-2019')
if (BERLIN === null) throw new Error('preset missing')
const statusClasses = BERLIN.status.grouping.kind === 'limits' ? BERLIN.status.grouping.classes : []

test.each(PRESETS.map((preset) => [preset.id, preset] as const))(
  'the preset %s is usable and survives being written to a file and read again',
  (_, preset) => {
    expect(checkDefinition(preset)).toEqual([])
    const copy: unknown = JSON.parse(JSON.stringify(preset))
    expect(parseIndexDefinition(copy)).toEqual({ kind: 'done', value: preset })
  },
)

test('Hamburg is marked unconfirmed where people read it', () => {
  const hamburg = presetOf('hamburg-sozialmonitoring')
  expect(hamburg?.standing).toBe('unconfirmed')
  expect(hamburg?.name.de).toContain('unbestätigt')
  expect(hamburg?.note.en).toContain('UNCONFIRMED')
})

test('the published weights of the English index are rounded and add up to 0.999', () => {
  const weights = presetOf('english-imd-2019')?.indicators.map(({ weight }) => weight) ?? []
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0.999, 12)
})

const idOf = (preset: string): string | undefined =>
  presetOf(preset)?.indicators.find(({ code }) => code === 'S2')?.id

test('S2 means another thing from 2023 on, so its id is another one', () => {
  expect(idOf('berlin-mss-2013')).not.toBe(idOf('berlin-mss-2023'))
})

test.each([
  [-1.0000001, 'hoch'],
  [-1, 'mittel'],
  [1, 'mittel'],
  [1.0000001, 'niedrig'],
  [1.5, 'niedrig'],
  [1.5000001, 'sehr niedrig'],
])('the index %d is classed as %s: the limits of Berlin, ends as published', (index, id) => {
  expect(statusClasses[classify(statusClasses, index)]?.id).toBe(id)
})

const broken = (change: Partial<IndexDefinition>): unknown =>
  checkDefinition({ ...BERLIN, ...change }).map(({ kind, path }) => [kind, path])

describe('a definition is refused with the place of the mistake', () => {
  const [first, ...others] = statusClasses

  test('classes that leave a gap or overlap', () => {
    expect(tilesTheLine(others)).toBe(false)
    if (first === undefined) throw new Error('class missing')
    const both = { ...first, to: { at: -1, included: true } }
    const classes = [both, ...others]
    expect(broken({ status: { ...BERLIN.status, grouping: { kind: 'limits', classes } } })).toEqual(
      [['classes-leave-gaps-or-overlap', 'status.grouping.classes']],
    )
  })

  test('a weight of nothing, an id twice, an unknown class, no groups, no years', () => {
    const [indicator] = BERLIN.indicators
    if (indicator === undefined) throw new Error('indicator missing')
    expect(
      broken({
        indicators: [indicator, { ...indicator, weight: 0 }],
        attention: [{ status: 'schlecht', dynamics: 'schlechter' }],
        status: { ...BERLIN.status, grouping: { kind: 'rank-groups', groups: 1 } },
        dynamics: BERLIN.dynamics && { ...BERLIN.dynamics, years: 0 },
      }),
    ).toEqual([
      ['weight-not-positive', 'indicators[1].weight'],
      ['named-twice', 'indicators'],
      ['too-few-groups', 'status.grouping.groups'],
      ['years-not-positive', 'dynamics.years'],
      ['unknown-class', 'attention[0].status'],
      ['unknown-class', 'attention[0].dynamics'],
    ])
  })

  test('fields of the wrong type, all at once', () => {
    const outcome = parseIndexDefinition({
      ...BERLIN,
      id: 7,
      fewestResidents: '300',
      sources: null,
    })
    expect(outcome).toEqual({
      kind: 'refused',
      problems: [
        { kind: 'wrong-type', path: 'id', found: '7' },
        { kind: 'wrong-type', path: 'sources', found: 'null' },
        { kind: 'wrong-type', path: 'fewestResidents', found: '"300"' },
      ],
    })
  })
})
