import { nodeCountOf, type Arcs } from '../graph/arcs.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'

export interface Cohesion {
  /** Node numbers whose loss would split their component, ascending. */
  readonly articulationPoints: readonly number[]
  /** Ties whose loss would split their component. */
  readonly bridges: readonly (readonly [number, number])[]
  /** Largest groups that no loss of a single actor splits, each ascending; an actor without ties is in none. */
  readonly biconnectedComponents: readonly (readonly number[])[]
}

class CohesionSearch {
  readonly #arcs: Arcs
  readonly #order: Int32Array
  readonly #low: Int32Array
  readonly #parent: Int32Array
  readonly #nextArc: Uint32Array
  readonly #cuts: Uint8Array
  /** Actors entered and not yet in all of their blocks, in order of entering. */
  readonly #waiting: Uint32Array
  #waitingCount = 0
  readonly bridges: (readonly [number, number])[] = []
  readonly blocks: (readonly number[])[] = []
  #clock = 0

  constructor(arcs: Arcs) {
    const count = nodeCountOf(arcs)
    this.#arcs = arcs
    this.#order = new Int32Array(count).fill(-1)
    this.#low = new Int32Array(count)
    this.#parent = new Int32Array(count).fill(-1)
    this.#nextArc = arcs.offsets.slice(0, count)
    this.#cuts = new Uint8Array(count)
    this.#waiting = new Uint32Array(count)
  }

  run(): Cohesion {
    for (let node = 0; node < this.#order.length; node += 1) {
      if (this.#order[node] === -1) this.#searchFrom(node)
    }
    const articulationPoints: number[] = []
    this.#cuts.forEach((isCut, node) => isCut === 1 && articulationPoints.push(node))
    return { articulationPoints, bridges: this.bridges, biconnectedComponents: this.blocks }
  }

  #enter(node: number): void {
    this.#order[node] = this.#clock
    this.#low[node] = this.#clock
    this.#clock += 1
    this.#waiting[this.#waitingCount] = node
    this.#waitingCount += 1
  }

  #searchFrom(root: number): void {
    this.#enter(root)
    let branches = 0
    let node = root
    while (node !== -1) {
      const at = this.#nextArc[node] ?? 0
      if (at < (this.#arcs.offsets[node + 1] ?? 0)) {
        this.#nextArc[node] = at + 1
        node = this.#follow(node, this.#arcs.targets[at] ?? 0)
        continue
      }
      const parent = this.#parent[node] ?? -1
      if (parent === root) branches += 1
      if (parent !== -1) this.#leave(node, parent, root)
      node = parent
    }
    if (branches > 1) this.#cuts[root] = 1
  }

  /** Goes along a tie; answers with the node to go on from. */
  #follow(node: number, next: number): number {
    const seenAt = this.#order[next] ?? -1
    if (seenAt === -1) {
      this.#parent[next] = node
      this.#enter(next)
      return next
    }
    if (next !== this.#parent[node] && seenAt < (this.#low[node] ?? 0)) this.#low[node] = seenAt
    return node
  }

  #leave(node: number, parent: number, root: number): void {
    const low = this.#low[node] ?? 0
    if (low < (this.#low[parent] ?? 0)) this.#low[parent] = low
    if (low < (this.#order[parent] ?? 0)) return
    if (parent !== root) this.#cuts[parent] = 1
    if (low > (this.#order[parent] ?? 0)) {
      this.bridges.push([Math.min(node, parent), Math.max(node, parent)])
    }
    const first = this.#waiting.lastIndexOf(node, this.#waitingCount - 1)
    const members = [parent, ...this.#waiting.subarray(first, this.#waitingCount)]
    this.#waitingCount = first
    this.blocks.push(members.toSorted((a, b) => a - b))
  }
}

/**
 * Where the network hangs by a single actor or a single tie.
 *
 * Source: Hopcroft and Tarjan (1973), https://doi.org/10.1145/362248.362272
 * Convention: direction ignored; a biconnected component has at least two actors. Cost: O(n + m).
 * @example cohesion(graphFromPairs('A-B B-C')).articulationPoints // => [1]
 */
export const cohesion = (graph: Graph): Cohesion =>
  new CohesionSearch(undirectedView(graph).out).run()
