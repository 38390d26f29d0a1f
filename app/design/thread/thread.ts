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

/** The objects that this one serves, as far as they are shown. */
export function servedBy({ nodes, links }: Thread, key: string): readonly ThreadNode[] {
  const targets = links.filter(({ from }) => from === key).map(({ to }) => to)
  return nodes.filter((node) => targets.includes(node.key))
}

/** The objects that serve this one, as far as they are shown. */
export function servantsOf({ nodes, links }: Thread, key: string): readonly ThreadNode[] {
  const sources = links.filter(({ to }) => to === key).map(({ from }) => from)
  return nodes.filter((node) => sources.includes(node.key))
}
