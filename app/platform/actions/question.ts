import type { Tx } from '#platform/database/index.ts'
import type { Fields, InputOf } from '#platform/fields/index.ts'
import type { Day, Permission, Person } from '#platform/values/index.ts'

export interface QuestionContext<Input> {
  readonly input: Input
  readonly person: Person
  readonly municipality: string
  readonly today: Day
  readonly tx: Tx
}

export interface QuestionDefinition<Spec extends Fields, Answer> {
  readonly name: `${string}.${string}`
  readonly input: Spec
  /** Whether the person may ask at all; what they may see of the answer, `run` decides by the person. */
  readonly may: (person: Person, input: InputOf<Spec>) => Permission
  /** Answers undefined for what does not exist, or not for this person. */
  readonly run: (context: QuestionContext<InputOf<Spec>>) => Promise<Answer | undefined>
}

/**
 * A question as the registers and pages see it. Written as methods, so that a list may hold questions of
 * different inputs; each is called only with what its own fields have read.
 */
export interface Question<Spec extends Fields = Fields, Answer = unknown> {
  readonly name: string
  readonly room: string
  readonly input: Spec
  may(person: Person, input: InputOf<Spec>): Permission
  run(context: QuestionContext<InputOf<Spec>>): Promise<Answer | undefined>
}

/** Defines a question: the only way pages, exports, feeds and the API read. */
export const question = <const Spec extends Fields, Answer>(
  definition: QuestionDefinition<Spec, Answer>,
): Question<Spec, Answer> => ({
  ...definition,
  room: definition.name.split('.')[0] ?? '',
})
