import { reasonsOf, type Day, type Id, type Reason } from '#platform/values/index.ts'

export const DIRECTIONS = ['rise', 'fall'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** How success of a goal is read off: from where, to where, by when, and where the figure comes from (M16). */
export interface GoalIndicator {
  readonly id: Id<'goal-indicator'>
  readonly goal: Id<'goal'>
  readonly name: string
  readonly unit: string
  readonly direction: Direction
  readonly baseline: number
  readonly baselineOn: Day
  readonly target: number
  readonly targetOn: Day
  readonly source: string
}

export type IndicatorRefusal =
  | 'target-equals-baseline'
  | 'target-against-direction'
  | 'target-before-baseline'
  | 'percent-out-of-range'

const isPercent = (unit: string): boolean =>
  ['%', 'prozent', 'percent'].includes(unit.trim().toLowerCase())
const isShare = (value: number): boolean => value >= 0 && value <= 100

/** What stands against an indicator: it must leave no doubt whether the goal was reached. */
export function againstIndicator(
  wanted: Pick<
    GoalIndicator,
    'unit' | 'direction' | 'baseline' | 'baselineOn' | 'target' | 'targetOn'
  >,
): readonly Reason<IndicatorRefusal>[] {
  const { baseline, target, direction } = wanted
  const goesTheOtherWay = direction === 'rise' ? target < baseline : target > baseline
  return reasonsOf(
    target === baseline && { code: 'target-equals-baseline', field: 'target' },
    goesTheOtherWay && { code: 'target-against-direction', field: 'target' },
    wanted.targetOn <= wanted.baselineOn && { code: 'target-before-baseline', field: 'targetOn' },
    isPercent(wanted.unit) &&
      !(isShare(baseline) && isShare(target)) && {
        code: 'percent-out-of-range',
        field: isShare(baseline) ? 'target' : 'baseline',
      },
  )
}
