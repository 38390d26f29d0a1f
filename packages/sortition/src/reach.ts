import type { Panel, PanelRules } from './kinds.ts'
import type { PanelSearch } from './panel-search.ts'
import { step, type Watch } from './watch.ts'

/** Panels that together hold every kind that any panel can hold. */
export interface Reach {
  readonly panels: readonly Panel[]
  readonly reachable: readonly number[]
  readonly unreachable: readonly number[]
}

/**
 * Finds out who can be drawn at all: each search asks for as many kinds as possible that no panel
 * held yet; when the best panel holds none of them, the rest is proven out of reach.
 *
 * Cost: about kinds / seats searches.
 * @returns undefined if the rules allow no panel at all.
 */
export function whoIsReachable(
  rules: PanelRules,
  search: PanelSearch,
  watch: Watch = {},
): Reach | undefined {
  const kinds = rules.kinds.map((_, kind) => kind)
  const held = new Set<number>()
  const panels: Panel[] = []
  while (held.size < kinds.length || panels.length === 0) {
    step(watch, {
      phase: 'reach',
      done: held.size / kinds.length,
      detail: `${panels.length} panels`,
    })
    const best = search.best(Float64Array.from(kinds, (kind) => (held.has(kind) ? 0 : 1)))
    if (best === undefined) return undefined
    panels.push(best.panel)
    if (best.bound < 1 - 1e-6) break
    for (const kind of kinds) if ((best.panel[kind] ?? 0) > 0) held.add(kind)
  }
  return {
    panels,
    reachable: kinds.filter((kind) => held.has(kind)),
    unreachable: kinds.filter((kind) => !held.has(kind)),
  }
}
