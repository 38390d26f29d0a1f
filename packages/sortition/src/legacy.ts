import type { Chance } from './chance.ts'
import type { Panel, PanelRules } from './kinds.ts'

/**
 * The greedy method that many lot offices used before 2021: always draw next from the group that is
 * most in need, and drop everyone of a group that is full. Its chances can be very uneven; they can
 * only be estimated by repeating (described in Flanigan et al., Nature 596, 2021, supplementary
 * information, section 11).
 *
 * Cost: seats x (groups + kinds) for one attempt; up to `attempts` attempts for a panel.
 * @returns a function that draws one panel, or nothing when no attempt met all quotas.
 */
export function legacyMethod(
  rules: PanelRules,
  attempts = 1000,
): (chance: Chance) => Panel | undefined {
  const groups = rules.rules.filter(({ quota }) => quota !== undefined)
  const groupsOf: number[][] = rules.kinds.map(() => [])
  groups.forEach(({ kinds }, group) => {
    for (const kind of kinds) groupsOf[kind]?.push(group)
  })
  const homes: (readonly (readonly [kind: number, persons: number])[])[] = []
  for (const { kinds, members } of rules.classes) {
    const home = kinds.map((kind, position): [number, number] => [
      kind,
      members[0]?.[position]?.length ?? 1,
    ])
    for (const kind of kinds) homes[kind] = home
  }
  const setting: Setting = { rules, groups, groupsOf, homes }
  return (chance) => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const panel = attemptPanel(setting, chance)
      if (panel !== undefined) return panel
    }
    return undefined
  }
}

interface Setting {
  readonly rules: PanelRules
  readonly groups: PanelRules['rules']
  readonly groupsOf: readonly (readonly number[])[]
  /** By kind: how many persons of which kinds leave the pool when one of the kind is drawn. */
  readonly homes: readonly (readonly (readonly [kind: number, persons: number])[])[]
}

/** Persons still to be drawn by kind and by group, and seats taken by group. */
interface Tally {
  readonly left: number[]
  readonly remaining: number[]
  readonly taken: number[]
}

function attemptPanel(setting: Setting, chance: Chance): Panel | undefined {
  const { rules, groups, groupsOf, homes } = setting
  const left = rules.kinds.map(({ size }) => size)
  const remaining = groups.map(({ kinds }) =>
    kinds.reduce((sum, kind) => sum + (left[kind] ?? 0), 0),
  )
  const tally: Tally = { left, remaining, taken: groups.map(() => 0) }
  const panel = rules.kinds.map(() => 0)
  groups.forEach((_, group) => {
    dropIfFull(setting, tally, group)
  })
  for (let seat = 0; seat < rules.seats; seat += 1) {
    const group = neediest(groups, tally)
    const kind =
      group === undefined ? undefined : drawnKind(groups[group]?.kinds ?? [], tally, chance)
    if (kind === undefined) return undefined
    panel[kind] = (panel[kind] ?? 0) + 1
    for (const [other, persons] of homes[kind] ?? []) remove(setting, tally, other, persons)
    for (const own of groupsOf[kind] ?? []) {
      tally.taken[own] = (tally.taken[own] ?? 0) + 1
      dropIfFull(setting, tally, own)
    }
  }
  return groups.every(({ lower }, group) => (tally.taken[group] ?? 0) >= lower) ? panel : undefined
}

function remove(
  { groupsOf }: Setting,
  { left, remaining }: Tally,
  kind: number,
  persons: number,
): void {
  const gone = Math.min(persons, left[kind] ?? 0)
  left[kind] = (left[kind] ?? 0) - gone
  for (const group of groupsOf[kind] ?? []) remaining[group] = (remaining[group] ?? 0) - gone
}

function dropIfFull(setting: Setting, tally: Tally, group: number): void {
  const { upper = 0, kinds = [] } = setting.groups[group] ?? {}
  if ((tally.taken[group] ?? 0) < upper) return
  for (const kind of kinds) remove(setting, tally, kind, tally.left[kind] ?? 0)
}

function neediest(groups: PanelRules['rules'], { remaining, taken }: Tally): number | undefined {
  let most = Number.NEGATIVE_INFINITY
  let found: number | undefined
  for (let group = 0; group < groups.length; group += 1) {
    const there = remaining[group] ?? 0
    const needed = (groups[group]?.lower ?? 0) - (taken[group] ?? 0)
    if (needed > there) return undefined
    if (there === 0 || needed / there <= most) continue
    most = needed / there
    found = group
  }
  return found
}

function drawnKind(group: readonly number[], { left }: Tally, chance: Chance): number | undefined {
  let place = chance.below(group.reduce((sum, kind) => sum + (left[kind] ?? 0), 0))
  for (const kind of group) {
    place -= left[kind] ?? 0
    if (place < 0) return kind
  }
  return undefined
}
