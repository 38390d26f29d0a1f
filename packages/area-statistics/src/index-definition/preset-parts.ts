import type { Bilingual } from '../bilingual.ts'
import type { AttentionRule, ClassDefinition, IndicatorDefinition, Scale } from './definition.ts'

/** Pieces that several presets share, so that a published limit stands in one place. */
const below = (at: number) => ({ at, included: false })
const upTo = (at: number) => ({ at, included: true })

const STATUS_CLASSES: readonly ClassDefinition[] = [
  {
    id: 'hoch',
    code: 1,
    sign: '1',
    name: { de: 'hoch', en: 'high' },
    from: null,
    to: below(-1),
  },
  {
    id: 'mittel',
    code: 2,
    sign: '2',
    name: { de: 'mittel', en: 'medium' },
    from: upTo(-1),
    to: upTo(1),
  },
  {
    id: 'niedrig',
    code: 3,
    sign: '3',
    name: { de: 'niedrig', en: 'low' },
    from: below(1),
    to: upTo(1.5),
  },
  {
    id: 'sehr niedrig',
    code: 4,
    sign: '4',
    name: { de: 'sehr niedrig', en: 'very low' },
    from: below(1.5),
    to: null,
  },
]

const DYNAMICS_CLASSES: readonly ClassDefinition[] = [
  {
    id: 'positiv',
    code: 1,
    sign: '+',
    name: { de: 'positiv', en: 'positive' },
    from: null,
    to: below(-1),
  },
  {
    id: 'stabil',
    code: 3,
    sign: '+/-',
    name: { de: 'stabil', en: 'stable' },
    from: upTo(-1),
    to: upTo(1),
  },
  {
    id: 'negativ',
    code: 5,
    sign: '-',
    name: { de: 'negativ', en: 'negative' },
    from: below(1),
    to: null,
  },
]

/** Sum of z values, standardised again, with the asymmetric status limits -1, +1 and +1.5. */
export const STATUS_SCALE: Scale = {
  combination: { kind: 'standardised-sum', deviation: 'population' },
  grouping: { kind: 'limits', classes: STATUS_CLASSES },
}

/** The same for the changes, with the limits -1 and +1. */
export const DYNAMICS_SCALE: Scale = {
  combination: { kind: 'standardised-sum', deviation: 'population' },
  grouping: { kind: 'limits', classes: DYNAMICS_CLASSES },
}

export const ATTENTION: readonly AttentionRule[] = [
  { status: 'sehr niedrig', dynamics: null },
  { status: 'niedrig', dynamics: 'negativ' },
]

/** An indicator of which more means more need, counted once. */
export function need(
  id: string,
  version: string,
  code: string,
  name: Bilingual,
): IndicatorDefinition {
  return { id, version, code, name, direction: 'more-is-need', weight: 1 }
}
