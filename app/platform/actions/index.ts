/** The one way of writing (actions) and the one way of reading (questions). */
export {
  action,
  notHere,
  type Action,
  type ActionContext,
  type Done,
  type NotHere,
} from './action.ts'
export { question, type Question, type QuestionContext } from './question.ts'
export { perform, type Attempt } from './perform.ts'
export { ask, type Answered, type Asker } from './ask.ts'
