import type { Database, Tx } from '#platform/database/index.ts'
import type { MunicipalityAddress } from './context.ts'

/** Looks municipalities up by the first part of the address; they change rarely, so they are kept in memory. */
export interface Municipalities {
  readonly bySlug: (slug: string) => Promise<MunicipalityAddress | undefined>
  readonly all: () => Promise<readonly MunicipalityAddress[]>
}

const KEPT_FOR_MS = 5000

export function municipalitiesOf(database: Database, clock: () => number): Municipalities {
  let kept: ReadonlyMap<string, MunicipalityAddress> = new Map()
  let keptUntil = 0
  const refresh = async (): Promise<void> => {
    const known = await database.asKeeper((tx) => allMunicipalities(tx))
    kept = new Map(known.map((municipality) => [municipality.slug, municipality]))
    keptUntil = clock() + KEPT_FOR_MS
  }
  return {
    bySlug: async (slug) => {
      if (clock() > keptUntil) await refresh()
      // One just founded is not kept yet; an address that names none costs one look into an index, not all rows.
      return kept.get(slug) ?? database.asKeeper((tx) => municipalityCalled(tx, slug))
    },
    all: async () => {
      await refresh()
      return [...kept.values()]
    },
  }
}

const COLUMNS = ['id', 'slug', 'name', 'zone', 'settings'] as const

interface Row {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly zone: string
  readonly settings: unknown
}

const addressOf = (row: Row): MunicipalityAddress => ({
  ...row,
  settings: (row.settings ?? {}) as Record<string, unknown>,
})

const allMunicipalities = async (tx: Tx): Promise<readonly MunicipalityAddress[]> =>
  (await tx.selectFrom('platform.municipality').select(COLUMNS).orderBy('name').execute()).map(
    addressOf,
  )

async function municipalityCalled(tx: Tx, slug: string): Promise<MunicipalityAddress | undefined> {
  const row = await tx
    .selectFrom('platform.municipality')
    .select(COLUMNS)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row === undefined ? undefined : addressOf(row)
}
