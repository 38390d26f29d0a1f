import type { Tx } from '#platform/database/index.ts'

export interface MunicipalityOfName {
  readonly id: string
  readonly zone: string
}

/** The municipality of a name in the address; asked as keeper, by the command line only. */
export const municipalityOfSlug = (tx: Tx, slug: string): Promise<MunicipalityOfName | undefined> =>
  tx
    .selectFrom('platform.municipality')
    .select(['id', 'zone'])
    .where('slug', '=', slug)
    .executeTakeFirst()
