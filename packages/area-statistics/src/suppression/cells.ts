/**
 * One figure of a publication. A count is never negative; a change may be.
 * `shown` says what may happen to it: it may be suppressed; it is out already and cannot be taken
 * back; or it is not printed at all, but could be worked out from what is.
 */
export type Cell = {
  readonly id: string
  readonly amount: number
  readonly kind: 'count' | 'change'
  readonly shown: 'may-be-suppressed' | 'always' | 'never'
}

/** A sum that any reader can do: the parts add up to the total. */
export type Sum = { readonly total: string; readonly parts: readonly string[] }

/** A publication: its figures, and every sum that connects them. */
export type Sheet = { readonly cells: readonly Cell[]; readonly sums: readonly Sum[] }

export type SuppressionRule = {
  /** Counts from 1 up to below this are protected. */
  readonly threshold: number
  /** Whether a count of zero is harmless and published, or protected like a small count. */
  readonly zeros: 'published' | 'protected'
  /** Whether a small change between two dates (1 up to below the threshold, either way) is protected too. */
  readonly smallChanges: 'published' | 'protected'
}

/** Tells whether the figure by itself must be protected. */
export function isSensitive({ amount, kind }: Cell, rule: SuppressionRule): boolean {
  if (kind === 'change')
    return rule.smallChanges === 'protected' && amount !== 0 && Math.abs(amount) < rule.threshold
  if (amount === 0) return rule.zeros === 'protected'
  return amount < rule.threshold
}

/** The smallest number a reader must reckon with behind a suppressed figure. */
export function floorOf({ kind }: Cell, rule: SuppressionRule): number {
  if (kind === 'change') return -Infinity
  return rule.zeros === 'published' ? 1 : 0
}

export type SheetProblem =
  | { readonly kind: 'threshold-too-low'; readonly threshold: number }
  | { readonly kind: 'not-a-count'; readonly cell: string; readonly amount: number }
  | { readonly kind: 'cell-twice'; readonly cell: string }
  | { readonly kind: 'cell-unknown'; readonly cell: string; readonly total: string }
  | {
      readonly kind: 'sum-does-not-add-up'
      readonly total: string
      readonly printed: number
      readonly computed: number
    }

/** Finds what makes a sheet unfit for protection: a wrong sum can give away more than it hides. */
export function checkSheet({ cells, sums }: Sheet, rule: SuppressionRule): SheetProblem[] {
  const problems: SheetProblem[] = []
  if (!(Number.isInteger(rule.threshold) && rule.threshold >= 2))
    problems.push({ kind: 'threshold-too-low', threshold: rule.threshold })
  const amounts = new Map<string, number>()
  for (const { id, amount, kind } of cells) {
    if (amounts.has(id)) problems.push({ kind: 'cell-twice', cell: id })
    amounts.set(id, amount)
    if (!Number.isSafeInteger(amount) || (kind === 'count' && amount < 0))
      problems.push({ kind: 'not-a-count', cell: id, amount })
  }
  return [...problems, ...sums.flatMap((sum) => checkSum(sum, amounts))]
}

function checkSum({ total, parts }: Sum, amounts: ReadonlyMap<string, number>): SheetProblem[] {
  const unknown = [total, ...parts].filter((cell) => !amounts.has(cell))
  if (unknown.length > 0) return unknown.map((cell) => ({ kind: 'cell-unknown', cell, total }))
  const printed = amounts.get(total) ?? 0
  const computed = parts.reduce((sum, part) => sum + (amounts.get(part) ?? 0), 0)
  return printed === computed ? [] : [{ kind: 'sum-does-not-add-up', total, printed, computed }]
}
