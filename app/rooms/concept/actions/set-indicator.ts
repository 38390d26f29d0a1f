import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { againstIndicator, DIRECTIONS } from '../rules/indicator.ts'
import { MAY_DRAFT } from '../rules/permissions.ts'
import { goalForUpdate } from '../storage/goals.ts'
import { keepIndicator } from '../storage/indicators.ts'

/** Says how success of a goal is read off. Once the goal is agreed its yardstick stays. */
export const setIndicator = action({
  name: 'concept.set-indicator',
  input: {
    goal: field.id('goal'),
    name: field.text({ max: 200 }),
    unit: field.text({ max: 40 }),
    direction: field.choice(DIRECTIONS),
    baseline: field.number(),
    baselineOn: field.day(),
    target: field.number(),
    targetOn: field.day(),
    source: field.text({ max: 300 }),
  },
  refusals: [
    'goal-agreed-already',
    'target-equals-baseline',
    'target-against-direction',
    'target-before-baseline',
    'percent-out-of-range',
  ],
  subject: ({ input, tx }) => goalForUpdate(tx, input.goal),
  may: (person, goal) => permit(person, MAY_DRAFT[goal.level], { quarter: goal.quarter }),
  run: async ({ input, subject, tx }) => {
    if (subject.state.kind !== 'draft') return refused({ code: 'goal-agreed-already' })
    const against = againstIndicator(input)
    if (against.length > 0) return refused(...against)
    const id = asId<'goal-indicator'>(randomUUID())
    await keepIndicator(tx, { ...input, id })
    return done({
      touched: [
        { kind: 'goal', id: subject.id },
        { kind: 'goal-indicator', id },
      ],
      value: { id },
    })
  },
  audit: 'named',
})
