import type { Level } from '../level.ts'
import type { Status } from '../status-tag.tsx'

/** An object that hangs on the red thread. */
export interface ThreadNode {
  readonly key: string
  readonly level: Level
  /** "Orientierungsziel", "Beschluss", "Maßnahme". */
  readonly kindLabel: string
  readonly title: string
  readonly href: string
  readonly state?: Status | undefined
  /** One sentence where the thread is broken here: what is missing and who can mend it. */
  readonly broken?: string | undefined
  /** True for the object whose thread this is. */
  readonly current?: boolean | undefined
}

/** One object serves another: the measure (from) serves the goal (to). */
export interface ThreadLink {
  readonly from: string
  readonly to: string
}

export interface Thread {
  readonly nodes: readonly ThreadNode[]
  readonly links: readonly ThreadLink[]
}

interface Neighbours {
  readonly served: ReadonlyMap<string, readonly ThreadNode[]>
  readonly servants: ReadonlyMap<string, readonly ThreadNode[]>
}

const known = new WeakMap<Thread, Neighbours>()

function findNeighbours({ nodes, links }: Thread): Neighbours {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const served = new Map<string, ThreadNode[]>()
  const servants = new Map<string, ThreadNode[]>()
  for (const { from, to } of links) {
    const [lower, upper] = [byKey.get(from), byKey.get(to)]
    if (lower === undefined || upper === undefined) continue
    served.set(from, [...(served.get(from) ?? []), upper])
    servants.set(to, [...(servants.get(to) ?? []), lower])
  }
  return { served, servants }
}

/** Picture, list and table ask often; the links are gone through once. */
function neighboursOf(thread: Thread): Neighbours {
  const neighbours = known.get(thread) ?? findNeighbours(thread)
  known.set(thread, neighbours)
  return neighbours
}

/** The objects that this one serves, as far as they are shown. */
export function servedBy(thread: Thread, key: string): readonly ThreadNode[] {
  return neighboursOf(thread).served.get(key) ?? []
}

/** The objects that serve this one, as far as they are shown. */
export function servantsOf(thread: Thread, key: string): readonly ThreadNode[] {
  return neighboursOf(thread).servants.get(key) ?? []
}
