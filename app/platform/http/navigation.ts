import { say } from '#platform/language/index.ts'

/** A way that a room offers: in the navigation of the town, or in that of a quarter. */
export interface NavigationEntry {
  readonly where: 'municipality' | 'quarter'
  /** Message with the word shown. */
  readonly label: string
  /** Address below the town or below the quarter: `/lage`. */
  readonly path: string
  /** Smaller stands further left. */
  readonly order: number
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
  path: string,
): readonly ShownEntry[] {
  return entries
    .filter((entry) => entry.where === where)
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
