/** One end of a class: the number, and whether the number itself belongs to the class. */
export type Limit = { readonly at: number; readonly included: boolean }

/** A stretch of the number line; an absent end is open to infinity. */
export type Range = { readonly from: Limit | null; readonly to: Limit | null }

/**
 * Tells whether a number lies in a range, its ends taken as the range says.
 *
 * @source Senatsverwaltung Berlin, MSS 2021 Indikatorenblätter, ch. 4: limits -1, +1, +1.5 with open and closed ends.
 * @convention Compares the unrounded number; a rounded index moves areas across a limit.
 * @cost Constant.
 * @throws Never.
 * @example contains({ from: { at: -1, included: true }, to: { at: 1, included: true } }, -1) // => true
 */
export function contains(range: Range, value: number): boolean {
  const { from, to } = range
  const aboveFrom = from === null || value > from.at || (from.included && value === from.at)
  const belowTo = to === null || value < to.at || (to.included && value === to.at)
  return aboveFrom && belowTo
}

/**
 * Finds the class of a number: the position of the first range that holds it, or -1 for none.
 *
 * @source As contains.
 * @convention Ranges are asked in the order given; tilesTheLine makes sure that only one can answer.
 * @cost Linear in the number of classes.
 * @throws Never.
 * @example classify([{ from: null, to: { at: 0, included: false } }, { from: { at: 0, included: true }, to: null }], 0) // => 1
 */
export function classify(ranges: readonly Range[], value: number): number {
  return ranges.findIndex((range) => contains(range, value))
}

/**
 * Tells whether ranges, in their order, cover every number exactly once.
 *
 * @source Own rule: an area without a class, or with two, is a mistake in the definition.
 * @convention Ascending order; where two ranges meet exactly one of them holds the limit.
 * @cost Linear in the number of classes.
 * @throws Never.
 * @example tilesTheLine([{ from: null, to: { at: 0, included: true } }, { from: { at: 0, included: true }, to: null }]) // => false
 */
export function tilesTheLine(ranges: readonly Range[]): boolean {
  const first = ranges[0]
  const last = ranges.at(-1)
  if (first === undefined || last === undefined || first.from !== null || last.to !== null)
    return false
  return ranges.every((range, position) => isAscending(range) && meets(range, ranges[position + 1]))
}

function isAscending({ from, to }: Range): boolean {
  return from === null || to === null || from.at < to.at
}

function meets(range: Range, next: Range | undefined): boolean {
  if (next === undefined) return true
  const { to } = range
  const { from } = next
  return to !== null && from !== null && to.at === from.at && to.included !== from.included
}
