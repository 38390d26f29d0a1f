import type { Figure } from './figure.ts'

/** Numbers first, the highest on top; then what is withheld, then what nobody knows. */
export function ranked<Row extends { readonly figure: Figure; readonly name: string }>(
  rows: readonly Row[],
): readonly (Row & { readonly rank: number | null })[] {
  const order = { value: 0, suppressed: 1, missing: 2 } as const
  const sorted = rows.toSorted(
    (a, b) =>
      order[a.figure.state] - order[b.figure.state] ||
      (a.figure.state === 'value' && b.figure.state === 'value'
        ? b.figure.value - a.figure.value
        : 0) ||
      a.name.localeCompare(b.name, 'de'),
  )
  let rank = 0
  let before: number | undefined
  return sorted.map((row, index) => {
    if (row.figure.state !== 'value') return { ...row, rank: null }
    if (row.figure.value !== before) rank = index + 1
    before = row.figure.value
    return { ...row, rank }
  })
}
