import type { Action, Question } from '#platform/actions/index.ts'
import type { Contributions } from '#platform/contributions/index.ts'
import type { NavigationEntry } from '#platform/http/navigation.ts'
import type { PageDefinition, Panel } from '#platform/http/context.ts'

/** What a room's `routes.ts` hands to the composition root: its pages, its writes, its readings, and what it adds to the thread. */
export interface Room {
  readonly name: string
  readonly actions: readonly Action[]
  readonly questions: readonly Question[]
  readonly pages: readonly PageDefinition[]
  readonly contributions: Contributions
  readonly navigation?: readonly NavigationEntry[]
  readonly panels?: readonly Panel[]
}
