import { shuffled, type Chance } from './chance.ts'
import { evenColours, type Edge } from './even-colours.ts'
import type { HouseholdClass, Panel, PanelRules } from './kinds.ts'

/**
 * Deals persons to a list of panels of kinds. Persons of one kind sit in numbers of panels that
 * differ by at most one, and no panel holds two persons of a household.
 *
 * Chance decides the order of the panels and of the households; after that the dealing is forced.
 * Cost: panels x seats, and for shared households additionally x households of the class.
 */
export function dealPeople(
  rules: PanelRules,
  panels: readonly Panel[],
  chance: Chance,
): readonly (readonly string[])[] {
  const order = shuffled(panels, chance)
  const dealt: string[][] = order.map(() => [])
  for (const households of rules.classes) {
    const shuffledClass = { ...households, members: shuffled(households.members, chance) }
    const seats = seatsOf(shuffledClass, order)
    const colours = evenColours(seats, {
      left: order.length,
      colours: shuffledClass.members.length,
    })
    handOut(shuffledClass, seats, colours, dealt)
  }
  return dealt.map((people) => people.sort())
}

/** One edge for each seat: from the panel to the kind. */
function seatsOf({ kinds }: HouseholdClass, panels: readonly Panel[]): readonly Edge[] {
  return panels.flatMap((panel, left) =>
    kinds.flatMap((kind, right) =>
      Array.from({ length: panel[kind] ?? 0 }, () => ({ left, right })),
    ),
  )
}

/** The colour of a seat is its household; persons alike within a household take turns. */
function handOut(
  { kinds, members }: HouseholdClass,
  seats: readonly Edge[],
  colours: readonly number[],
  dealt: readonly string[][],
): void {
  const turns = members.map(() => kinds.map(() => 0))
  seats.forEach(({ left, right }, index) => {
    const household = colours[index] ?? 0
    const persons = members[household]?.[right] ?? []
    const turn = turns[household]?.[right] ?? 0
    const person = persons[turn % persons.length]
    turns[household]?.splice(right, 1, turn + 1)
    if (person !== undefined) dealt[left]?.push(person)
  })
}
