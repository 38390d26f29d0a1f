import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { assignAreas as assign, codesTaken, vintageExists } from '../storage/areas.ts'
import { quarterForUpdate } from '../storage/quarters.ts'

/** Says which areas of a vintage make up a quarter. Codes are given one per line. */
export const assignAreas = action({
  name: 'places.assign-areas',
  input: {
    quarter: field.id('quarter'),
    vintage: field.id('vintage'),
    codes: field.longText({ max: 20_000 }),
  },
  refusals: ['area-codes-missing', 'area-codes-unknown'],
  subject: async ({ input, tx }) =>
    (await vintageExists(tx, input.vintage))
      ? quarterForUpdate(tx, input.quarter)
      : notHere('vintage'),
  may: (person, quarter) => permit(person, MAY.assignAreas, { quarter: quarter.id }),
  run: async ({ input, subject, tx }) => {
    const codes = [...new Set(input.codes.split(/[\s,;]+/).filter((code) => code !== ''))]
    if (codes.length === 0) return refused({ code: 'area-codes-missing', field: 'codes' })
    const known = new Set(await codesTaken(tx, input.vintage, codes))
    const unknown = codes.filter((code) => !known.has(code))
    if (unknown.length > 0)
      return refused({
        code: 'area-codes-unknown',
        field: 'codes',
        details: { codes: unknown.slice(0, 10).join(', '), count: unknown.length },
      })
    const count = await assign(tx, input.vintage, codes, subject.id)
    return done({ touched: [{ kind: 'quarter', id: subject.id }], value: { areas: count } })
  },
  audit: 'named',
})
