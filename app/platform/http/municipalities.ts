import type { Database } from '#platform/database/index.ts'
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
    const rows = await database.asKeeper((tx) =>
      tx
        .selectFrom('platform.municipality')
        .select(['id', 'slug', 'name', 'zone', 'settings'])
        .orderBy('name')
        .execute(),
    )
    kept = new Map(
      rows.map((row) => [
        row.slug,
        { ...row, settings: (row.settings ?? {}) as Record<string, unknown> },
      ]),
    )
    keptUntil = clock() + KEPT_FOR_MS
  }
  return {
    bySlug: async (slug) => {
      if (clock() > keptUntil || !kept.has(slug)) await refresh()
      return kept.get(slug)
    },
    all: async () => {
      await refresh()
      return [...kept.values()]
    },
  }
}
