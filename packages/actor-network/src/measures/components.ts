import { degreeIn, nodeCountOf, rowOf, type Arcs } from '../graph/arcs.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'

export interface Components {
  readonly count: number
  /** Number of its component for each actor, from 0 in order of first appearance. */
  readonly of: Uint32Array
  readonly sizes: readonly number[]
}

/** Components of symmetric rows; removed nodes belong to none. */
function componentsOfArcs(arcs: Arcs, isPresent: (node: number) => boolean): Components {
  const none = 0xffffffff
  const of = new Uint32Array(nodeCountOf(arcs)).fill(none)
  const stack: number[] = []
  const sizes: number[] = []
  for (let start = 0; start < of.length; start += 1) {
    if (of[start] !== none || !isPresent(start)) continue
    const number = sizes.length
    let size = 0
    of[start] = number
    stack.push(start)
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      size += 1
      for (const next of rowOf(arcs, node)) {
        if (of[next] !== none || !isPresent(next)) continue
        of[next] = number
        stack.push(next)
      }
    }
    sizes.push(size)
  }
  return { count: sizes.length, of, sizes }
}

/**
 * The parts of the network within which everybody can reach everybody.
 *
 * Source: https://en.wikipedia.org/wiki/Component_(graph_theory)
 * Convention: direction ignored (weak components); an actor without ties is a component of its own. Cost: O(n + m).
 * @example components(graphFromPairs('A-B C-D E')).sizes // => [2, 2, 1]
 */
export const components = (graph: Graph): Components =>
  componentsOfArcs(undirectedView(graph).out, () => true)

/**
 * The parts within which everybody can reach everybody along the direction of the ties.
 *
 * Source: Tarjan (1972), https://doi.org/10.1137/0201010
 * Convention: strong components; without direction the same as {@link components}. Cost: O(n + m).
 * @example strongComponents(graphFromPairs('A>B B>A B>C')).count // => 2
 */
export function strongComponents(graph: Graph): Components {
  const count = graph.ids.length
  const state = {
    order: new Int32Array(count).fill(-1),
    low: new Int32Array(count),
    of: new Uint32Array(count).fill(0xffffffff),
    open: [] as number[],
    sizes: [] as number[],
    clock: 0,
  }
  for (let node = 0; node < count; node += 1) {
    if (state.order[node] === -1) visitStrongly(graph.out, node, state)
  }
  return { count: state.sizes.length, of: state.of, sizes: state.sizes }
}

interface StrongSearch {
  readonly order: Int32Array
  readonly low: Int32Array
  readonly of: Uint32Array
  readonly open: number[]
  readonly sizes: number[]
  clock: number
}

function enter(node: number, search: StrongSearch): void {
  search.order[node] = search.clock
  search.low[node] = search.clock
  search.clock += 1
  search.open.push(node)
}

function closeComponent(root: number, search: StrongSearch): void {
  let size = 0
  for (let node = search.open.pop(); node !== undefined; node = search.open.pop()) {
    search.of[node] = search.sizes.length
    size += 1
    if (node === root) break
  }
  search.sizes.push(size)
}

function visitStrongly(arcs: Arcs, start: number, search: StrongSearch): void {
  const path = [start]
  const nextArc = [0]
  enter(start, search)
  while (path.length > 0) {
    const node = path.at(-1) ?? 0
    const step = nextArc.at(-1) ?? 0
    if (step < degreeIn(arcs, node)) {
      nextArc[nextArc.length - 1] = step + 1
      const target = arcs.targets[(arcs.offsets[node] ?? 0) + step] ?? 0
      if (search.order[target] === -1) {
        enter(target, search)
        path.push(target)
        nextArc.push(0)
      } else if (search.of[target] === 0xffffffff) {
        search.low[node] = Math.min(search.low[node] ?? 0, search.order[target] ?? 0)
      }
      continue
    }
    path.pop()
    nextArc.pop()
    const parent = path.at(-1)
    if (parent !== undefined) {
      search.low[parent] = Math.min(search.low[parent] ?? 0, search.low[node] ?? 0)
    }
    if (search.low[node] === search.order[node]) closeComponent(node, search)
  }
}
