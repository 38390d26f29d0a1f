import { LEVELS, type Level } from '../level.ts'
import { servedBy, type Thread, type ThreadNode } from './thread.ts'

/** Nodes of one level, none of which serves another of them. */
export interface Layer {
  readonly level: Level
  readonly nodes: readonly ThreadNode[]
}

/** How many steps of its own level lie above a node: a measure stands below the goal it serves. */
function depthInLevel(thread: Thread, node: ThreadNode, seen: readonly string[] = []): number {
  if (seen.includes(node.key)) return 0
  const above = servedBy(thread, node.key).filter(({ level }) => level === node.level)
  const depths = above.map((one) => 1 + depthInLevel(thread, one, [...seen, node.key]))
  return Math.max(0, ...depths)
}

/** The thread from top to bottom. */
export function threadLayers(thread: Thread): readonly Layer[] {
  return LEVELS.flatMap((level) => {
    const nodes = thread.nodes.filter((node) => node.level === level)
    const depths = nodes.map((node) => depthInLevel(thread, node))
    const steps = [...new Set(depths)].sort((one, other) => one - other)
    return steps.map((step) => ({ level, nodes: nodes.filter((_, at) => depths[at] === step) }))
  })
}
