import { floorOf, type Cell, type Sheet, type SuppressionRule } from './cells.ts'
import { shiftsOf, type Shift } from './null-space.ts'

/**
 * What a reader who does all sums can at best know of a hidden figure: it may be anything that the
 * witness tables show, at least from `lowest` to `highest`. Equal ends mean: it can be worked out, or
 * no proof of the contrary was found.
 */
export type Protection = {
  readonly id: string
  readonly lowest: number
  readonly highest: number
  /** Another set of hidden figures that fits every printed sum; null where none was found. */
  readonly witness: ReadonlyMap<string, number> | null
}

/**
 * Proves for every hidden figure of a publication how far it stays unknown to a reader who knows all
 * sums, that no count is negative, and (where zeros are printed) that no hidden count is zero.
 *
 * @source Willenborg and de Waal, Elements of Statistical Disclosure Control (2001): a suppressed cell is protected when its feasibility interval is wide; here each interval is shown by a table that exists.
 * @convention The true table moved along a whole-numbered shift that keeps all sums is the witness. The interval is a lower bound: real protection may be wider, never narrower. What readers know from elsewhere is not considered. Answers in the order of `hidden`.
 * @cost Per group of connected hidden figures: sums times figures squared.
 * @throws {TypeError} When a sum names a figure the sheet does not have.
 * @example protectionOf({ cells: [{ id: 'a', amount: 2, kind: 'count', shown: 'may-be-suppressed' }, { id: 'b', amount: 7, kind: 'count', shown: 'may-be-suppressed' }, { id: 'all', amount: 9, kind: 'count', shown: 'always' }], sums: [{ total: 'all', parts: ['a', 'b'] }] }, new Set(['a', 'b']), { threshold: 3, zeros: 'published', smallChanges: 'published' }).map((each) => [each.id, each.lowest, each.highest]) // => [["a", 1, 8], ["b", 1, 8]]
 */
export function protectionOf(
  sheet: Sheet,
  hidden: ReadonlySet<string>,
  rule: SuppressionRule,
): readonly Protection[] {
  const cells = new Map(sheet.cells.map((cell) => [cell.id, cell]))
  const hiddenSums = sheet.sums.map(({ total, parts }) => hiddenPart(total, parts, hidden))
  const found = connected(hidden, hiddenSums).flatMap(({ ids, sums }) =>
    protectionWithin(
      ids.map((id) => cellOf(cells, id)),
      sums,
      rule,
    ),
  )
  const byId = new Map(found.map((each) => [each.id, each]))
  return [...hidden].flatMap((id) => byId.get(id) ?? [])
}

type Coefficients = ReadonlyMap<string, number>

function hiddenPart(
  total: string,
  parts: readonly string[],
  hidden: ReadonlySet<string>,
): Coefficients {
  const coefficients = new Map<string, number>()
  if (hidden.has(total)) coefficients.set(total, -1)
  for (const part of parts)
    if (hidden.has(part)) coefficients.set(part, (coefficients.get(part) ?? 0) + 1)
  return coefficients
}

function cellOf(cells: ReadonlyMap<string, Cell>, id: string): Cell {
  const cell = cells.get(id)
  if (cell === undefined) throw new TypeError(`protectionOf requires a cell for ${id}`)
  return cell
}

type Component = { readonly ids: readonly string[]; readonly sums: readonly Coefficients[] }

/** Splits the hidden figures into groups that share no sum, so that each stays small. */
function connected(
  hidden: ReadonlySet<string>,
  sums: readonly Coefficients[],
): readonly Component[] {
  const sumsOf = new Map<string, Coefficients[]>([...hidden].map((id) => [id, []]))
  for (const sum of sums) for (const id of sum.keys()) sumsOf.get(id)?.push(sum)
  const seen = new Set<string>()
  const components: Component[] = []
  for (const start of hidden)
    if (!seen.has(start)) components.push(componentOf(start, sumsOf, seen))
  return components
}

