import type { Thread, ThreadNode } from './thread.ts'
import { servantsOf, servedBy } from './thread.ts'

/** The columns that a part of the thread may use: from the first to before the last. */
interface Span {
  readonly from: number
  readonly to: number
}

interface Branch {
  readonly node: ThreadNode
  readonly children: readonly Branch[]
  readonly leaves: number
}

/** The thread as trees: each node hangs on the first one that it serves, and only once. */
function branchesOf(thread: Thread): readonly Branch[] {
  const hung = new Set<string>()
  const hang = (node: ThreadNode): Branch => {
    hung.add(node.key)
    const children = servantsOf(thread, node.key)
      .filter(({ key }) => servedBy(thread, key)[0]?.key === node.key && !hung.has(key))
      .map(hang)
    return { node, children, leaves: children.reduce((sum, child) => sum + child.leaves, 0) || 1 }
  }
  const roots = thread.nodes.filter(({ key }) => servedBy(thread, key).length === 0).map(hang)
  // A ring has no root: it hangs on whichever of its nodes comes first.
  const rings = thread.nodes.flatMap((node) => (hung.has(node.key) ? [] : [hang(node)]))
  return [...roots, ...rings]
}

/** Each branch gets a column, and those with most leaves get what is left over. */
function spread(branches: readonly Branch[], { from, to }: Span): readonly Span[] {
  const widths = branches.map(() => 1)
  for (let rest = to - from - branches.length; rest > 0; rest--) {
    const crowds = branches.map(({ leaves }, at) => leaves / (widths[at] ?? 1))
    const fullest = crowds.indexOf(Math.max(...crowds))
    widths[fullest] = (widths[fullest] ?? 0) + 1
  }
  let start = from
  return widths.map((width) => ({ from: start, to: (start += width) }))
}

/** More branches than columns: neighbours share a column, so that each holds about as many leaves. */
function share(branches: readonly Branch[], { from, to }: Span): readonly Span[] {
  const total = branches.reduce((sum, { leaves }) => sum + leaves, 0)
  let before = 0
  return branches.map(({ leaves }) => {
    const middle = (before + leaves / 2) / total
    before += leaves
    const column = from + Math.min(to - from - 1, Math.floor(middle * (to - from)))
    return { from: column, to: column + 1 }
  })
}

/** In which column each node stands: families stay together, whatever serves a goal hangs below it. */
export function threadColumns(thread: Thread, columnCount: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>()
  const place = (branches: readonly Branch[], span: Span) => {
    const fits = branches.length <= span.to - span.from
    const spans = fits ? spread(branches, span) : share(branches, span)
    for (const [at, { node, children }] of branches.entries()) {
      const own = spans[at] ?? span
      columns.set(node.key, Math.floor((own.from + own.to - 1) / 2))
      place(children, own)
    }
  }
  const branches = branchesOf(thread)
  const families = branches.filter(({ children }) => children.length > 0)
  const lone = branches.filter(({ children }) => children.length === 0)
  place(families.length > 0 ? families : lone, { from: 0, to: columnCount })
  if (families.length === 0) return columns
  // What nothing hangs on takes no room from the families: it stands in the last columns, beside them.
  for (const [at, { node }] of lone.entries())
    columns.set(node.key, columnCount - 1 - (at % columnCount))
  return columns
}

/** As many columns as there are ends of the thread, up to `most`. */
export function columnsNeeded(thread: Thread, most: number): number {
  const leaves = branchesOf(thread).reduce((sum, branch) => sum + branch.leaves, 0)
  return Math.max(1, Math.min(leaves, most))
}
