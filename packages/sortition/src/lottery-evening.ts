import type { Panel, PanelRules } from './kinds.ts'
import { swapSearch } from './swap-search.ts'

const MOST_PASSES = 20

/**
 * Brings a list of panels closer to the exact chances: as long as a kind sits in too many panels and
 * another in too few, one seat of one panel moves between them, if all quotas of that panel still
 * hold. Afterwards most kinds are within one seat of their exact number in the whole list.
 * Cost: passes x panels x seats x kinds.
 */
export function evenedPanels(
  rules: PanelRules,
  panels: readonly Panel[],
  average: Float64Array,
): readonly Panel[] {
  const search = swapSearch(rules)
  const missing = average.map((seats) => seats * panels.length)
  for (const panel of panels)
    panel.forEach((seats, kind) => {
      missing[kind] = (missing[kind] ?? 0) - seats
    })
  const evened = [...panels]
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let moves = 0
    for (const [index, panel] of evened.entries()) {
      const better = search.nudge(panel, missing, 1)
      if (better === undefined) continue
      moves += 1
      evened[index] = better
      better.forEach((seats, kind) => {
        missing[kind] = (missing[kind] ?? 0) - seats + (panel[kind] ?? 0)
      })
    }
    if (moves === 0) break
  }
  return evened
}
