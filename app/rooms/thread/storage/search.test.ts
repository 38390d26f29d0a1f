import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#platform/database/index.ts'
import { newMunicipality, testDatabase } from '#platform/database/test-support/test-database.ts'
import { objectsWithWords, type Sight } from './search.ts'

const PUBLIC: Sight = { visibilities: ['public'], roles: [] }

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})

async function keepText(
  municipality: string,
  text: string,
  visibility = 'public',
): Promise<string> {
  const id = randomUUID()
  await database.inMunicipality(municipality, (tx) =>
    tx
      .insertInto('platform.search_text')
      .values({
        source_table: 'test.object',
        source_id: id,
        kind: 'test',
        object_id: id,
        language: 'de',
        visibility,
        text,
      })
      .execute(),
  )
  return id
}

const found = async (
  municipality: string,
  words: string,
  sight = PUBLIC,
): Promise<readonly string[]> =>
  (await database.inMunicipality(municipality, (tx) => objectsWithWords(tx, words, sight, 10))).map(
    ({ id }) => id,
  )

describe('search', () => {
  it('finds other forms of a word and words begun', async () => {
    const town = await newMunicipality(database)
    const id = await keepText(town, 'Umbau des Lindenplatzes')
    expect(await found(town, 'Lindenplatz')).toEqual([id])
    expect(await found(town, 'lindenpl')).toEqual([id])
    expect(await found(town, 'Gerberstraße')).toEqual([])
  })
  it('never finds what belongs to another municipality', async () => {
    const [here, there] = [await newMunicipality(database), await newMunicipality(database)]
    await keepText(there, 'Hafenbecken')
    expect(await found(here, 'Hafenbecken')).toEqual([])
  })
  it('finds what is internal only for those who may see it', async () => {
    const town = await newMunicipality(database)
    const internal = await keepText(town, 'Vorlage Bahnhof', 'internal')
    const forManagers = await keepText(
      town,
      'Entwurf Bahnhof',
      'roles:neighbourhood-manager,steering-member',
    )
    expect(await found(town, 'Bahnhof')).toEqual([])
    expect(
      await found(town, 'Bahnhof', { visibilities: ['public', 'internal'], roles: [] }),
    ).toEqual([internal])
    expect(
      await found(town, 'Bahnhof', { visibilities: ['public'], roles: ['steering-member'] }),
    ).toEqual([forManagers])
  })
  it.each(["'; drop table", '&|!()', '%%%', '\\', '"offen'])(
    'takes the odd words %s for words',
    async (words) => {
      const town = await newMunicipality(database)
      expect(await found(town, words)).toEqual([])
    },
  )
})
