import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heaviestLoad, type LoadGraph } from './heaviest-load.ts'
import { compare, rational, type Rational } from './rational.ts'

/** Every set of projects: cost over supporters; the largest is the heaviest load. */
function byAllSets({ costs, groups }: LoadGraph): Rational {
  let heaviest = rational(0n)
  for (let set = 1; set < 2 ** costs.length; set++) {
    const has = (place: number): boolean => Math.floor(set / 2 ** place) % 2 === 1
    const cost = costs.reduce((sum, cents, place) => sum + (has(place) ? cents : 0), 0)
    const voters = groups.reduce(
      (sum, group) => sum + (group.marks.some(has) ? group.voters : 0),
      0,
    )
    if (voters === 0) continue
    const load = rational(BigInt(cost), BigInt(voters))
    if (compare(load, heaviest) > 0) heaviest = load
  }
  return heaviest
}

describe('the heaviest load', () => {
  it('is the largest cost per supporter over all sets of projects', () => {
    const graphs = fc.integer({ min: 1, max: 5 }).chain((projects) =>
      fc.record({
        costs: fc.array(fc.integer({ min: 0, max: 50 }), {
          minLength: projects,
          maxLength: projects,
        }),
        groups: fc.array(
          fc.record({
            marks: fc.subarray([...Array(projects).keys()], { minLength: 1 }),
            voters: fc.integer({ min: 1, max: 9 }),
          }),
          { minLength: 1, maxLength: 6 },
        ),
      }),
    )
    fc.assert(
      fc.property(graphs, ({ costs, groups }) => {
        // Every project needs a supporter: a last group supports all of them.
        const graph = { costs, groups: [...groups, { marks: [...costs.keys()], voters: 1 }] }
        expect(compare(heaviestLoad(graph), byAllSets(graph))).toBe(0)
      }),
      { numRuns: 2000 },
    )
  })
})
