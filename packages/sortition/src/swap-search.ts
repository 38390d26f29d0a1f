import type { Panel, PanelRules } from './kinds.ts'

/**
 * Improves panels by moving one seat at a time from a kind to another, as long as a move makes the
 * panel worth more and keeps every rule. Finds in microseconds what the exact search finds in
 * milliseconds, but proves nothing: only the exact search certifies.
 *
 * Cost: O(seats x kinds) for one step, O(seats) steps for one panel.
 */
export interface SwapSearch {
  /** Each panel improved until no single move helps. */
  readonly climb: (panels: readonly Panel[], weights: Float64Array) => readonly Panel[]
  /** The panel after its best single move, if that is worth more than `gain`. */
  readonly nudge: (panel: Panel, weights: Float64Array, gain: number) => Panel | undefined
}

/** Opens the search for these rules. It holds counters, so one search serves one caller at a time. */
export function swapSearch(rules: PanelRules): SwapSearch {
  const kindCount = rules.kinds.length
  const rulesOf: number[][] = rules.kinds.map(() => [])
  rules.rules.forEach(({ kinds }, rule) => {
    for (const kind of kinds) rulesOf[kind]?.push(rule)
  })
  const lower = rules.rules.map((rule) => rule.lower)
  const upper = rules.rules.map((rule) => rule.upper)
  const perPanel = rules.kinds.map((kind) => kind.perPanel)
  const counts = new Int32Array(rules.rules.length)

  const shares = (kind: number, rule: number) => rulesOf[kind]?.includes(rule) ?? false
  const mayGain = (rule: number) => (counts[rule] ?? 0) < (upper[rule] ?? 0)
  const mayLose = (rule: number) => (counts[rule] ?? 0) > (lower[rule] ?? 0)

  function fits(from: number, to: number): boolean {
    for (const rule of rulesOf[to] ?? []) if (!mayGain(rule) && !shares(from, rule)) return false
    for (const rule of rulesOf[from] ?? []) if (!mayLose(rule) && !shares(to, rule)) return false
    return true
  }

  function move(panel: number[], from: number, to: number) {
    panel[from] = (panel[from] ?? 0) - 1
    panel[to] = (panel[to] ?? 0) + 1
    for (const rule of rulesOf[from] ?? []) counts[rule] = (counts[rule] ?? 0) - 1
    for (const rule of rulesOf[to] ?? []) counts[rule] = (counts[rule] ?? 0) + 1
  }

  function bestMove(panel: readonly number[], { weights, heaviest, least }: Ranking) {
    let gain = least
    let found: readonly [number, number] | undefined
    for (let from = 0; from < kindCount; from += 1) {
      if ((panel[from] ?? 0) === 0) continue
      const own = weights[from] ?? 0
      for (const to of heaviest) {
        const better = (weights[to] ?? 0) - own
        if (better <= gain) break
        if ((panel[to] ?? 0) >= (perPanel[to] ?? 0) || !fits(from, to)) continue
        gain = better
        found = [from, to]
        break
      }
    }
    return found
  }

  function begin(start: Panel): number[] {
    counts.fill(0)
    start.forEach((seats, kind) => {
      for (const rule of rulesOf[kind] ?? []) counts[rule] = (counts[rule] ?? 0) + seats
    })
    return [...start]
  }

  function climb(start: Panel, ranking: Ranking): Panel {
    const panel = begin(start)
    for (;;) {
      const found = bestMove(panel, ranking)
      if (found === undefined) return panel
      move(panel, found[0], found[1])
    }
  }

  function ranked(weights: Float64Array, least: number): Ranking {
    const heaviest = [...perPanel.keys()].sort(
      (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b,
    )
    return { weights, heaviest, least }
  }

  return {
    climb: (panels, weights) => {
      const ranking = ranked(weights, 1e-12)
      return panels.map((panel) => climb(panel, ranking))
    },
    nudge: (start, weights, gain) => {
      const panel = begin(start)
      const found = bestMove(panel, ranked(weights, gain))
      if (found === undefined) return undefined
      move(panel, found[0], found[1])
      return panel
    },
  }
}

interface Ranking {
  readonly weights: Float64Array
  readonly heaviest: readonly number[]
  /** A move must gain more than this. */
  readonly least: number
}
