import type { Chance } from './chance.ts'
import type { Panel, PanelRules } from './kinds.ts'

/**
 * One panel by the greedy method that many lot offices used before 2021: always draw next from the
 * group that is most in need, and drop everyone of a group that is full. Its chances can be very
 * uneven; they can only be estimated by repeating (described in Flanigan et al., Nature 596, 2021,
 * supplementary information, section 11).
 *
 * Cost: seats x kinds x categories for one attempt.
 * @returns undefined when no attempt met all quotas.
 */
export function legacyPanel(rules: PanelRules, chance: Chance, attempts = 1000): Panel | undefined {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const panel = legacyAttempt(rules, chance)
    if (panel !== undefined) return panel
  }
  return undefined
}

function legacyAttempt(
  { kinds, classes, rules, seats }: PanelRules,
  chance: Chance,
): Panel | undefined {
  const quotas = rules.filter(({ quota }) => quota !== undefined)
  const left = kinds.map(({ size }) => size)
  const panel = kinds.map(() => 0)
  const selected = quotas.map(() => 0)
  const classOf = new Map(classes.flatMap((one) => one.kinds.map((kind) => [kind, one] as const)))
  const dropFull = () => {
    quotas.forEach(({ upper, kinds: group }, index) => {
      if ((selected[index] ?? 0) >= upper) for (const kind of group) left[kind] = 0
    })
  }
  dropFull()
  for (let seat = 0; seat < seats; seat += 1) {
    const group = neediest(quotas, selected, left)
    const kind = group && drawnKind(group, left, chance)
    if (kind === undefined) return undefined
    panel[kind] = (panel[kind] ?? 0) + 1
    quotas.forEach((quota, index) => {
      if (quota.kinds.includes(kind)) selected[index] = (selected[index] ?? 0) + 1
    })
    const household = classOf.get(kind)
    household?.kinds.forEach((other, position) => {
      left[other] = Math.max(
        0,
        (left[other] ?? 0) - (household.members[0]?.[position]?.length ?? 1),
      )
    })
    dropFull()
  }
  const met = quotas.every(({ lower, upper }, index) => {
    const count = selected[index] ?? 0
    return count >= lower && count <= upper
  })
  return met ? panel : undefined
}

function neediest(
  quotas: PanelRules['rules'],
  selected: readonly number[],
  left: readonly number[],
): readonly number[] | undefined {
  let most = Number.NEGATIVE_INFINITY
  let found: readonly number[] | undefined
  for (const [index, { lower, kinds }] of quotas.entries()) {
    const remaining = kinds.reduce((sum, kind) => sum + (left[kind] ?? 0), 0)
    const needed = lower - (selected[index] ?? 0)
    if (needed > remaining) return undefined
    if (remaining === 0 || needed / remaining <= most) continue
    most = needed / remaining
    found = kinds
  }
  return found
}

function drawnKind(
  group: readonly number[],
  left: readonly number[],
  chance: Chance,
): number | undefined {
  let place = chance.below(group.reduce((sum, kind) => sum + (left[kind] ?? 0), 0))
  for (const kind of group) {
    place -= left[kind] ?? 0
    if (place < 0) return kind
  }
  return undefined
}
