import type { Child } from 'hono/jsx'
import type { Action, Done, Question } from '#platform/actions/index.ts'
import type { Fields, InputOf } from '#platform/fields/index.ts'
import type { Locale } from '#platform/language/index.ts'
import type { Day, Id, Instant, Person, Reason } from '#platform/values/index.ts'

import type { NavigationEntry } from './navigation.ts'

/** The municipality of an address, as every page of it needs it. */
export interface MunicipalityAddress {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly zone: string
  readonly settings: Readonly<Record<string, unknown>>
}

/** A form that was sent and refused: shown again with what was typed and what is needed. */
export interface FailedAttempt {
  readonly action: string
  readonly typed: ReadonlyMap<string, readonly string[]>
  readonly reasons: readonly Reason[]
}

/** What a page knows about the request at hand. Reading goes through `ask`, in one transaction a page. */
export interface PageContext {
  readonly municipality: MunicipalityAddress
  readonly person: Person
  readonly locale: Locale
  readonly now: Instant
  readonly today: Day
  /** The address of this page without its query, as the reader sees it: `/auental/quartier/nordstadt`. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly attempt: FailedAttempt | undefined
  /** The action just done, said once after a form was sent. */
  readonly justDone: string | undefined
  readonly formToken: string
  readonly demo: boolean
  /** The ways that all rooms offer. */
  readonly navigation: readonly NavigationEntry[]
  /** What the rooms add to the page of the town or of a quarter, in their order. */
  readonly panels: (where: Panel['where'], place: PanelPlace) => Promise<Child[]>
  /** Asks a question; what does not exist or may not be seen ends in the page that says so. */
  readonly ask: <Spec extends Fields, Answer>(
    question: Question<Spec, Answer>,
    input: InputOf<Spec>,
  ) => Promise<Answer>
  /** The same, but what does not exist is undefined. */
  readonly askMaybe: <Spec extends Fields, Answer>(
    question: Question<Spec, Answer>,
    input: InputOf<Spec>,
  ) => Promise<Answer | undefined>
}

/** What the frame around a page needs to know: pages outside the rooms, errors for one, have no more than this. */
export type FrameContext = Pick<
  PageContext,
  | 'municipality'
  | 'person'
  | 'locale'
  | 'path'
  | 'query'
  | 'attempt'
  | 'justDone'
  | 'formToken'
  | 'demo'
  | 'navigation'
>

/** The town or the quarter that a panel speaks of. */
export interface PanelPlace {
  readonly quarter?: { readonly id: Id<'quarter'>; readonly slug: string; readonly name: string }
}

/** A part that a room adds to the page of the town or of a quarter; it shows nothing where it has nothing to say. */
export interface Panel {
  readonly where: 'municipality' | 'quarter'
  /** Smaller stands further up. */
  readonly order: number
  readonly show: (context: PageContext, place: PanelPlace) => Promise<Child>
}

/** A page of a room: its address below `/{municipality}`, the forms on it, and how it is shown. */
export interface PageDefinition {
  /** As Hono writes paths: `/quartier/:quarter/ziele`. */
  readonly path: string
  /** Actions whose forms stand on this page and are sent to its own address. */
  readonly actions?: readonly Action[]
  /** Answers undefined for what does not exist. */
  readonly show: (context: PageContext) => Promise<Shown | undefined>
  /** Where to go after an action was done here; else the page shows itself again. Below `/{municipality}`. */
  readonly afterwards?: (
    done: Done,
    action: string,
    context: { readonly params: Readonly<Record<string, string>> },
  ) => string
}

export type Shown = Child | Response

export const page = (definition: PageDefinition): PageDefinition => definition

/** Ends a page with the sentence for what is not there. */
export class NotFound extends Error {}

/** Ends a page with the sentence for what this person may not see, and who may. */
export class NotAllowed extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(reason.code)
    this.reason = reason
  }
}
