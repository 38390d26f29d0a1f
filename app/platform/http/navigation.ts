import { say } from '#platform/language/index.ts'
import type { Person } from '#platform/values/index.ts'

/** A way that a room offers: in the navigation of the town, in that of a quarter, or on the page of the administration. */
export interface NavigationEntry {
  readonly where: 'municipality' | 'quarter' | 'administration'
  /** Message with the word shown. */
  readonly label: string
  /** Address below the town or below the quarter: `/lage`. */
  readonly path: string
  /** Smaller stands further left. */
  readonly order: number
  /** Who is offered the way; without it everyone. What may be seen there, the page itself decides. */
  readonly shownTo?: (person: Person) => boolean
}

interface ShownEntry {
  readonly label: string
  readonly href: string
  readonly current?: 'page' | 'section'
}

/** The entries of one navigation in their order, the present one marked. */
export function shownEntries(
  entries: readonly NavigationEntry[],
  where: NavigationEntry['where'],
  root: string,
  { path, person }: { readonly path: string; readonly person: Person },
): readonly ShownEntry[] {
  return entries
    .filter((entry) => entry.where === where && (entry.shownTo?.(person) ?? true))
    .toSorted((a, b) => a.order - b.order)
    .map((entry) => {
      const href = `${root}${entry.path}`
      const shown = { label: say(entry.label), href }
      if (path === href) return { ...shown, current: 'page' }
      return entry.path !== '' && path.startsWith(`${href}/`)
        ? { ...shown, current: 'section' }
        : shown
    })
}
