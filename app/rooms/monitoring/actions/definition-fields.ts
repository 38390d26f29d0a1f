import { field, type InputOf } from '#platform/fields/index.ts'
import { BETTER, UNITS, type Definition } from '../rules/indicator.ts'

/** The fields of an indicator's definition: the same for a new indicator and for a new version. */
export const DEFINITION = {
  nameDe: field.text({ max: 120 }),
  nameEn: field.text({ max: 120 }),
  definitionDe: field.longText({ max: 1000 }),
  definitionEn: field.optional(field.longText({ max: 1000 })),
  unit: field.choice(UNITS),
  better: field.choice(BETTER),
  countsResidents: field.flag(),
  validFrom: field.optional(field.day()),
}

/** The definition that a form or a request gave. */
export const definitionOf = (input: InputOf<typeof DEFINITION>): Definition => ({
  name: { de: input.nameDe, en: input.nameEn },
  definition: { de: input.definitionDe, en: input.definitionEn },
  unit: input.unit,
  better: input.better,
  countsResidents: input.countsResidents,
})
