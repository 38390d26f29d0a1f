import { describe, expect, it } from 'vitest'
import { add1, bylaw, cast, equalShares, LEXICOGRAPHIC, made } from '../../tests/elections.ts'
import { rational } from '../rational.ts'
import { runEqualShares } from './run.ts'
import { tieSettler } from '../ties.ts'

describe('raising shares', () => {
  /**
   * With 10 cents each, p0 empties the purse of the voter who also supports p2 and then pays nothing
   * for it. With 11 that voter pays one cent for p2, which so comes before p1 and takes from it.
   */
  const votes = [['p0', 'p2'], ['p0'], ['p0'], ['p0'], ['p1', 'p2'], ['p2'], ['p1'], ['p3']]
  const instance = cast(80, [40, 20, 10, 1000], { kind: 'approval', votes })

  it('may lose a project for some steps, where a voter who paid nothing pays again', () => {
    const wonWith = (share: bigint): readonly number[] => {
      const ties = tieSettler(instance, LEXICOGRAPHIC)
      const eligible = [0, 1, 2, 3]
      return runEqualShares(instance, {
        satisfaction: 'cost',
        share: rational(share),
        ties,
        eligible,
      }).purchases.map(({ project }) => project)
    }
    expect(wonWith(10n)).toEqual([0, 1, 2])
    expect(wonWith(11n)).toEqual([0, 2])
    expect(wonWith(999n)).toEqual([0, 2, 1])
  })

  it('leaps over these steps to the last before a withdrawn project is reached', () => {
    const { winners, trace } = made(instance, bylaw(equalShares('cost', add1(false))))
    expect(trace.shares).toMatchObject({ steps: 989, end: 'next-step-overspends' })
    expect([...winners].sort()).toEqual(['p0', 'p1', 'p2'])
  })
})
