import type { Chance } from './chance.ts'
import type { Panel } from './kinds.ts'

/** A panel of kinds and how many of the equally likely panels it becomes. */
export interface RoundedPart {
  readonly panel: Panel
  readonly times: number
}

/**
 * Rounds shares to whole numbers of equally likely panels. Every share is rounded down or up, the
 * numbers add up, and each keeps its share on average over chance: dependent rounding, where two
 * fractions at a time exchange weight until one is whole (Gandhi, Khuller, Parthasarathy and
 * Srinivasan, https://doi.org/10.1145/1147954.1147956). Panels that are alike are paired first, so
 * that the chances of persons move as little as possible. Cost: parts^2 x kinds.
 *
 * @throws when the shares do not add up to 1.
 */
export function roundedParts(
  parts: readonly { readonly panel: Panel; readonly share: number }[],
  count: number,
  chance: Chance,
): readonly RoundedPart[] {
  const total = parts.reduce((sum, { share }) => sum + share, 0)
  if (Math.abs(total - 1) > 1e-6) throw new Error('roundedParts requires shares that add up to 1')
  const exact = parts.map(({ share }) => (share / total) * count)
  const whole = exact.map((value) => Math.floor(value + 1e-9))
  const fractions = exact.map((value, index) => Math.max(0, value - (whole[index] ?? 0)))
  const open = new Set([...fractions.keys()].filter((index) => (fractions[index] ?? 0) > 1e-9))
  const settle = (index: number, value: number) => {
    fractions[index] = value
    if (value > 1e-9 && value < 1 - 1e-9) return
    open.delete(index)
    fractions[index] = Math.round(value)
  }
  let [current] = open
  while (current !== undefined && open.size > 1) {
    const partner = nearest(parts, current, open)
    const [left, right] = exchanged(fractions[current] ?? 0, fractions[partner] ?? 0, chance)
    settle(current, left)
    settle(partner, right)
    if (!open.has(current)) [current] = open.has(partner) ? [partner] : open
  }
  for (const last of open) fractions[last] = Math.round(fractions[last] ?? 0)
  return parts.map(({ panel }, index) => ({
    panel,
    times: (whole[index] ?? 0) + (fractions[index] ?? 0),
  }))
}

/** Moves weight between two fractions until one of them is 0 or 1, keeping both on average. */
function exchanged(left: number, right: number, chance: Chance): readonly [number, number] {
  const up = Math.min(1 - left, right)
  const down = Math.min(left, 1 - right)
  return chance.unit() < down / (up + down) ? [left + up, right - up] : [left - down, right + down]
}

function nearest(
  parts: readonly { readonly panel: Panel }[],
  from: number,
  open: ReadonlySet<number>,
): number {
  const own = parts[from]?.panel ?? []
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const other of open) {
    if (other === from) continue
    const theirs = parts[other]?.panel ?? []
    let distance = 0
    for (let kind = 0; kind < own.length; kind += 1)
      distance += Math.abs((own[kind] ?? 0) - (theirs[kind] ?? 0))
    if (distance < least) {
      least = distance
      best = other
    }
  }
  return best
}
