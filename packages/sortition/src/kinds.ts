import type { Draw, Person, Quota } from './pool.ts'

/**
 * Persons who are alike in everything the rules know: same value in every category, and a household
 * of the same composition. Symmetry gives all of them exactly the same chance, so the optimisation
 * counts kinds, not persons. `perPanel` is how many of them one panel can hold at most.
 */
interface Kind {
  readonly values: readonly string[]
  readonly size: number
  readonly perPanel: number
}

/** Households of the same composition: `members[h][k]` are the persons of kind `kinds[k]` in household h. */
export interface HouseholdClass {
  readonly kinds: readonly number[]
  readonly members: readonly (readonly (readonly string[])[])[]
}

/** At least `lower` and at most `upper` seats for the named kinds; `quota` if a quota says so. */
interface SeatRule {
  readonly lower: number
  readonly upper: number
  readonly kinds: readonly number[]
  readonly quota?: Quota
}

/** The draw as the optimisation sees it. A panel is a number of seats for every kind. */
export interface PanelRules {
  readonly seats: number
  readonly kinds: readonly Kind[]
  readonly classes: readonly HouseholdClass[]
  readonly rules: readonly SeatRule[]
}

/** How many seats each kind has. */
export type Panel = readonly number[]

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

/**
 * Groups the people of a draw into kinds and states the rules over them.
 *
 * Exact by symmetry: averaging a distribution over all exchanges of like persons keeps it feasible
 * and never worsens a fairness measure that is symmetric and concave (research: Flanigan et al.,
 * Nature 596, 2021, https://doi.org/10.1038/s41586-021-03788-6). The order of kinds depends on the
 * people's values only, not on the order of rows. Cost: O(people log people).
 *
 * @throws when a person has no value in a category.
 * @example panelRules({ seats: 2, people, quotas }).kinds.length
 */
export function panelRules(draw: Draw): PanelRules {
  const categories = [...new Set(draw.quotas.map((quota) => quota.category))]
  const kinds: Kind[] = []
  const classes: HouseholdClass[] = []
  for (const households of householdClasses(draw.people, categories)) {
    const composition = households[0] ?? []
    classes.push({
      kinds: composition.map((_, index) => kinds.length + index),
      members: households.map((household) => household.map(({ ids }) => ids)),
    })
    for (const { values, ids } of composition)
      kinds.push({ values, size: ids.length * households.length, perPanel: households.length })
  }
  return {
    seats: draw.seats,
    kinds,
    classes,
    rules: seatRules(draw.quotas, categories, kinds, classes),
  }
}

interface Alike {
  readonly key: string
  readonly values: readonly string[]
  readonly ids: readonly string[]
}
type Household = readonly Alike[]

function householdClasses(people: readonly Person[], categories: readonly string[]): Household[][] {
  const byClass = new Map<string, Household[]>()
  for (const members of households(people)) {
    const household = composition(members, categories)
    const key = JSON.stringify(household.map(({ key, ids }) => [key, ids.length]))
    const known = byClass.get(key)
    if (known) known.push(household)
    else byClass.set(key, [household])
  }
  return [...byClass].sort(([left], [right]) => compare(left, right)).map(([, found]) => found)
}

function households(people: readonly Person[]): Person[][] {
  const shared = new Map<string, Person[]>()
  const all: Person[][] = []
  for (const person of [...people].sort((a, b) => compare(a.id, b.id))) {
    const known = person.household === undefined ? undefined : shared.get(person.household)
    if (known) known.push(person)
    else {
      const members = [person]
      all.push(members)
      if (person.household !== undefined) shared.set(person.household, members)
    }
  }
  return all
}

function composition(members: readonly Person[], categories: readonly string[]): Household {
  const alike = new Map<string, { values: readonly string[]; ids: string[] }>()
  for (const person of members) {
    const values = categories.map((category) => valueOf(person, category))
    const key = JSON.stringify(values)
    const known = alike.get(key)
    if (known) known.ids.push(person.id)
    else alike.set(key, { values, ids: [person.id] })
  }
  return [...alike]
    .sort(([left], [right]) => compare(left, right))
    .map(([key, { values, ids }]) => ({ key, values, ids }))
}

function valueOf(person: Person, category: string): string {
  const value = person.values[category]
  if (value === undefined)
    throw new Error(`panelRules requires a value of every person in the category "${category}"`)
  return value
}

function seatRules(
  quotas: readonly Quota[],
  categories: readonly string[],
  kinds: readonly Kind[],
  classes: readonly HouseholdClass[],
): SeatRule[] {
  const indices = kinds.map((_, index) => index)
  const fromQuotas = quotas.map((quota) => {
    const position = categories.indexOf(quota.category)
    return {
      lower: quota.minimum,
      upper: quota.maximum,
      kinds: indices.filter((kind) => kinds[kind]?.values[position] === quota.value),
      quota,
    }
  })
  const fromHouseholds = classes
    .filter((one) => one.kinds.length > 1)
    .map((one) => ({ lower: 0, upper: one.members.length, kinds: one.kinds }))
  return [...fromQuotas, ...fromHouseholds]
}
