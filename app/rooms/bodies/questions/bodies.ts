import { question } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Person } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import type { Resolution } from '../rules/resolution.ts'
import { presentBodies } from '../storage/bodies.ts'
import { allResolutions, resolutionById } from '../storage/resolutions.ts'

const everyone = (person: Person) => permit(person, { who: 'everyone' })

/** All bodies of the town. */
export const bodies = question({
  name: 'bodies.bodies',
  input: {},
  may: everyone,
  run: ({ tx }) => presentBodies(tx),
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
