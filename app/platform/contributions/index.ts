/** What rooms add to the thread, search, due dates and facts, without knowing who collects it. */
export {
  CONTRIBUTED_VIEWS,
  type ContributedView,
  type Contributions,
  type Expectation,
} from './contribution.ts'
export { isContributed } from './is-contributed.ts'
export { layContributions, verifyEdges, type RoomContributions } from './lay.ts'