/** Walks from figure to figure along their sums; grows `seen`. */
function componentOf(
  start: string,
  sumsOf: ReadonlyMap<string, readonly Coefficients[]>,
  seen: Set<string>,
): Component {
  seen.add(start)
  const ids = [start]
  const sums = new Set<Coefficients>()
  for (const id of ids) {
    for (const sum of sumsOf.get(id) ?? []) {
      if (sums.has(sum)) continue
      sums.add(sum)
      const unseen = [...sum.keys()].filter((other) => !seen.has(other))
      for (const other of unseen) seen.add(other)
      ids.push(...unseen)
    }
  }
  return { ids, sums: [...sums] }
}

function protectionWithin(
  unsorted: readonly Cell[],
  sums: readonly Coefficients[],
  rule: SuppressionRule,
): readonly Protection[] {
  const totals = new Set(sums.flatMap((sum) => [...sum.keys()].filter((id) => sum.get(id) === -1)))
  const rank = ({ id }: Cell): number => (totals.has(id) ? 1 : 0)
  const cells = unsorted.toSorted(
    (one, other) => roomOf(other, rule) - roomOf(one, rule) || rank(other) - rank(one),
  )
  const columnOf = new Map(cells.map(({ id }, column) => [id, column]))
  const rows = sums.map((sum) => {
    const row = new Float64Array(cells.length)
    for (const [id, coefficient] of sum) row[columnOf.get(id) ?? 0] = coefficient
    return row
  })
  const shifts = shiftsOf(rows, cells.length).map((shift) => withReach(shift, cells, rule))
  return cells.map((cell, column) => protectionOfCell(cell, column, cells, shifts))
}

/** Changes first: they may move without limit; then the largest counts, among equals the sums. */
function roomOf(cell: Cell, rule: SuppressionRule): number {
  return cell.kind === 'change' ? Number.MAX_VALUE : cell.amount - floorOf(cell, rule)
}

/** A shift and how many whole steps it can go forwards and backwards before a count falls below its floor. */
type Reach = { readonly shift: Shift; readonly forwards: number; readonly backwards: number }

function withReach(shift: Shift, cells: readonly Cell[], rule: SuppressionRule): Reach {
  let forwards = Infinity
  let backwards = Infinity
  for (const [column, step] of shift) {
    const cell = cells[column]
    if (cell === undefined) throw new TypeError('a shift requires a cell for each of its columns')
    const steps = Math.floor((cell.amount - floorOf(cell, rule)) / Math.abs(step))
    if (step < 0) forwards = Math.min(forwards, steps)
    else backwards = Math.min(backwards, steps)
  }
  return { shift, forwards, backwards }
}

/** The widest of the intervals that the shifts show for one figure, with its witness. */
function protectionOfCell(
  cell: Cell,
  column: number,
  cells: readonly Cell[],
  shifts: readonly Reach[],
): Protection {
  let best: Reach | null = null
  let widest = 0
  for (const each of shifts) {
    const width = Math.abs(each.shift.get(column) ?? 0) * (each.forwards + each.backwards)
    if (width > widest) {
      best = each
      widest = width
    }
  }
  if (best === null)
    return { id: cell.id, lowest: cell.amount, highest: cell.amount, witness: null }
  const { shift, forwards, backwards } = best
  const step = shift.get(column) ?? 0
  const ends = [moved(cell.amount, step, forwards), moved(cell.amount, -step, backwards)]
  return {
    id: cell.id,
    lowest: Math.min(...ends),
    highest: Math.max(...ends),
    witness: witnessAlong(shift, forwards > 0 ? 1 : -1, cells),
  }
}

function moved(amount: number, step: number, times: number): number {
  return times === 0 ? amount : amount + step * times
}

function witnessAlong(
  shift: Shift,
  direction: 1 | -1,
  cells: readonly Cell[],
): ReadonlyMap<string, number> {
  return new Map(
    [...shift].flatMap(([column, step]) => {
      const cell = cells[column]
      return cell === undefined ? [] : [[cell.id, cell.amount + direction * step] as const]
    }),
  )
}

/** How far apart the ends lie; 0 means that the figure can be worked out. */
export function widthOf({ lowest, highest }: Protection): number {
  return highest === lowest ? 0 : highest - lowest
}
