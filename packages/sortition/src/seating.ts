import type { HouseholdClass, Panel, PanelRules } from './kinds.ts'

/** Persons, by id, with the share of chance with which exactly they are the panel. */
export interface PeoplePanel {
  readonly people: readonly string[]
  readonly probability: number
}

/**
 * Turns panels of kinds into panels of persons such that persons of one kind get exactly the same
 * chance: each panel is repeated with the seats handed round in turn until everyone had as many
 * turns as everyone else. Cost: panels x turns x seats.
 */
export function seatedEqually(
  rules: PanelRules,
  parts: readonly { readonly panel: Panel; readonly share: number }[],
): readonly PeoplePanel[] {
  return parts.flatMap(({ panel, share }) => {
    const used = rules.classes
      .map((households) => ({ households, turns: turnsOf(households, panel) }))
      .filter(({ turns }) => turns > 0)
    const moments = [...new Set(used.flatMap(({ turns }) => startsOf(turns)))].sort((a, b) => a - b)
    return moments.map((moment, index) => ({
      people: used
        .flatMap(({ households, turns }) =>
          seatTurn(households, panel, Math.floor(moment * turns + 1e-9)),
        )
        .sort(),
      probability: share * ((moments[index + 1] ?? 1) - moment),
    }))
  })
}

/** Starts of equal turns on the way from 0 to 1; the division makes equal fractions equal numbers. */
function startsOf(turns: number): number[] {
  return Array.from({ length: turns }, (_, turn) => turn / turns)
}

function turnsOf({ kinds, members }: HouseholdClass, panel: Panel): number {
  const seats = kinds.reduce((sum, kind) => sum + (panel[kind] ?? 0), 0)
  if (seats === 0) return 0
  const alike = members[0]?.map((persons) => persons.length) ?? []
  if (kinds.length === 1 && alike[0] === 1)
    return members.length / commonDivisor(seats, members.length)
  return (
    members.length *
    alike.reduce((product, count) => (product * count) / commonDivisor(product, count), 1)
  )
}

function seatTurn({ kinds, members }: HouseholdClass, panel: Panel, turn: number): string[] {
  const simple = kinds.length === 1 && members[0]?.[0]?.length === 1
  const seated: string[] = []
  let place = simple ? turn * (panel[kinds[0] ?? 0] ?? 0) : turn
  const round = simple ? 0 : Math.floor(turn / members.length)
  kinds.forEach((kind, position) => {
    for (let seat = 0; seat < (panel[kind] ?? 0); seat += 1) {
      const persons = members[place % members.length]?.[position] ?? []
      const person = persons[round % persons.length]
      if (person !== undefined) seated.push(person)
      place += 1
    }
  })
  return seated
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right)
}
