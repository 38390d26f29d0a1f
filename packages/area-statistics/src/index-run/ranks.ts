/**
 * Ranks values from the highest down: 1 is the highest.
 *
 * @source English Indices of Deprivation 2019, technical report, ch. 3: rank 1 is the most deprived.
 * @convention Equal values share the better rank and the next ranks are left out (1, 2, 2, 4).
 * @cost One sort: n log n.
 * @throws Never.
 * @example Array.from(rankDescending([5, 9, 5, 1])) // => [2, 1, 2, 4]
 */
export function rankDescending(values: ArrayLike<number>): Float64Array {
  const order = new Float64Array(values.length)
  for (let position = 0; position < values.length; position += 1)
    order[position] = -(values[position] ?? 0)
  order.sort()
  const firstRank = new Map<number, number>()
  for (let position = order.length - 1; position >= 0; position -= 1)
    firstRank.set(-(order[position] ?? 0), position + 1)
  const ranks = new Float64Array(values.length)
  for (let position = 0; position < values.length; position += 1)
    ranks[position] = firstRank.get(values[position] ?? 0) ?? Number.NaN
  return ranks
}

/**
 * Sorts a rank into groups of equal size: deciles for 10, quintiles for 5.
 *
 * @source English IMD 2019 deciles: ceil(rank * 10 / N) gives all 32,844 published deciles; the form with floor((rank - 1) * 10 / N) + 1 gets 8 wrong.
 * @convention Group 1 holds rank 1.
 * @cost Constant.
 * @throws {RangeError} When the rank is not between 1 and the number of areas.
 * @example [rankGroup(3285, 32844, 10), rankGroup(3284, 32844, 10)] // => [2, 1]
 */
export function rankGroup(rank: number, areas: number, groups: number): number {
  if (!(rank >= 1 && rank <= areas))
    throw new RangeError('rankGroup requires a rank between 1 and the number of areas')
  return Math.ceil((rank * groups) / areas)
}

const SCALE = 23

/**
 * The exponential transformation of a rank, from just above 0 to 100: it lets the most deprived areas
 * stand out, so that a good figure in one domain hardly makes up for a bad one in another.
 *
 * @source English Indices of Deprivation 2019, technical report, appendix: R = (N - r + 1) / N, E = -23 ln(1 - R (1 - exp(-100 / 23))).
 * @convention Rank 1 is the most deprived and gets 100.
 * @cost Constant.
 * @throws {RangeError} When the rank is not between 1 and the number of areas.
 * @example Math.round(exponentialOfRank(1, 32844) * 1e6) / 1e6 // => 100
 */
export function exponentialOfRank(rank: number, areas: number): number {
  if (!(rank >= 1 && rank <= areas))
    throw new RangeError('exponentialOfRank requires a rank between 1 and the number of areas')
  const share = (areas - rank + 1) / areas
  return -SCALE * Math.log(1 - share * (1 - Math.exp(-100 / SCALE)))
}
