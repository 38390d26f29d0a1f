import { known, SUPPRESSED, type AreaValue } from '../area-value.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import {
  checkSheet,
  isSensitive,
  type Cell,
  type Sheet,
  type SheetProblem,
  type SuppressionRule,
} from './cells.ts'
import { protectionOf, widthOf, type Protection } from './protection.ts'

export type SuppressionProblem =
  | SheetProblem
  /** Too much is out already: these figures can be worked out whatever else is hidden. */
  | { readonly kind: 'cannot-be-protected'; readonly cells: readonly string[] }

/**
 * `published` is for the public and does not say why a figure is hidden: whoever knew which ones are
 * small would know more than intended. `cause` is for the office.
 */
export type SuppressedCell = {
  readonly id: string
  readonly published: AreaValue
  readonly cause: 'small' | 'protects-others' | null
}

export type Suppression = {
  readonly cells: readonly SuppressedCell[]
  /** The proof, per hidden figure. */
  readonly protection: readonly Protection[]
}

/**
 * Hides small figures, and as many more as it takes so that no hidden one can be worked out from sums.
 *
 * @source Primary and secondary cell suppression: Willenborg and de Waal (2001); that the sum of hidden figures must not be small itself: OpenSAFELY output rules.
 * @convention Each hidden figure must be able to differ by at least `threshold` between tables that fit all printed sums. The smallest suitable figure is added first, a total only when no part helps; in the end every figure that turned out not to be needed is printed again. Figures that are never printed are hidden from the start and protected when they are sensitive.
 * @cost One proof per figure added and per figure tried to bring back; meant for tables of some hundred hidden figures.
 * @throws Never.
 * @example suppress({ cells: [['a', 1], ['b', 9], ['c', 20], ['all', 30]].map(([id, amount]) => ({ id, amount, kind: 'count', shown: 'may-be-suppressed' })), sums: [{ total: 'all', parts: ['a', 'b', 'c'] }] }, { threshold: 3, zeros: 'published', smallChanges: 'published' }).value.cells.map((cell) => cell.cause) // => ["small", "protects-others", null, null]
 */
