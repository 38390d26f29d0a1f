import { question } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Person } from '#platform/values/index.ts'
import { quarterBySlug } from '#rooms/places/index.ts'
import type { Goal } from '../rules/goal.ts'
import type { Measure } from '../rules/measure.ts'
import { MAY } from '../rules/permissions.ts'
import { checkLetters } from '../rules/smart.ts'
import { goalById, goalsWhere } from '../storage/goals.ts'
import { deadlinesOf } from '../storage/deadlines.ts'
import { indicatorsOf } from '../storage/indicators.ts'
import { furtherGoalsOf, measureById, measuresOf } from '../storage/measures.ts'

const everyone = (person: Person) => permit(person, { who: 'everyone' })

/** Goals and measures are public once released; before that those who work on them see them. */
const maySeeGoal = (person: Person, goal: Goal): boolean =>
  (goal.state.kind !== 'draft' && goal.state.releasedOn !== null) ||
  permit(person, MAY.seeDrafts, { quarter: goal.quarter }).allowed
const maySeeMeasure = (person: Person, measure: Measure): boolean =>
  measure.releasedOn !== null || permit(person, MAY.seeDrafts, { quarter: measure.quarter }).allowed

/** The goals of the town, or those that hold in a quarter, that the person may see. */
export const goals = question({
  name: 'concept.goals',
  input: { quarter: field.optional(field.text({ max: 80 })) },
  may: everyone,
  run: async ({ input, tx, person }) => {
    const quarter = input.quarter === null ? null : await quarterBySlug(tx, input.quarter)
    if (quarter === undefined) return undefined
    const found = await goalsWhere(tx, quarter === null ? {} : { quarter: quarter.id })
    return found.filter((goal) => maySeeGoal(person, goal))
  },
})

/** One goal with its letters, its indicators, what hangs on it and what it hangs on. */
export const goal = question({
  name: 'concept.goal',
  input: { goal: field.id('goal') },
  may: everyone,
  run: async ({ input, tx, person }) => {
    const found = await goalById(tx, input.goal)
    if (found === undefined || !maySeeGoal(person, found)) return undefined
    const indicators = await indicatorsOf(tx, [found.id])
    const parent = found.parent === null ? undefined : await goalById(tx, found.parent)
    const measures = await measuresOf(tx, { goal: found.id })
    return {
      ...found,
      indicators,
      letters: checkLetters({ ...found, indicatorCount: indicators.length }),
      parentGoal: parent !== undefined && maySeeGoal(person, parent) ? parent : null,
      measures: measures.filter((measure) => maySeeMeasure(person, measure)),
    }
  },
})

/** The measures of a quarter that the person may see. */
export const measures = question({
  name: 'concept.measures',
  input: { quarter: field.text({ max: 80 }) },
  may: everyone,
  run: async ({ input, tx, person }) => {
    const quarter = await quarterBySlug(tx, input.quarter)
    if (quarter === undefined) return undefined
    return (await measuresOf(tx, { quarter: quarter.id })).filter((measure) =>
      maySeeMeasure(person, measure),
    )
  },
})

/** One measure with the goals it serves. */
export const measure = question({
  name: 'concept.measure',
  input: { measure: field.id('measure') },
  may: everyone,
  run: async ({ input, tx, person }) => {
    const found = await measureById(tx, input.measure)
    if (found === undefined || !maySeeMeasure(person, found)) return undefined
    const served = [found.mainGoal, ...(await furtherGoalsOf(tx, found.id))]
    const known = await Promise.all(served.map((id) => goalById(tx, id)))
    const worksHere = permit(person, MAY.seeDrafts, { quarter: found.quarter }).allowed
    return {
      ...found,
      goals: known.filter((goal) => goal !== undefined).filter((goal) => maySeeGoal(person, goal)),
      deadlines: worksHere ? await deadlinesOf(tx, found.id) : [],
    }
  },
})
