import { mean, standardDeviation } from 'simple-statistics'

/** The peer of the benchmark: a standardised sum as plain loops over simple-statistics, nothing else. */
export function plainLoops(rows: readonly (readonly number[])[]): readonly number[] {
  const sums = rows.map(() => 0)
  for (let indicator = 0; indicator < (rows[0]?.length ?? 0); indicator += 1) {
    const column = rows.map((row) => row[indicator] ?? 0)
    const centre = mean(column)
    const deviation = standardDeviation(column)
    column.forEach((value, row) => {
      sums[row] = (sums[row] ?? 0) + (value - centre) / deviation
    })
  }
  const centre = mean(sums)
  const deviation = standardDeviation(sums)
  return sums.map((sum) => (sum - centre) / deviation)
}
