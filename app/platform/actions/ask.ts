import type { Tx } from '#platform/database/index.ts'
import type { Fields, InputOf } from '#platform/fields/index.ts'
import type { Day, Permission, Person } from '#platform/values/index.ts'
import type { Question } from './question.ts'

export interface Asker {
  readonly municipality: string
  readonly person: Person
  readonly today: Day
}

export type Answered<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'not-found' }
  | {
      readonly kind: 'refused'
      readonly permission: Extract<Permission, { readonly allowed: false }>
    }

/** Asks a question inside a transaction of the municipality, after its permission. */
export async function ask<Spec extends Fields, Answer>(
  tx: Tx,
  question: Question<Spec, Answer>,
  input: InputOf<Spec>,
  asker: Asker,
): Promise<Answered<Answer>> {
  const permission = question.may(asker.person, input)
  if (!permission.allowed) return { kind: 'refused', permission }
  const answer = await question.run({ ...asker, input, tx })
  return answer === undefined ? { kind: 'not-found' } : { kind: 'answered', answer }
}
