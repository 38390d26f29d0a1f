/** What is known of an area: a number, that it is withheld, or that nobody knows. Three things, never one zero. */
export type Figure =
  | { readonly state: 'value'; readonly value: number; readonly isInterpolated?: boolean }
  | { readonly state: 'suppressed'; readonly reason: string | null }
  | { readonly state: 'missing' }

export const FIGURE_STATES = ['value', 'suppressed', 'missing'] as const
export type FigureState = (typeof FIGURE_STATES)[number]

export const MISSING: Figure = { state: 'missing' }
