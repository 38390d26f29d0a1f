import type { Fields, InputOf } from '#platform/fields/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Day, Instant, Outcome, Permission, Person } from '#platform/values/index.ts'

/** What an action knows while it runs. Only `tx` reaches the database. */
export interface ActionContext<Input, Subject> {
  readonly input: Input
  readonly subject: Subject
  readonly person: Person
  readonly municipality: string
  readonly now: Instant
  readonly today: Day
  readonly tx: Tx
}

/** What an action touched: ids for the audit trail and the address shown afterwards. */
export interface Done {
  /** Kind and id of what was made or changed: `{ kind: 'goal', id }`. */
  readonly touched: readonly { readonly kind: string; readonly id: string }[]
  /** What the API, the command line and tests get back. */
  readonly value?: Readonly<Record<string, string | number | boolean | null>>
}

/** Says which field names what does not exist here. */
export interface NotHere<Field extends string = string> {
  readonly notHere: Field
}

/** The answer of a subject that looked for what a field names, in vain. */
export const notHere = <const Field extends string>(field: Field): NotHere<Field> => ({
  notHere: field,
})

export interface ActionDefinition<Spec extends Fields, Subject, Code extends string> {
  /** Room and verb: `concept.draft-goal`. */
  readonly name: `${string}.${string}`
  readonly input: Spec
  /** Every code its run may refuse with; each has a sentence `refusal_<code>` in all languages. */
  readonly refusals: readonly Code[]
  /** Loads and locks what the action is about; where it does not exist here, says which field names it. */
  readonly subject: (context: {
    readonly input: InputOf<Spec>
    readonly tx: Tx
    readonly municipality: string
  }) => Promise<Subject | NotHere<keyof Spec & string> | undefined>
  /** Asks rules/permissions.ts. */
  readonly may: (person: Person, subject: Subject, input: InputOf<Spec>) => Permission
  readonly run: (context: ActionContext<InputOf<Spec>, Subject>) => Promise<Outcome<Done, Code>>
  /** The version a form was made from, and the values it would show now: asked when a form carries `expectedVersion`. */
  readonly current?: (subject: Subject) => {
    readonly version: number
    readonly values: Partial<InputOf<Spec>>
  }
  /** 'named' keeps who did it; 'anonymous' keeps that it was done (ballots). */
  readonly audit: 'named' | 'anonymous'
}

/** An action as the registers see it: its types are erased, its shape is checked at definition. */
export interface Action {
  readonly name: string
  readonly room: string
  readonly input: Fields
  readonly refusals: readonly string[]
  readonly audit: 'named' | 'anonymous'
  readonly subject: (context: {
    readonly input: InputOf<Fields>
    readonly tx: Tx
    readonly municipality: string
  }) => Promise<unknown>
  readonly may: (person: Person, subject: unknown, input: InputOf<Fields>) => Permission
  readonly run: (context: ActionContext<InputOf<Fields>, unknown>) => Promise<Outcome<Done>>
  readonly current?: (subject: unknown) => {
    readonly version: number
    readonly values: Readonly<Record<string, unknown>>
  }
}

/** Defines an action. One definition serves the form, the JSON API, the command line and the import. */
export function action<const Spec extends Fields, Subject, const Code extends string>(
  definition: ActionDefinition<Spec, Subject, Code>,
): Action {
  const room = definition.name.split('.')[0] ?? ''
  return { ...definition, room } as unknown as Action
}
