import { reasonsOf, type Day, type Id, type Reason } from '#platform/values/index.ts'

/** The phases of a quarter in the order the model gives them (M37). */
export const PHASES = ['preparation', 'impulse', 'consolidation', 'closed'] as const
export type PhaseName = (typeof PHASES)[number]

export interface Phase {
  readonly id: Id<'phase'>
  readonly phase: PhaseName
  readonly beginsOn: Day
  readonly endsOn: Day | null
}

export type PhaseRefusal = 'phase-not-after-the-last' | 'phase-already-running'

/** The phase a quarter is in on a day, if any has begun. */
export const phaseOn = (phases: readonly Phase[], day: Day): Phase | undefined =>
  phases.find((phase) => phase.beginsOn <= day && (phase.endsOn === null || day <= phase.endsOn))

/** Which year of the phase a day lies in; the first twelve months are year 1. */
export function yearOfPhase({ beginsOn }: Pick<Phase, 'beginsOn'>, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(beginsOn.slice(0, 4))
  return day.slice(5) < beginsOn.slice(5) ? years : years + 1
}

/**
 * What stands against beginning a phase. Phases follow each other in time; a programme may go back from
 * consolidation to impulse when a council decides so, hence the order of names is not enforced.
 */
export function againstBeginning(
  phases: readonly Phase[],
  next: { readonly phase: PhaseName; readonly beginsOn: Day },
): readonly Reason<PhaseRefusal>[] {
  const open = phases.find((phase) => phase.endsOn === null)
  if (open === undefined) return []
  return reasonsOf(
    open.phase === next.phase && { code: 'phase-already-running', field: 'phase' },
    next.beginsOn <= open.beginsOn && {
      code: 'phase-not-after-the-last',
      field: 'beginsOn',
      details: { day: open.beginsOn },
    },
  )
}