export function suppress(
  sheet: Sheet,
  rule: SuppressionRule,
): Outcome<Suppression, SuppressionProblem> {
  const problems = checkSheet(sheet, rule)
  if (problems.length > 0) return refused(problems)
  const sensitive = new Set(sheet.cells.filter((cell) => isSensitive(cell, rule)).map(idOf))
  const exposed = sheet.cells.filter(({ id, shown }) => shown === 'always' && sensitive.has(id))
  if (exposed.length > 0)
    return refused([{ kind: 'cannot-be-protected', cells: exposed.map(idOf) }])
  const hidden = new Set(
    sheet.cells.filter(({ id, shown }) => shown === 'never' || sensitive.has(id)).map(idOf),
  )
  const found = protectAll(sheet, hidden, sensitive, rule)
  if ('unprotected' in found)
    return refused([{ kind: 'cannot-be-protected', cells: found.unprotected }])
  return done({
    cells: sheet.cells.map((cell) => publish(cell, hidden, sensitive)),
    protection: found.protection,
  })
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

type Matters = {
  /** Small figures and those never printed: they are not brought back. */
  readonly mustStay: ReadonlySet<string>
  readonly needsProtection: (id: string) => boolean
}

function assess(
  sheet: Sheet,
  hidden: ReadonlySet<string>,
  { needsProtection }: Matters,
  rule: SuppressionRule,
): { readonly protection: readonly Protection[]; readonly weak: readonly string[] } {
  const protection = protectionOf(sheet, hidden, rule).filter(({ id }) => needsProtection(id))
  return {
    protection,
    weak: protection.filter((each) => widthOf(each) < rule.threshold).map(idOf),
  }
}

/** Brings back what turned out not to be needed, the largest figures first; shrinks `hidden`. */
function prune(
  sheet: Sheet,
  hidden: Set<string>,
  matters: Matters,
  rule: SuppressionRule,
): readonly Protection[] {
  const protectors = sheet.cells
    .filter(({ id }) => hidden.has(id) && !matters.mustStay.has(id))
    .toSorted((one, other) => Math.abs(other.amount) - Math.abs(one.amount))
  for (const { id } of protectors) {
    if (!hidden.has(id)) continue
    const fewer = without(id, hidden, sheet, { matters, rule })
    if (fewer === null) continue
    for (const other of hidden) if (!fewer.has(other)) hidden.delete(other)
  }
  return assess(sheet, hidden, matters, rule).protection
}

/** The hidden figures less one, and less every protector that then protects nothing; null: impossible. */
function without(
  id: string,
  hidden: ReadonlySet<string>,
  sheet: Sheet,
  { matters, rule }: { readonly matters: Matters; readonly rule: SuppressionRule },
): ReadonlySet<string> | null {
  const fewer = new Set(hidden)
  fewer.delete(id)
  for (;;) {
    const { weak } = assess(sheet, fewer, matters, rule)
    if (weak.length === 0) return fewer
    if (weak.some((each) => matters.mustStay.has(each))) return null
    for (const each of weak) fewer.delete(each)
  }
}

/** Hides more until every hidden figure that matters is protected; grows `hidden`. */
function protectAll(
  sheet: Sheet,
  hidden: Set<string>,
  sensitive: ReadonlySet<string>,
  rule: SuppressionRule,
): { readonly protection: readonly Protection[] } | { readonly unprotected: readonly string[] } {
  const neverShown = new Set(sheet.cells.filter(({ shown }) => shown === 'never').map(idOf))
  const matters: Matters = {
    mustStay: new Set([...neverShown, ...sensitive]),
    needsProtection: (id) => !neverShown.has(id) || sensitive.has(id),
  }
  for (;;) {
    const { weak } = assess(sheet, hidden, matters, rule)
    if (weak.length === 0) return { protection: prune(sheet, hidden, matters, rule) }
    const added = nextToHide(sheet, hidden, weak, rule)
    if (added.length === 0) return { unprotected: weak }
    for (const id of added) hidden.add(id)
  }
}

/** For each weak figure the cheapest neighbour; else any neighbour of the figures it hangs together with. */
function nextToHide(
  sheet: Sheet,
  hidden: ReadonlySet<string>,
  weak: readonly string[],
  rule: SuppressionRule,
): readonly string[] {
  const cells = new Map(sheet.cells.map((cell) => [cell.id, cell]))
  const added = new Set<string>()
  for (const id of weak) {
    const own = sheet.sums.filter(({ total, parts }) => total === id || parts.includes(id))
    if (own.some(({ total, parts }) => [total, ...parts].some((each) => added.has(each)))) continue
    const cheapest = cheapestOf(own, cells, hidden, rule)
    if (cheapest !== null) added.add(cheapest)
  }
  if (added.size > 0) return [...added]
  const touching = sheet.sums.filter(({ total, parts }) =>
    [total, ...parts].some((each) => hidden.has(each)),
  )
  const anywhere = cheapestOf(touching, cells, hidden, rule)
  return anywhere === null ? [] : [anywhere]
}

function cheapestOf(
  sums: Sheet['sums'],
  cells: ReadonlyMap<string, Cell>,
  hidden: ReadonlySet<string>,
  rule: SuppressionRule,
): string | null {
  const pick = (ids: readonly string[]): string | null =>
    ids
      .flatMap((id) => cells.get(id) ?? [])
      .filter((cell) => isCandidate(cell, hidden, rule))
      .toSorted((one, other) => Math.abs(one.amount) - Math.abs(other.amount))[0]?.id ?? null
  return pick(sums.flatMap(({ parts }) => parts)) ?? pick(sums.map(({ total }) => total))
}

/** A printed zero stays: hiding it would break the promise that hidden counts are not zero. */
function isCandidate(cell: Cell, hidden: ReadonlySet<string>, rule: SuppressionRule): boolean {
  if (cell.shown !== 'may-be-suppressed' || hidden.has(cell.id)) return false
  return cell.kind === 'change' || cell.amount > 0 || rule.zeros === 'protected'
}

function publish(
  { id, amount }: Cell,
  hidden: ReadonlySet<string>,
  sensitive: ReadonlySet<string>,
): SuppressedCell {
  if (!hidden.has(id)) return { id, published: known(amount), cause: null }
  return { id, published: SUPPRESSED, cause: sensitive.has(id) ? 'small' : 'protects-others' }
}
