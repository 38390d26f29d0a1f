import type { Bilingual } from '../bilingual.ts'
import type { Range } from './limits.ts'

/** Whether more of an indicator means more need (unemployment) or less need (school leaving). */
export type Direction = 'more-is-need' | 'less-is-need'

/**
 * An indicator as one index uses it. The id is its identity; the code (S1, S2) is only what the
 * publisher prints and has changed its meaning, so series are never joined on it.
 */
export type IndicatorDefinition = {
  readonly id: string
  readonly version: string
  readonly code: string
  readonly name: Bilingual
  readonly direction: Direction
  readonly weight: number
}

/** How several indicators become one number per area. */
export type Combination =
  | { readonly kind: 'standardised-sum'; readonly deviation: 'population' | 'sample' }
  | { readonly kind: 'min-max' }
  | { readonly kind: 'exponential-ranks' }

/** A class with the publisher's word as id, its code number and, for dynamics, its sign. */
export type ClassDefinition = Range & {
  readonly id: string
  readonly code: number
  readonly sign: string
  readonly name: Bilingual
}

/** How the number becomes a class: by limits, or by rank into groups of equal size (1 = most need). */
export type Grouping =
  | { readonly kind: 'limits'; readonly classes: readonly ClassDefinition[] }
  | { readonly kind: 'rank-groups'; readonly groups: number }

export type Scale = { readonly combination: Combination; readonly grouping: Grouping }

/** Areas of these classes need special attention; null means any class. */
export type AttentionRule = { readonly status: string; readonly dynamics: string | null }

/**
 * How far a definition is to be trusted: its published results were reproduced area by area, it is
 * only documented by its publisher, or parts of it are unconfirmed.
 */
export type Standing = 'reproduced' | 'documented' | 'unconfirmed'

export type IndexDefinition = {
  readonly id: string
  readonly version: string
  readonly name: Bilingual
  readonly standing: Standing
  readonly note: Bilingual
  readonly sources: readonly string[]
  readonly indicators: readonly IndicatorDefinition[]
  /** Areas with fewer residents are not considered; null: no such rule. */
  readonly fewestResidents: number | null
  readonly status: Scale
  readonly dynamics: { readonly years: number; readonly scale: Scale } | null
  readonly attention: readonly AttentionRule[]
}
