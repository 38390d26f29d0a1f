import { array, assert, double, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { known, MISSING, SUPPRESSED, type AreaValue } from '../area-value.ts'
import { checkCrosswalk, linksFromPieces, type CrosswalkLink } from './links.ts'
import { transferCounts, transferShares, type Transfer } from './transfer.ts'

const SPLIT: readonly CrosswalkLink[] = [
  { from: 'old 1', to: 'new 1', weight: 0.6 },
  { from: 'old 1', to: 'new 2', weight: 0.4 },
  { from: 'old 2', to: 'new 2', weight: 0.9992 },
  { from: 'old 2', to: 'new 3', weight: 0.0008 },
]

function transferred(
  counts: Readonly<Record<string, AreaValue>>,
  links: readonly CrosswalkLink[] = SPLIT,
): Transfer {
  const outcome = transferCounts(new Map(Object.entries(counts)), links, { basis: 'area' })
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

describe('moving counts to new areas', () => {
  test('keeps the total, leaves slivers out and marks what was divided', () => {
    const { areas, before, after } = transferred({ 'old 1': known(100), 'old 2': known(50) })
    expect(areas.map(({ id, value, interpolated }) => [id, value, interpolated])).toEqual([
      ['new 1', known(60), true],
      ['new 2', known(90), true],
    ])
    expect([before, after]).toEqual([150, 150])
  })

  test('does not mark an area that only joins whole ones', () => {
    const links = ['a', 'b'].map((from) => ({ from, to: 'x', weight: 0.9998 }))
    const { areas } = transferred({ a: known(3), b: known(4) }, links)
    expect(areas[0]).toMatchObject({ value: known(7), interpolated: false })
  })

  test('a suppressed source suppresses, a missing source leaves the new area missing, never zero', () => {
    const { areas } = transferred({ 'old 1': SUPPRESSED, 'old 2': MISSING })
    expect(areas.map(({ value }) => value)).toEqual([SUPPRESSED, SUPPRESSED])
    const missing = transferred({ 'old 1': known(10), 'old 2': MISSING })
    expect(missing.areas.map(({ value }) => value.state)).toEqual(['value', 'missing'])
  })

  test('keeps the total for any pieces and any counts', () => {
    const piece = record({
      from: integer({ min: 0, max: 5 }).map(String),
      to: integer({ min: 0, max: 8 }).map(String),
      amount: double({ min: 0.01, max: 1000, noNaN: true }),
    })
    assert(
      property(array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const unique = [
          ...new Map(pieces.map((each) => [`${each.from} ${each.to}`, each])).values(),
        ]
        const links = linksFromPieces(unique)
        if (links.kind === 'refused') throw new Error('refused')
        const counts = Object.fromEntries(
          unique.map(({ from }, position) => [from, known(position * 17)]),
        )
        const { before, after } = transferred(counts, links.value)
        expect(after).toBeCloseTo(before, 6)
      }),
      { numRuns: 100, seed: 5 },
    )
  })

  test('an area without a link, and a crosswalk that does not add up, are refused by name', () => {
    const counts = new Map([['old 3', known(1)]])
    const outcome = transferCounts(counts, SPLIT.slice(0, 1), { basis: 'area' })
    expect(outcome.kind === 'refused' && outcome.problems).toEqual([
      { kind: 'weights-do-not-add-up', from: 'old 1', sum: 0.6 },
      { kind: 'area-without-link', from: 'old 3' },
    ])
    const twice = [...SPLIT, { from: 'old 1', to: 'new 1', weight: -1 }]
    expect(checkCrosswalk(twice).map(({ kind }) => kind)).toEqual([
      'link-twice',
      'weight-not-a-share',
      'weights-do-not-add-up',
    ])
    expect(linksFromPieces([{ from: 'a', to: 'x', amount: 0 }])).toEqual({
      kind: 'refused',
      problems: [{ kind: 'nothing-to-share', from: 'a' }],
    })
  })
})

test('shares are moved through their counts, so a large area weighs more than a small one', () => {
  const links = ['a', 'b'].map((from) => ({ from, to: 'x', weight: 1 }))
  const shares = new Map([
    ['a', { numerator: known(90), denominator: known(100) }],
    ['b', { numerator: known(90), denominator: known(900) }],
  ])
  const outcome = transferShares(shares, links, { basis: 'population' })
  expect(outcome.kind === 'done' && outcome.value[0]?.value).toEqual(known(0.18))
})
