/** What is known of an area: a number, that it is withheld, or that nobody knows. Three things, never one zero. */
export type Figure =
  | { readonly state: 'value'; readonly value: number; readonly isInterpolated?: boolean }
  | { readonly state: 'suppressed'; readonly reason: string | null }
  | { readonly state: 'missing' }

export type FigureState = Figure['state']

export const MISSING: Figure = { state: 'missing' }
