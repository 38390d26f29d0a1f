import { known, MISSING, SUPPRESSED, type AreaValue } from '../area-value.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { checkCrosswalk, normalise, type CrosswalkLink, type CrosswalkProblem } from './links.ts'

export type TransferOptions = {
  /** How the weights were made; it is kept with the result and shown beside it. */
  readonly basis: 'area' | 'population'
  /** Shares of an old area below this are measuring errors of the boundary, default 0.005. */
  readonly ignoreBelow?: number
  /** From this share on an old area counts as whole, default 0.99. */
  readonly wholeFrom?: number
}

export type TransferredArea = {
  readonly id: string
  readonly value: AreaValue
  /** True where an old area was divided: the value is an estimate and must be marked as such. */
  readonly interpolated: boolean
  readonly sources: readonly { readonly id: string; readonly weight: number }[]
}

export type Transfer = {
  readonly basis: TransferOptions['basis']
  readonly areas: readonly TransferredArea[]
  /** Sum of the known old values and of the known new values; equal unless values are withheld. */
  readonly before: number
  readonly after: number
}

/**
 * Moves counts from old areas to new ones; the total stays the same.
 *
 * @source Areal interpolation; measured on Berlin's reform of 2021 (448 to 542 planning areas).
 * @convention For counts only; a share is moved by transferShares. A new area with a suppressed source is suppressed, with a missing source missing. Divided areas are marked as interpolated: not fit for classes, and a series breaks here.
 * @cost Linear in the number of links.
 * @throws Never.
 * @example transferCounts(new Map([['a', known(100)]]), [{ from: 'a', to: 'x', weight: 0.7 }, { from: 'a', to: 'y', weight: 0.3 }], { basis: 'area' }).value.areas.map((area) => [area.id, area.value.value, area.interpolated]) // => [["x", 70, true], ["y", 30, true]]
 */
export function transferCounts(
  counts: ReadonlyMap<string, AreaValue>,
  links: readonly CrosswalkLink[],
  options: TransferOptions,
): Outcome<Transfer, CrosswalkProblem> {
  const linked = new Set(links.map(({ from }) => from))
  const problems: CrosswalkProblem[] = [
    ...checkCrosswalk(links),
    ...[...counts.keys()]
      .filter((from) => !linked.has(from))
      .map((from) => ({ kind: 'area-without-link', from }) as const),
  ]
  if (problems.length > 0) return refused(problems)
  const wholeFrom = options.wholeFrom ?? 0.99
  const areas = [...sourcesByTarget(normalise(links, options.ignoreBelow ?? 0.005))].map(
    ([id, sources]) => ({
      id,
      value: weightedSum(sources, counts),
      interpolated: sources.some(({ weight }) => weight < wholeFrom),
      sources,
    }),
  )
  const after = totalOf(areas.map(({ value }) => value))
  return done({ basis: options.basis, areas, before: totalOf([...counts.values()]), after })
}

/** A share of an area given as the two counts it is made of. */
export type ShareParts = { readonly numerator: AreaValue; readonly denominator: AreaValue }

/**
 * Moves shares from old areas to new ones by moving their two counts.
 *
 * @source As transferCounts; averaging the shares themselves would weigh a small area like a large one.
 * @convention Answers shares between 0 and 1; without anybody to share among, the share is missing.
 * @cost Linear in the number of links.
 * @throws Never.
 * @example transferShares(new Map([['a', { numerator: known(10), denominator: known(20) }], ['b', { numerator: known(0), denominator: known(80) }]]), [{ from: 'a', to: 'x', weight: 1 }, { from: 'b', to: 'x', weight: 1 }], { basis: 'area' }).value.map((area) => [area.value.value, area.interpolated]) // => [[0.1, false]]
 */
export function transferShares(
  shares: ReadonlyMap<string, ShareParts>,
  links: readonly CrosswalkLink[],
  options: TransferOptions,
): Outcome<readonly TransferredArea[], CrosswalkProblem> {
  const side = (part: keyof ShareParts): ReadonlyMap<string, AreaValue> =>
    new Map([...shares].map(([id, parts]) => [id, parts[part]]))
  const numerators = transferCounts(side('numerator'), links, options)
  const denominators = transferCounts(side('denominator'), links, options)
  if (numerators.kind === 'refused') return numerators
  if (denominators.kind === 'refused') return denominators
  const amongById = new Map(denominators.value.areas.map(({ id, value }) => [id, value]))
  return done(
    numerators.value.areas.map((area) => ({
      ...area,
      value: divide(area.value, amongById.get(area.id) ?? MISSING),
    })),
  )
}

type Source = { readonly id: string; readonly weight: number }

function sourcesByTarget(links: readonly CrosswalkLink[]): ReadonlyMap<string, readonly Source[]> {
  const targets = new Map<string, Source[]>()
  for (const { from, to, weight } of links) {
    const sources = targets.get(to)
    if (sources === undefined) targets.set(to, [{ id: from, weight }])
    else sources.push({ id: from, weight })
  }
  return targets
}

function weightedSum(
  sources: readonly Source[],
  counts: ReadonlyMap<string, AreaValue>,
): AreaValue {
  let sum = 0
  let isMissing = false
  for (const { id, weight } of sources) {
    const count = counts.get(id) ?? MISSING
    if (count.state === 'suppressed') return SUPPRESSED
    if (count.state === 'missing') isMissing = true
    else sum += weight * count.value
  }
  return isMissing ? MISSING : known(sum)
}

function divide(numerator: AreaValue, denominator: AreaValue): AreaValue {
  if (numerator.state === 'suppressed' || denominator.state === 'suppressed') return SUPPRESSED
  if (numerator.state === 'missing' || denominator.state === 'missing') return MISSING
  return denominator.value > 0 ? known(numerator.value / denominator.value) : MISSING
}

function totalOf(values: readonly AreaValue[]): number {
  return values.reduce((sum, value) => sum + (value.state === 'value' ? value.value : 0), 0)
}
