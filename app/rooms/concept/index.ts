/** The door of the room concept: goals on three levels, their letters, and the measures that serve them. */
export { GOAL_KIND, type Goal } from './rules/goal.ts'
export { type Measure } from './rules/measure.ts'
export { goal, goals, measure, measures } from './questions/concept.ts'
