import type { Role } from '#platform/values/index.ts'

/**
 * What a room adds to the views across rooms. Objects, facts, due dates, links and search texts come as
 * SQL views of a fixed shape in the room's schema: `contributed_object`, `contributed_link`,
 * `contributed_fact`, `contributed_due_date`, `contributed_search_text`. A room that has nothing of a
 * kind leaves the view out.
 */
export interface Contributions {
  readonly views: readonly ContributedView[]
  /** Tables whose rows make links or search texts: a generated row trigger keeps both true. */
  readonly linkedTables: readonly string[]
  readonly expectations: readonly Expectation[]
}

export const CONTRIBUTED_VIEWS = ['object', 'link', 'fact', 'due_date', 'search_text'] as const
export type ContributedView = (typeof CONTRIBUTED_VIEWS)[number]

/** "A goal that is agreed must be served by a measure; the neighbourhood manager can mend it." */
export interface Expectation {
  /** Message `gap_<code>` says what is missing, `gap_<code>_consequence` what happens if it stays so. */
  readonly code: string
  readonly kind: string
  /** States of the object from which on it is expected. */
  readonly states: readonly string[]
  /** 'up': the object must serve one of the kinds; 'down': one of the kinds must serve the object. */
  readonly direction: 'up' | 'down'
  readonly kinds: readonly string[]
  /** Only objects with this fact are expected to: of all resolutions those that start a quarter. */
  readonly onlyWith?: string
  /** In these states what is expected holds nothing: a measure given up serves no goal. */
  readonly notHeldIn?: readonly string[]
  readonly mendedBy: readonly Role[]
  /** Where mending starts on the page of the object: a fragment such as `#massnahmen`, or nothing. */
  readonly mendAt?: string
}
