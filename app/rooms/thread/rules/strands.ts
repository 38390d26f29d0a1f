import { keyOf, type ThreadEdge, type ThreadObject } from './thread-object.ts'

/** A part of a thread that is looked at by itself: a goal of the council with all that hangs on it. */
export interface Strand {
  /** Absent for what hangs on no goal of the council. */
  readonly head: ThreadObject | undefined
  readonly objects: readonly ThreadObject[]
  readonly edges: readonly ThreadEdge[]
}

const HEAD = 'orientation-goal'

/**
 * One strand for each goal of the council: what it serves, itself, and whatever serves it. What serves two such
 * goals stands in both strands; what hangs on none comes last, together.
 */
export function strandsOf(
  objects: readonly ThreadObject[],
  edges: readonly ThreadEdge[],
): readonly Strand[] {
  const taken = new Set<string>()
  const strands = objects
    .filter(({ kind }) => kind === HEAD)
    .map((head) => {
      const keys = new Set([...reached(head, edges, 'down'), ...reached(head, edges, 'up')])
      for (const key of keys) taken.add(key)
      return strandWith(head, keys, { objects, edges })
    })
  const left = new Set(objects.map(keyOf).filter((key) => !taken.has(key)))
  return left.size === 0 ? strands : [...strands, strandWith(undefined, left, { objects, edges })]
}

function strandWith(
  head: ThreadObject | undefined,
  keys: ReadonlySet<string>,
  { objects, edges }: Pick<Strand, 'objects' | 'edges'>,
): Strand {
  return {
    head,
    objects: objects.filter((object) => keys.has(keyOf(object))),
    edges: edges.filter(({ from, to }) => keys.has(keyOf(from)) && keys.has(keyOf(to))),
  }
}

/** The keys of an object and of all that it serves, or that serve it. */
function reached(
  start: ThreadObject,
  edges: readonly ThreadEdge[],
  direction: 'up' | 'down',
): ReadonlySet<string> {
  const found = new Set([keyOf(start)])
  // A set grows while it is walked: what is found on the way is walked, too.
  for (const key of found)
    for (const { from, to } of edges) {
      const [here, next] = direction === 'up' ? [from, to] : [to, from]
      if (keyOf(here) === key) found.add(keyOf(next))
    }
  return found
}
