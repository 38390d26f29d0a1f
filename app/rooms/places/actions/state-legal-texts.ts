import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { changeSettings, lockMunicipality } from '../storage/settings.ts'

/** States who is responsible: legal notice (section 5 DDG), privacy, accessibility with the enforcement body of the state. */
export const stateLegalTexts = action({
  name: 'places.state-legal-texts',
  input: {
    imprint: field.longText({ max: 10_000 }),
    privacy: field.longText({ max: 20_000 }),
    accessibility: field.longText({ max: 10_000 }),
  },
  refusals: [],
  subject: async ({ tx, municipality }) =>
    (await lockMunicipality(tx, municipality)) ? {} : undefined,
  may: (person) => permit(person, MAY.changeSettings),
  run: async ({ input, municipality, tx }) => {
    await changeSettings(tx, municipality, input)
    return done({ touched: [{ kind: 'municipality', id: municipality }] })
  },
  audit: 'named',
})
