import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Day, type Id } from '#platform/values/index.ts'
import { BETTER, UNITS, type Better, type IndicatorVersion, type Unit } from '../rules/indicator.ts'

const isUnit = (text: string): text is Unit => UNITS.some((unit) => unit === text)
const isBetter = (text: string): text is Better => BETTER.some((better) => better === text)

interface VersionRow {
  readonly id: string
  readonly indicator_id: string
  readonly code: string
  readonly version: number
  readonly name_de: string
  readonly name_en: string
  readonly definition_de: string
  readonly definition_en: string | null
  readonly unit: string
  readonly better: string
  readonly counts_residents: boolean
  readonly valid_from: string | null
  readonly valid_until: string | null
  readonly break_reason: string | null
}

function versionOf(row: VersionRow): IndicatorVersion {
  if (!isUnit(row.unit) || !isBetter(row.better))
    throw new Error(`indicator version ${row.id} has the unit ${row.unit}, better ${row.better}`)
  return {
    id: asId(row.id),
    indicator: asId(row.indicator_id),
    code: row.code,
    version: row.version,
    name: { de: row.name_de, en: row.name_en },
    definition: { de: row.definition_de, en: row.definition_en },
    unit: row.unit,
    better: row.better,
    countsResidents: row.counts_residents,
    validFrom: row.valid_from === null ? null : asDay(row.valid_from),
    validUntil: row.valid_until === null ? null : asDay(row.valid_until),
    breakReason: row.break_reason,
  }
}

/** All versions of all indicators, in the order of the catalogue. */
export async function allVersions(tx: Tx): Promise<readonly IndicatorVersion[]> {
  const rows = await tx
    .selectFrom('monitoring.indicator_version as version')
    .innerJoin('monitoring.indicator as indicator', (join) =>
      join
        .onRef('indicator.municipality_id', '=', 'version.municipality_id')
        .onRef('indicator.id', '=', 'version.indicator_id'),
    )
    .select([
      'version.id',
      'version.indicator_id',
      'indicator.code',
      'version.version',
      'version.name_de',
      'version.name_en',
      'version.definition_de',
      'version.definition_en',
      'version.unit',
      'version.better',
      'version.counts_residents',
      'version.valid_from',
      'version.valid_until',
      'version.break_reason',
    ])
    .orderBy('indicator.place')
    .orderBy('version.version')
    .execute()
  return rows.map(versionOf)
}

/** Keeps a new indicator; false when its code is taken. */
export async function keepIndicator(
  tx: Tx,
  indicator: { readonly id: Id<'indicator'>; readonly code: string },
): Promise<boolean> {
  const last = await tx
    .selectFrom('monitoring.indicator')
    .select(({ fn }) => fn.max('place').as('place'))
    .executeTakeFirst()
  const kept = await tx
    .insertInto('monitoring.indicator')
    .values({ ...indicator, place: (last?.place ?? 0) + 1 })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function keepVersion(
  tx: Tx,
  version: Omit<IndicatorVersion, 'code' | 'validUntil'>,
): Promise<void> {
  await tx
    .insertInto('monitoring.indicator_version')
    .values({
      id: version.id,
      indicator_id: version.indicator,
      version: version.version,
      name_de: version.name.de,
      name_en: version.name.en,
      definition_de: version.definition.de,
      definition_en: version.definition.en,
      unit: version.unit,
      better: version.better,
      counts_residents: version.countsResidents,
      valid_from: version.validFrom,
      break_reason: version.breakReason,
    })
    .execute()
}

export async function endVersion(tx: Tx, id: Id<'indicator-version'>, on: Day): Promise<void> {
  await tx
    .updateTable('monitoring.indicator_version')
    .set({ valid_until: on })
    .where('id', '=', id)
    .execute()
}

/** The present version of an indicator, the indicator locked. */
export async function presentVersionForUpdate(
  tx: Tx,
  indicator: Id<'indicator'>,
): Promise<IndicatorVersion | undefined> {
  await tx
    .selectFrom('monitoring.indicator')
    .select('id')
    .where('id', '=', indicator)
    .forUpdate()
    .execute()
  return (await allVersions(tx)).findLast((version) => version.indicator === indicator)
}

export const versionExists = async (tx: Tx, id: Id<'indicator-version'>): Promise<boolean> =>
  (await tx
    .selectFrom('monitoring.indicator_version')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined
