import { question } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Person } from '#platform/values/index.ts'
import { allOrganisations, allPersons } from '#rooms/people/index.ts'
import { seatsOn } from '../rules/body.ts'
import { MAY } from '../rules/permissions.ts'
import type { Resolution } from '../rules/resolution.ts'
import { bodyBySlug, presentBodies, seatsOf } from '../storage/bodies.ts'
import { allResolutions, resolutionById } from '../storage/resolutions.ts'

const everyone = (person: Person) => permit(person, { who: 'everyone' })

/** All bodies of the town. */
export const bodies = question({
  name: 'bodies.bodies',
  input: {},
  may: everyone,
  run: ({ tx }) => presentBodies(tx),
})

/** A body with those who sit in it today: members of bodies are public by name, never with their contacts. */
export const body = question({
  name: 'bodies.body',
  input: { slug: field.text({ max: 200 }) },
  may: everyone,
  run: async ({ input, tx, today }) => {
    const found = await bodyBySlug(tx, input.slug)
    if (found === undefined) return undefined
    const names = new Map((await allPersons(tx)).map(({ id, name }) => [id, name]))
    const organisations = new Map((await allOrganisations(tx)).map(({ id, name }) => [id, name]))
    const seats = seatsOn(await seatsOf(tx, found.id), today)
    return {
      ...found,
      seats: seats.map((seat) => ({
        id: seat.id,
        position: seat.position,
        beginsOn: seat.beginsOn,
        endsOn: seat.endsOn,
        person: seat.person === null ? null : (names.get(seat.person) ?? null),
        organisation:
          seat.organisation === null ? null : (organisations.get(seat.organisation) ?? null),
      })),
    }
  },
})

/** What is still before the council is internal; its decisions are public. */
const maySee = (person: Person, resolution: Resolution): boolean =>
  resolution.state.kind === 'decided' ||
  permit(person, MAY.seeUndecided, { quarter: resolution.quarter }).allowed

/** The resolutions a person may see, newest first. */
export const resolutions = question({
  name: 'bodies.resolutions',
  input: {},
  may: everyone,
  run: async ({ tx, person }) =>
    (await allResolutions(tx)).filter((resolution) => maySee(person, resolution)),
})

export const resolution = question({
  name: 'bodies.resolution',
  input: { resolution: field.id('resolution') },
  may: everyone,
  run: async ({ input, tx, person }) => {
    const found = await resolutionById(tx, input.resolution)
    return found !== undefined && maySee(person, found) ? found : undefined
  },
})
