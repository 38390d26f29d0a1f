import { question } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Permission, type Person } from '#platform/values/index.ts'
import { AREA_KINDS } from '../rules/area.ts'
import { phaseOn } from '../rules/phase.ts'
import { allVintages, areasWhere } from '../storage/areas.ts'
import { presentDepartments } from '../storage/departments.ts'
import { allQuarters, phasesOf, quarterBySlug } from '../storage/quarters.ts'

const everyone = (person: Person): Permission => permit(person, { who: 'everyone' })

/** All quarters, each with the phase it is in today. */
export const quarters = question({
  name: 'places.quarters',
  input: {},
  may: everyone,
  run: async ({ tx, today }) => {
    const all = await allQuarters(tx)
    return Promise.all(
      all.map(async (quarter) => ({
        ...quarter,
        phase: phaseOn(await phasesOf(tx, quarter.id), today) ?? null,
      })),
    )
  },
})

/** One quarter by its name in the address, with all its phases. */
export const quarter = question({
  name: 'places.quarter',
  input: { slug: field.text({ max: 80 }) },
  may: everyone,
  run: async ({ input, tx, today }) => {
    const found = await quarterBySlug(tx, input.slug)
    if (found === undefined) return undefined
    const phases = await phasesOf(tx, found.id)
    return { ...found, phases, phase: phaseOn(phases, today) ?? null }
  },
})

/** The divisions of the town into areas, oldest first. */
export const vintages = question({
  name: 'places.vintages',
  input: {},
  may: everyone,
  run: ({ tx }) => allVintages(tx),
})

/** The areas of a vintage with their boundaries. */
export const areas = question({
  name: 'places.areas',
  input: { vintage: field.id('vintage'), kind: field.optional(field.choice(AREA_KINDS)) },
  may: everyone,
  run: ({ input, tx }) =>
    areasWhere(tx, {
      vintage: input.vintage,
      withGeometry: true,
      ...(input.kind === null ? {} : { kind: input.kind }),
    }),
})

/** The departments of the town as they are today. */
export const departments = question({
  name: 'places.departments',
  input: {},
  may: everyone,
  run: ({ tx }) => presentDepartments(tx),
})
