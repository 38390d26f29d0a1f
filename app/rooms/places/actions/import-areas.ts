import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { auditName } from '#platform/audit/index.ts'
import { field } from '#platform/fields/index.ts'
import { takeFile } from '#platform/files/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { AREA_KINDS, attributionWith, isValidAsKnown } from '../rules/area.ts'
import { readAreas } from '../rules/area-import.ts'
import { MAY } from '../rules/permissions.ts'
import { lockMunicipality } from '../storage/settings.ts'
import { codesTaken, keepAreas, keepVintage, nameSources, vintageByName } from '../storage/areas.ts'

/** Takes the areas of a GeoJSON file into a vintage, all or none of them. A vintage not known yet is made. */
export const importAreas = action({
  name: 'places.import-areas',
  input: {
    file: field.file(),
    vintage: field.text({ max: 80 }),
    validFrom: field.day(),
    validUntil: field.optional(field.day()),
    attribution: field.text({ max: 300 }),
    kind: field.choice(AREA_KINDS),
    codeProperty: field.text({ max: 80 }),
    nameProperty: field.text({ max: 80 }),
    parentProperty: field.optional(field.text({ max: 80 })),
  },
  refusals: [
    'file-unknown',
    'file-not-utf8',
    'area-codes-taken',
    'vintage-ends-before-it-begins',
    'vintage-known-otherwise',
    'geojson-not-json',
    'geojson-not-a-collection',
    'geojson-empty',
    'geojson-no-property',
    'geojson-property-unreadable',
    'geojson-code-twice',
    'geojson-not-an-area',
    'geojson-not-wgs84',
    'geojson-ring-not-closed',
  ],
  // Imports of a town wait for each other: two of them could make the same division at once.
  subject: async ({ tx, municipality }) =>
    (await lockMunicipality(tx, municipality)) ? {} : undefined,
  may: (person) => permit(person, MAY.importAreas),
  run: async ({ input, person, tx, now }) => {
    if (input.validUntil !== null && input.validUntil < input.validFrom)
      return refused({ code: 'vintage-ends-before-it-begins', field: 'validUntil' })
    const file = await takeFile(tx, input.file, { uploader: auditName(person), now })
    if (file === undefined) return refused({ code: 'file-unknown', field: 'file' })
    const text = decodeUtf8(file.content)
    if (text === undefined) return refused({ code: 'file-not-utf8', field: 'file' })
    const read = readAreas(text, {
      code: input.codeProperty,
      name: input.nameProperty,
      parent: input.parentProperty,
    })
    if (!read.ok) return refused(...read.reasons)

    const known = await vintageByName(tx, input.vintage)
    if (known !== undefined && !isValidAsKnown(known, input))
      return refused({
        code: 'vintage-known-otherwise',
        field: 'vintage',
        details: { name: known.name, from: known.validFrom, until: known.validUntil ?? '…' },
      })
    const vintage = known?.id ?? asId<'vintage'>(randomUUID())
    if (known === undefined)
      await keepVintage(tx, {
        id: vintage,
        name: input.vintage,
        validFrom: input.validFrom,
        validUntil: input.validUntil,
        attribution: input.attribution,
      })
    else await nameSources(tx, vintage, attributionWith(known.attribution, input.attribution))
    const taken = await codesTaken(
      tx,
      vintage,
      read.areas.map(({ code }) => code),
    )
    if (taken.length > 0)
      return refused({
        code: 'area-codes-taken',
        field: 'file',
        details: { count: taken.length, example: taken[0] ?? '' },
      })
    await keepAreas(tx, vintage, input.kind, read.areas)
    return done({
      touched: [{ kind: 'vintage', id: vintage }],
      value: { vintage, areas: read.areas.length },
    })
  },
  audit: 'named',
})

function decodeUtf8(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return undefined
  }
}
