import { degreeIn, hasArc, nodeCountOf, rowOf, type Arcs } from '../graph/arcs.ts'
import { notDefined, type Figure } from '../graph/figure.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'

/** Up to this size every possible core is tried. */
const EXACT_UP_TO = 20

export interface CorePeriphery {
  readonly correlation: Figure
  /** Node numbers of the core, ascending. */
  readonly core: readonly number[]
  /** Whether every core was tried, or the best of a search is shown. */
  readonly found: 'by-trying-all' | 'by-search'
}

/** Correlation of ties with the pattern "tied where one end is in the core", from counts alone. */
function correlationOf(count: number, ties: number, coreSize: number, touching: number): number {
  const pairs = (count * (count - 1)) / 2
  const pattern = (coreSize * (coreSize - 1)) / 2 + coreSize * (count - coreSize)
  const spread = ties * (pairs - ties) * pattern * (pairs - pattern)
  return spread === 0
    ? Number.NEGATIVE_INFINITY
    : (pairs * touching - ties * pattern) / Math.sqrt(spread)
}

/**
 * How well a given core fits: the correlation of the network with the ideal pattern.
 *
 * Source: Borgatti and Everett (2000), https://doi.org/10.1016/S0378-8733(99)00019-2
 * Convention: direction and strength ignored; ideal is a tie wherever at least one end is in the core. Cost: O(m).
 * @example coreFit(graphFromPairs('A-B A-C A-D'), [0]) // => 1
 */
export function coreFit(graph: Graph, core: readonly number[]): Figure {
  const arcs = undirectedView(graph).out
  const isCore = new Uint8Array(graph.ids.length)
  for (const node of core) isCore[node] = 1
  let touching = 0
  for (let node = 0; node < isCore.length; node += 1) {
    for (const other of rowOf(arcs, node)) {
      if (node < other && (isCore[node] === 1 || isCore[other] === 1)) touching += 1
    }
  }
  const fit = correlationOf(isCore.length, arcs.targets.length / 2, core.length, touching)
  return Number.isFinite(fit) ? fit : notDefined('no-variance')
}

interface Candidate {
  readonly fit: number
  readonly isCore: Uint8Array
}

function partnersInCore(arcs: Arcs, isCore: Uint8Array, node: number): number {
  let inCore = 0
  for (const other of rowOf(arcs, node)) inCore += isCore[other] ?? 0
  return inCore
}

/** Walks through all cores so that neighbouring ones differ by one actor (Gray code). */
function tryAll(arcs: Arcs): Candidate {
  const count = nodeCountOf(arcs)
  const isCore = new Uint8Array(count)
  let [size, touching] = [0, 0]
  let best: Candidate = { fit: Number.NEGATIVE_INFINITY, isCore: isCore.slice() }
  for (let number = 1; number < 2 ** count; number += 1) {
    const node = 31 - Math.clz32(number & -number)
    const gain = degreeIn(arcs, node) - partnersInCore(arcs, isCore, node)
    const joins = isCore[node] === 0
    isCore[node] = joins ? 1 : 0
    size += joins ? 1 : -1
    touching += joins ? gain : -gain
    const fit = correlationOf(count, arcs.targets.length / 2, size, touching)
    if (fit > best.fit + 1e-12) best = { fit, isCore: isCore.slice() }
  }
  return best
}

class CoreSearch {
  readonly #arcs: Arcs
  readonly isCore: Uint8Array
  #size = 0
  #touching = 0

  constructor(arcs: Arcs) {
    this.#arcs = arcs
    this.isCore = new Uint8Array(nodeCountOf(arcs))
  }

  #gain(node: number): number {
    return degreeIn(this.#arcs, node) - partnersInCore(this.#arcs, this.isCore, node)
  }

  fit(sizeChange = 0, touchingChange = 0): number {
    const ties = this.#arcs.targets.length / 2
    const [size, touching] = [this.#size + sizeChange, this.#touching + touchingChange]
    return correlationOf(this.isCore.length, ties, size, touching)
  }

  toggle(node: number): void {
    const gain = this.#gain(node)
    const joins = this.isCore[node] === 0
    this.isCore[node] = joins ? 1 : 0
    this.#size += joins ? 1 : -1
    this.#touching += joins ? gain : -gain
  }

  /** The best single change: one actor in or out, or one in for another. */
  bestStep(): readonly number[] | undefined {
    const gains = Array.from(this.isCore, (_, node) => this.#gain(node))
    let best: readonly number[] | undefined
    let bestFit = this.fit() + 1e-12
    const offer = (fit: number, step: readonly number[]): void => {
      if (fit <= bestFit) return
      bestFit = fit
      best = step
    }
    gains.forEach((gain, node) => {
      const joins = this.isCore[node] === 0
      offer(this.fit(joins ? 1 : -1, joins ? gain : -gain), [node])
      if (joins) return
      gains.forEach((otherGain, other) => {
        if (this.isCore[other] === 1 || otherGain < gain) return
        const shared = hasArc(this.#arcs, node, other) ? 1 : 0
        offer(this.fit(0, otherGain + shared - gain), [node, other])
      })
    })
    return best
  }
}

/** The best head of the list by degree, then single changes while they improve. */
function search(arcs: Arcs): Candidate {
  const order = Array.from({ length: nodeCountOf(arcs) }, (_, node) => node).toSorted(
    (a, b) => degreeIn(arcs, b) - degreeIn(arcs, a) || a - b,
  )
  const growing = new CoreSearch(arcs)
  let bestLength = 0
  let bestFit = Number.NEGATIVE_INFINITY
  order.forEach((node, place) => {
    growing.toggle(node)
    if (growing.fit() <= bestFit) return
    bestFit = growing.fit()
    bestLength = place + 1
  })
  const improving = new CoreSearch(arcs)
  for (const node of order.slice(0, bestLength)) improving.toggle(node)
  for (let step = improving.bestStep(); step !== undefined; step = improving.bestStep()) {
    for (const node of step) improving.toggle(node)
  }
  return { fit: improving.fit(), isCore: improving.isCore }
}

/**
 * Divides the actors into a core tied to everybody and a periphery tied to the core only, as well as it fits.
 *
 * Source: Borgatti and Everett (2000), https://doi.org/10.1016/S0378-8733(99)00019-2
 * Convention: as {@link coreFit}. Up to 20 actors all cores are tried; above, a search from the degrees, and the result says so.
 * Cost: O(2^n) up to 20 actors (some tens of milliseconds), above O(n^2) a step of the search.
 * @example corePeriphery(graphFromPairs('A-B A-C A-D')).core // => [0]
 */
export function corePeriphery(graph: Graph): CorePeriphery {
  const arcs = undirectedView(graph).out
  const isSmall = nodeCountOf(arcs) <= EXACT_UP_TO
  const { fit, isCore } = isSmall ? tryAll(arcs) : search(arcs)
  const core: number[] = []
  isCore.forEach((inside, node) => inside === 1 && core.push(node))
  return {
    correlation: Number.isFinite(fit) ? fit : notDefined('no-variance'),
    core: Number.isFinite(fit) ? core : [],
    found: isSmall ? 'by-trying-all' : 'by-search',
  }
}
