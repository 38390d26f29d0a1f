import type {
  AttentionRule,
  ClassDefinition,
  Combination,
  IndexDefinition,
  Scale,
} from '@roter-faden/area-statistics'
import type { Day, Id } from '#platform/values/index.ts'
import type { IndicatorVersion } from './indicator.ts'

export const COMBINATIONS = ['standardised-sum', 'min-max', 'exponential-ranks'] as const
export const DEVIATIONS = ['population', 'sample'] as const
export const ON_LIMIT = ['towards-middle', 'outwards'] as const

/** The groups of the overlay of status and dynamics, as Berlin prints them. */
export const OVERLAY_GROUPS = [
  '1+',
  '1+/-',
  '1-',
  '2+',
  '2+/-',
  '2-',
  '3+',
  '3+/-',
  '3-',
  '4+',
  '4+/-',
  '4-',
] as const
export type OverlayLabel = (typeof OVERLAY_GROUPS)[number]

/** How a town computes its index: everything a person may set, save the indicators themselves. */
export interface IndexMethod {
  readonly combination: (typeof COMBINATIONS)[number]
  readonly deviation: (typeof DEVIATIONS)[number]
  /** Areas with fewer residents are not considered; null: no such rule. */
  readonly fewestResidents: number | null
  /** The three limits between the four classes of status, rising. */
  readonly statusLimits: readonly [number, number, number]
  /** Null: the index has no dynamics. */
  readonly dynamics: {
    readonly years: number
    readonly limits: readonly [number, number]
  } | null
  /** Where a number lies exactly on a limit: in the class nearer to the middle (Berlin), or in the outer one. */
  readonly onLimit: (typeof ON_LIMIT)[number]
  /** Groups whose areas need special attention. */
  readonly attention: readonly OverlayLabel[]
}

export interface WeighedIndicator {
  readonly version: IndicatorVersion
  readonly weight: number
}

/** A definition as it is kept: unchangeable, with the reason why it replaced the one before. */
export interface KeptIndex {
  readonly id: Id<'index-definition'>
  readonly index: Id<'index'>
  readonly version: number
  readonly name: string
  readonly preset: string
  readonly method: IndexMethod
  readonly indicators: readonly WeighedIndicator[]
  readonly enteredOn: Day
  readonly changeReason: string | null
}

type Names = { readonly de: string; readonly en: string }
interface ClassWords {
  readonly id: string
  readonly code: number
  readonly sign: string
  readonly name: Names
}

/** Positive numbers mean more need: a "high" status is a good one. Words and codes are Berlin's. */
export const STATUS_CLASSES = [
  { id: 'hoch', code: 1, sign: '1', name: { de: 'hoch', en: 'high' } },
  { id: 'mittel', code: 2, sign: '2', name: { de: 'mittel', en: 'medium' } },
  { id: 'niedrig', code: 3, sign: '3', name: { de: 'niedrig', en: 'low' } },
  { id: 'sehr niedrig', code: 4, sign: '4', name: { de: 'sehr niedrig', en: 'very low' } },
] as const satisfies readonly ClassWords[]

export const DYNAMICS_CLASSES = [
  { id: 'positiv', code: 1, sign: '+', name: { de: 'positiv', en: 'positive' } },
  { id: 'stabil', code: 3, sign: '+/-', name: { de: 'stabil', en: 'stable' } },
  { id: 'negativ', code: 5, sign: '-', name: { de: 'negativ', en: 'negative' } },
] as const satisfies readonly ClassWords[]

/** The identity of an indicator inside an index: the version belongs to it, since another version is another series. */
export const keyOf = ({ code, version }: Pick<IndicatorVersion, 'code' | 'version'>): string =>
  `${code}:${version}`

/** The definition as the computing package takes it. */
export function definitionOfIndex({
  index,
  version,
  name,
  method,
  indicators,
}: Pick<KeptIndex, 'index' | 'version' | 'name' | 'method' | 'indicators'>): IndexDefinition {
  return {
    id: index,
    version: String(version),
    name: { de: name, en: name },
    standing: 'unconfirmed',
    note: { de: '', en: '' },
    sources: [],
    indicators: indicators.map(({ version: one, weight }) => ({
      id: keyOf(one),
      version: String(one.version),
      code: one.code,
      name: one.name,
      direction: one.better === 'higher' ? 'less-is-need' : 'more-is-need',
      weight,
    })),
    fewestResidents: method.fewestResidents,
    status: scaleOf(method, STATUS_CLASSES, method.statusLimits),
    dynamics:
      method.dynamics === null
        ? null
        : {
            years: method.dynamics.years,
            scale: scaleOf(method, DYNAMICS_CLASSES, method.dynamics.limits),
          },
    attention: attentionOf(method),
  }
}

function scaleOf(
  method: IndexMethod,
  words: readonly ClassWords[],
  limits: readonly number[],
): Scale {
  return {
    combination: combinationOf(method),
    grouping: { kind: 'limits', classes: classesOf(words, limits, method.onLimit) },
  }
}

const combinationOf = ({ combination, deviation }: IndexMethod): Combination =>
  combination === 'standardised-sum' ? { kind: combination, deviation } : { kind: combination }

/** The middle is the class that holds 0, the mean of all areas: the second one of status and of dynamics. */
function classesOf(
  words: readonly ClassWords[],
  limits: readonly number[],
  onLimit: IndexMethod['onLimit'],
): readonly ClassDefinition[] {
  const MIDDLE = 1
  const lowerHolds = (limit: number): boolean => limit >= MIDDLE === (onLimit === 'towards-middle')
  return words.map((word, at) => {
    const [from, to] = [limits[at - 1], limits[at]]
    return {
      ...word,
      from: from === undefined ? null : { at: from, included: !lowerHolds(at - 1) },
      to: to === undefined ? null : { at: to, included: lowerHolds(at) },
    }
  })
}

/** All three groups of a status name the status whatever its dynamics, so that areas without dynamics count, too. */
function attentionOf({ attention }: IndexMethod): readonly AttentionRule[] {
  return STATUS_CLASSES.flatMap((status): readonly AttentionRule[] => {
    const chosen = DYNAMICS_CLASSES.filter(({ sign }) =>
      attention.some((group) => group === `${status.code}${sign}`),
    )
    return chosen.length === DYNAMICS_CLASSES.length
      ? [{ status: status.id, dynamics: null }]
      : chosen.map(({ id }) => ({ status: status.id, dynamics: id }))
  })
}

/** The published change of an indicator, by convention of its code: `mss.child-poverty-change` in the same version. */
export const changeOf = (
  { code, version }: Pick<IndicatorVersion, 'code' | 'version'>,
  all: readonly IndicatorVersion[],
): IndicatorVersion | undefined =>
  all.find((other) => other.code === `${code}-change` && other.version === version)

/** A change is no indicator of status of its own. */
export const isChange = ({ code }: Pick<IndicatorVersion, 'code'>): boolean =>
  code.endsWith('-change')
