/** A way to move hidden figures against each other without changing any sum: index of figure to step. */
export type Shift = ReadonlyMap<number, number>

type Row = Float64Array

const EPSILON = 1e-9
const LARGEST_DENOMINATOR = 12

/**
 * Finds independent whole-numbered shifts of the columns of `rows` (coefficients -1, 0, +1).
 *
 * The first columns become pivots where they can: put the columns with most room first, so that each
 * small figure moves against large ones. Elimination is done in floating point, but every answer is
 * checked in whole numbers against all rows and left out if it fails: an answer is always true.
 */
export function shiftsOf(rows: readonly Row[], columnCount: number): readonly Shift[] {
  const { reduced, pivotOfRow } = eliminate(
    rows.map((row) => Float64Array.from(row)),
    columnCount,
  )
  const pivots = new Set(pivotOfRow)
  const uses = usesOf(rows, columnCount)
  const shifts: Shift[] = []
  for (let free = 0; free < columnCount; free += 1) {
    if (pivots.has(free)) continue
    const shift = wholeNumbered(shiftAlong(free, reduced, pivotOfRow))
    if (shift !== null && keepsAllSums(shift, uses)) shifts.push(shift)
  }
  return shifts
}

function eliminate(
  rows: readonly Row[],
  columnCount: number,
): { readonly reduced: readonly Row[]; readonly pivotOfRow: readonly number[] } {
  const remaining = [...rows]
  const reduced: Row[] = []
  const pivotOfRow: number[] = []
  for (let column = 0; column < columnCount && remaining.length > 0; column += 1) {
    const position = largestIn(remaining, column)
    const [pivot] = remaining.slice(position, position + 1)
    const lead = pivot?.[column] ?? 0
    if (pivot === undefined || Math.abs(lead) < EPSILON) continue
    remaining.splice(position, 1)
    const used = scale(pivot, column, lead)
    for (const row of remaining) subtract(row, pivot, used, row[column] ?? 0)
    for (const row of reduced) subtract(row, pivot, used, row[column] ?? 0)
    reduced.push(pivot)
    pivotOfRow.push(column)
  }
  return { reduced, pivotOfRow }
}

function largestIn(rows: readonly Row[], column: number): number {
  let best = 0
  rows.forEach((row, position) => {
    if (Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = position
  })
  return best
}

/** Divides a row by its leading number and answers the columns it uses: the rows are mostly empty. */
function scale(pivot: Row, column: number, lead: number): readonly number[] {
  const used: number[] = []
  for (let other = column; other < pivot.length; other += 1) {
    const number = pivot[other] ?? 0
    if (Math.abs(number) < EPSILON) continue
    pivot[other] = number / lead
    used.push(other)
  }
  return used
}

function subtract(row: Row, pivot: Row, used: readonly number[], factor: number): void {
  if (factor === 0) return
  for (const column of used) row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0)
}

function shiftAlong(
  free: number,
  reduced: readonly Row[],
  pivotOfRow: readonly number[],
): ReadonlyMap<number, number> {
  const shift = new Map([[free, 1]])
  reduced.forEach((row, position) => {
    const step = -(row[free] ?? 0)
    const pivot = pivotOfRow[position]
    if (pivot !== undefined && Math.abs(step) > EPSILON) shift.set(pivot, step)
  })
  return shift
}

function wholeNumbered(shift: ReadonlyMap<number, number>): Shift | null {
  for (let multiple = 1; multiple <= LARGEST_DENOMINATOR; multiple += 1) {
    const steps = [...shift].map(([column, step]) => [column, step * multiple] as const)
    if (steps.every(([, step]) => Math.abs(step - Math.round(step)) < 1e-6))
      return new Map(steps.map(([column, step]) => [column, Math.round(step)]))
  }
  return null
}

/** Per column the rows that use it, so that a shift is checked only where it touches anything. */
type Uses = readonly (readonly { readonly row: number; readonly coefficient: number }[])[]

function usesOf(rows: readonly Row[], columnCount: number): Uses {
  const uses: { readonly row: number; readonly coefficient: number }[][] = Array.from(
    { length: columnCount },
    () => [],
  )
  rows.forEach((coefficients, row) => {
    coefficients.forEach((coefficient, column) => {
      if (coefficient !== 0) uses[column]?.push({ row, coefficient })
    })
  })
  return uses
}

function keepsAllSums(shift: Shift, uses: Uses): boolean {
  const sums = new Map<number, number>()
  for (const [column, step] of shift)
    for (const { row, coefficient } of uses[column] ?? [])
      sums.set(row, (sums.get(row) ?? 0) + step * coefficient)
  return [...sums.values()].every((sum) => sum === 0)
}
