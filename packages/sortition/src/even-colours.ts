/** A connection between a node on the left and a node on the right. */
export interface Edge {
  readonly left: number
  readonly right: number
}

/**
 * Colours edges such that no two at one left node share a colour, and at every right node each
 * colour appears equally often, up to one. Such a colouring always exists in a bipartite graph whose
 * left nodes have at most as many edges as there are colours (de Werra 1971; Kőnig 1916): right
 * nodes are split into parts of as many edges as colours, and the parts are coloured along
 * alternating paths.
 *
 * Cost: edges x colours in the worst case, near edges in practice.
 * @throws when a left node has more edges than there are colours.
 */
export function evenColours(
  edges: readonly Edge[],
  { left, colours }: { readonly left: number; readonly colours: number },
): readonly number[] {
  const parts = splitRight(edges, colours)
  const taken = new Map<number, Int32Array>()
  const chosen = new Int32Array(edges.length).fill(-1)
  const nodeOf = (edge: number, side: 0 | 1) =>
    side === 0 ? (edges[edge]?.left ?? 0) : left + (parts[edge] ?? 0)
  const at = (node: number): Int32Array => {
    const known = taken.get(node)
    if (known) return known
    const fresh = new Int32Array(colours).fill(-1)
    taken.set(node, fresh)
    return fresh
  }
  const free = (node: number): number => {
    const colour = at(node).indexOf(-1)
    if (colour < 0)
      throw new Error('evenColours requires at most as many edges at a left node as colours')
    return colour
  }
  /** Exchanges two colours along the path that starts at the node with the first of them. */
  const exchange = (start: number, startSide: 0 | 1, first: number, second: number): void => {
    const path: number[] = []
    let node = start
    let side = startSide
    let colour = first
    for (let edge = at(node)[colour] ?? -1; edge >= 0; edge = at(node)[colour] ?? -1) {
      path.push(edge)
      side = side === 0 ? 1 : 0
      node = nodeOf(edge, side)
      colour = colour === first ? second : first
    }
    for (const edge of path)
      for (const end of [0, 1] as const) at(nodeOf(edge, end))[chosen[edge] ?? 0] = -1
    for (const edge of path) {
      const other = chosen[edge] === first ? second : first
      chosen[edge] = other
      for (const end of [0, 1] as const) at(nodeOf(edge, end))[other] = edge
    }
  }
  edges.forEach((_, edge) => {
    const from = nodeOf(edge, 0)
    const to = nodeOf(edge, 1)
    const wanted = free(to)
    const spare = free(from)
    if ((at(from)[wanted] ?? -1) >= 0) exchange(from, 0, wanted, spare)
    chosen[edge] = wanted
    at(from)[wanted] = edge
    at(to)[wanted] = edge
  })
  return [...chosen]
}

/** Numbers the parts of right nodes: the first `size` edges of a node are its first part, and so on. */
function splitRight(edges: readonly Edge[], size: number): readonly number[] {
  const seen = new Map<number, number>()
  const numbers = new Map<string, number>()
  return edges.map(({ right }) => {
    const before = seen.get(right) ?? 0
    seen.set(right, before + 1)
    const key = `${right}/${Math.floor(before / size)}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}
