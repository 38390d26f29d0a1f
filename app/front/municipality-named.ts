import type { Database } from '#platform/database/index.ts'

/** The municipality of an address, outside the rooms. */
export const municipalityNamed = (
  database: Database,
  slug: string,
): Promise<{ readonly slug: string; readonly name: string } | undefined> =>
  database.asKeeper((tx) =>
    tx
      .selectFrom('platform.municipality')
      .select(['slug', 'name'])
      .where('slug', '=', slug)
      .executeTakeFirst(),
  )
