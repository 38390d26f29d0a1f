import { randomUUID } from 'node:crypto'
import { appendEntry } from '#platform/audit/index.ts'
import type { Database } from '#platform/database/index.ts'
import { say } from '#platform/language/index.ts'
import { OPERATOR } from '#platform/values/index.ts'
import type { HouseCommand } from './command.ts'

interface Municipality {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly zone: string
}

export const allMunicipalities = (database: Database): Promise<readonly Municipality[]> =>
  database.asKeeper((tx) =>
    tx
      .selectFrom('platform.municipality')
      .select(['id', 'slug', 'name', 'zone'])
      .orderBy('name')
      .execute(),
  )

export const municipalityBySlug = async (
  database: Database,
  slug: string,
): Promise<Municipality | undefined> =>
  (await allMunicipalities(database)).find((one) => one.slug === slug)

/** First parts of addresses that are no municipality. */
const TAKEN = new Set(['api', 'health', 'assets', 'anmelden', 'abmelden', 'impressum'])
const isSlug = (text: string): boolean =>
  /^[a-z0-9](?:[a-z0-9]|-(?!-)){0,58}[a-z0-9]$/.test(text) && !TAKEN.has(text)

export const municipalityAdd: HouseCommand = {
  name: 'municipality add',
  where: 'house',
  parameters: [
    { name: 'slug', shown: 'SLUG', kind: 'text' },
    { name: 'name', shown: 'NAME', kind: 'text' },
  ],
  run: async ({ slug = '', name = '' }, { database, clock }, print) => {
    if (!isSlug(slug)) {
      print(say('command_municipality_slug', { slug }), 'err')
      return 1
    }
    const id = randomUUID()
    const isNew = await database.asKeeper(async (tx) => {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('platform.municipality')
        .values({ id, slug, name })
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    })
    if (!isNew) {
      print(say('command_municipality_taken', { slug }), 'err')
      return 1
    }
    await database.inMunicipality(id, (tx) =>
      appendEntry(tx, {
        action: 'platform.add-municipality',
        person: OPERATOR,
        now: clock.now(),
        touched: [{ kind: 'municipality', id }],
        input: { slug, name },
      }),
    )
    print(say('command_municipality_added', { slug, name }))
    return 0
  },
}
