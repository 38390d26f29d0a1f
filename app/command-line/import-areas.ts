import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { auditName } from '#platform/audit/index.ts'
import { keepFile } from '#platform/files/index.ts'
import { say } from '#platform/language/index.ts'
import { OPERATOR } from '#platform/values/index.ts'
import type { HouseCommand, Parameter } from './command.ts'
import { municipalityBySlug } from './municipality.ts'
import { operate, tellRefusal } from './operate.ts'

const option = (name: string, shown: string, optional = false): Parameter => ({
  name,
  shown,
  kind: 'text',
  option: true,
  optional,
})

export const importAreas: HouseCommand = {
  name: 'import areas',
  where: 'house',
  parameters: [
    { name: 'file', shown: 'FILE', kind: 'path' },
    option('municipality', 'SLUG'),
    option('vintage', 'NAME'),
    option('from', 'DAY'),
    option('attribution', 'TEXT'),
    option('kind', 'outline|small-area|district'),
    option('code', 'PROPERTY'),
    option('name', 'PROPERTY'),
    option('parent', 'PROPERTY', true),
  ],
  run: async (given, house, print) => {
    const { file: path = '', municipality: slug = '' } = given
    const town = await municipalityBySlug(house.database, slug)
    if (town === undefined) {
      print(say('command_municipality_unknown', { slug }), 'err')
      return 1
    }
    const content = await readFile(path).catch(() => undefined)
    if (content === undefined) {
      print(say('command_file_unreadable', { file: path }), 'err')
      return 1
    }
    const file = await house.database.inMunicipality(town.id, (tx) =>
      keepFile(
        tx,
        { name: basename(path), mediaType: 'application/geo+json', content },
        { uploader: auditName(OPERATOR), now: house.clock.now() },
      ),
    )
    const outcome = await operate(house, town, {
      action: 'places.import-areas',
      input: {
        file,
        vintage: given['vintage'],
        validFrom: given['from'],
        attribution: given['attribution'],
        kind: given['kind'],
        codeProperty: given['code'],
        nameProperty: given['name'],
        parentProperty: given['parent'] ?? null,
      },
    })
    if (outcome.kind === 'refused') return tellRefusal(outcome.reasons, print)
    print(say('command_areas_done', { areas: Number(outcome.value.value?.['areas']) }))
    return 0
  },
}
