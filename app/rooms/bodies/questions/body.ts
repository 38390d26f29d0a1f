import { question } from '#platform/actions/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Day, type Person } from '#platform/values/index.ts'
import { allOrganisations, allPersons } from '#rooms/people/index.ts'
import { seatsOn, type Body, type Seat } from '../rules/body.ts'
import { findingsOn } from '../rules/composition.ts'
import { MAY } from '../rules/permissions.ts'
import { rulesOn } from '../rules/rule-set.ts'
import { bodyBySlug } from '../storage/bodies.ts'
import { ruleSetsOf } from '../storage/rule-sets.ts'
import { seatsOf } from '../storage/seats.ts'

const everyone = (person: Person) => permit(person, { who: 'everyone' })
const mayFill = (person: Person, body: Body): boolean =>
  permit(person, MAY.fillSeat, { quarter: body.quarter, body: body.id }).allowed

/** A seat as it is shown: by name, or where the seat has a public title by that alone, never with contacts. */
export interface ShownSeat extends Omit<Seat, 'person' | 'organisation' | 'standsFor'> {
  readonly person: string | null
  readonly organisation: string | null
  readonly standsFor: string | null
}

/** Names the seats of a body for a person: those who fill seats read the names behind public titles as well. */
export async function shownSeats(
  tx: Tx,
  seats: readonly Seat[],
  seesNames: boolean,
): Promise<readonly ShownSeat[]> {
  const persons = new Map((await allPersons(tx)).map(({ id, name }) => [id, name]))
  const organisations = new Map((await allOrganisations(tx)).map(({ id, name }) => [id, name]))
  const nameOf = ({ person, publicTitle }: Seat): string | null =>
    person === null || (publicTitle !== null && !seesNames) ? null : (persons.get(person) ?? null)
  const shownNameOf = (seat: Seat): string | null => nameOf(seat) ?? seat.publicTitle
  return seats.map((seat) => {
    const principal = seats.find(({ id }) => id === seat.standsFor)
    return {
      ...seat,
      person: nameOf(seat),
      organisation:
        seat.organisation === null ? null : (organisations.get(seat.organisation) ?? null),
      standsFor: principal === undefined ? null : shownNameOf(principal),
    }
  })
}

const vacatedOf = (seats: readonly Seat[], today: Day): readonly Seat[] => {
  const followed = new Set(seats.map(({ successorOf }) => successorOf))
  return seats.filter(({ id, endsOn }) => endsOn !== null && endsOn < today && !followed.has(id))
}

/** A body with those who sit in it today, and what its rules ask otherwise of its composition. */
export const body = question({
  name: 'bodies.body',
  input: { slug: field.text({ max: 200 }) },
  may: everyone,
  run: async ({ input, tx, today, person }) => {
    const found = await bodyBySlug(tx, input.slug)
    if (found === undefined) return undefined
    const all = await seatsOf(tx, found.id)
    const seats = seatsOn(all, today)
    const fills = mayFill(person, found)
    const ruleSet = rulesOn(await ruleSetsOf(tx, found.id), today)
    return {
      ...found,
      seats: await shownSeats(tx, seats, fills),
      /** Ended and followed by nobody yet: for whoever fills seats. */
      vacated: fills ? await shownSeats(tx, vacatedOf(all, today), true) : [],
      ruleSet: ruleSet ?? null,
      findings: ruleSet === undefined ? [] : findingsOn(ruleSet.rules, seats),
    }
  },
})

/** The rules of a body: what holds today, and every version before and to come. Public, like all rules. */
export const rules = question({
  name: 'bodies.rules',
  input: { slug: field.text({ max: 200 }) },
  may: everyone,
  run: async ({ input, tx, today }) => {
    const found = await bodyBySlug(tx, input.slug)
    if (found === undefined) return undefined
    const versions = await ruleSetsOf(tx, found.id)
    return { body: found, versions, inForce: rulesOn(versions, today) ?? null }
  },
})
