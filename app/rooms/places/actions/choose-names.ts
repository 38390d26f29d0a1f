import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { NAME_PRESETS } from '#platform/language/local-words.ts'
import { done, permit } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { changeSettings, lockMunicipality } from '../storage/settings.ts'

/** Chooses what bodies, roles and goal levels are called here. */
export const chooseNames = action({
  name: 'places.choose-names',
  input: { names: field.choice(NAME_PRESETS) },
  refusals: [],
  subject: async ({ tx, municipality }) =>
    (await lockMunicipality(tx, municipality)) ? {} : undefined,
  may: (person) => permit(person, MAY.changeSettings),
  run: async ({ input, municipality, tx }) => {
    await changeSettings(tx, municipality, { names: input.names })
    return done({ touched: [{ kind: 'municipality', id: municipality }] })
  },
  audit: 'named',
})
