import type { Status } from '#design/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import type { goal as goalQuestion } from '../questions/concept.ts'
import type { Goal } from '../rules/goal.ts'
import { GOAL_KIND } from '../rules/goal.ts'
import type { Measure } from '../rules/measure.ts'

/** A goal as its question answers it. */
export type GoalAnswer = NonNullable<Awaited<ReturnType<typeof goalQuestion.run>>>

/** The word for a goal's level: Orientierungsziel, Umsetzungsziel, Handlungsziel. */
export const kindOf = (goal: Pick<Goal, 'level'>): string => say(`kind_${GOAL_KIND[goal.level]}`)

export function goalStatus({ state }: Pick<Goal, 'state'>): Status {
  if (state.kind === 'draft') return { kind: 'neutral', label: say('concept_state_draft') }
  if (state.kind === 'ended') return { kind: 'info', label: say('concept_state_ended') }
  return { kind: 'success', label: say('concept_state_agreed', { day: formatDay(state.agreedOn) }) }
}

const MEASURE_LOOKS = {
  planned: 'info',
  running: 'success',
  done: 'success',
  'given-up': 'neutral',
} as const

export const measureStatus = ({ state }: Pick<Measure, 'state'>): Status => ({
  kind: MEASURE_LOOKS[state],
  label: say(`concept_option_state_${state}`),
})
