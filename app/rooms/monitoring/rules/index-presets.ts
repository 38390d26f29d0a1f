import { presetOf, type IndexDefinition, type Standing } from '@roter-faden/area-statistics'
import type { IndicatorVersion } from './indicator.ts'
import { OVERLAY_GROUPS, type IndexMethod } from './index-method.ts'

/** The presets a town can begin with; `blank` for an index of its own. */
export const INDEX_PRESETS = [
  'berlin-mss-2013',
  'berlin-mss-2019',
  'berlin-mss-2023',
  'hamburg-sozialmonitoring',
  'blank',
] as const
export type IndexPresetName = (typeof INDEX_PRESETS)[number]

/** What the indicators of a preset are called in the catalogue of the shipped Berlin data. */
const IN_CATALOGUE: Readonly<Record<string, readonly string[]>> = {
  'berlin-mss-2013': [
    'mss.unemployment:1',
    'mss.long-term-unemployment:1',
    'mss.transfer-income:1',
    'mss.child-poverty:1',
  ],
  'berlin-mss-2019': ['mss.unemployment:2', 'mss.transfer-income:1', 'mss.child-poverty:1'],
  'berlin-mss-2023': ['mss.unemployment:2', 'mss.transfer-income:1', 'mss.child-poverty:1'],
}

export interface IndexPreset {
  readonly name: IndexPresetName
  readonly title: { readonly de: string; readonly en: string }
  readonly note: { readonly de: string; readonly en: string }
  readonly standing: Standing
  readonly sources: readonly string[]
  readonly method: IndexMethod
  /** The names of the indicators that the preset counts. */
  readonly counts: readonly { readonly de: string; readonly en: string }[]
  /** Those of the catalogue that fit, to be ticked beforehand. */
  readonly suggested: readonly IndicatorVersion['id'][]
}

export const isPreset = (text: string): text is IndexPresetName =>
  INDEX_PRESETS.some((preset) => preset === text)

/** A preset as a form begins with it, looked up in the catalogue of the town. */
export function indexPreset(
  name: IndexPresetName,
  catalogue: readonly IndicatorVersion[],
): IndexPreset {
  const preset = presetOf(name)
  if (preset === null) throw new Error(`area-statistics has no preset ${name}`)
  const wanted = IN_CATALOGUE[name] ?? []
  return {
    name,
    title: preset.name,
    note: preset.note,
    standing: preset.standing,
    sources: preset.sources,
    method: methodOf(preset),
    counts: preset.indicators.map((indicator) => indicator.name),
    suggested: catalogue
      .filter(({ code, version }) => wanted.includes(`${code}:${version}`))
      .map(({ id }) => id),
  }
}

function methodOf({ status, dynamics, fewestResidents, attention }: IndexDefinition): IndexMethod {
  const [low = -1, middle = 1, high = 1.5] = innerLimits(status)
  const [positive = -1, negative = 1] = dynamics === null ? [] : innerLimits(dynamics.scale)
  const { combination } = status
  return {
    combination: combination.kind,
    deviation: combination.kind === 'standardised-sum' ? combination.deviation : 'population',
    fewestResidents,
    statusLimits: [low, middle, high],
    dynamics: dynamics === null ? null : { years: dynamics.years, limits: [positive, negative] },
    onLimit: 'towards-middle',
    attention: OVERLAY_GROUPS.filter((group) => isNamed(group, { status, dynamics, attention })),
  }
}

const innerLimits = ({ grouping }: IndexDefinition['status']): readonly number[] =>
  grouping.kind === 'limits'
    ? grouping.classes.flatMap(({ to }) => (to === null ? [] : [to.at]))
    : []

function isNamed(
  group: string,
  { status, dynamics, attention }: Pick<IndexDefinition, 'status' | 'dynamics' | 'attention'>,
): boolean {
  const statusId = classWithSign(status, group.slice(0, 1))
  const dynamicsId = dynamics === null ? null : classWithSign(dynamics.scale, group.slice(1))
  return attention.some(
    (rule) => rule.status === statusId && (rule.dynamics === null || rule.dynamics === dynamicsId),
  )
}

const classWithSign = ({ grouping }: IndexDefinition['status'], sign: string): string | null =>
  grouping.kind === 'limits'
    ? (grouping.classes.find((one) => one.sign === sign)?.id ?? null)
    : null
