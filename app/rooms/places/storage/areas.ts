import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Day, type Id } from '#platform/values/index.ts'
import type { Area, AreaKind, Vintage } from '../rules/area.ts'
import type { AreaGeometry, ImportedArea } from '../rules/area-import.ts'

const AT_ONCE = 200

export async function allVintages(tx: Tx): Promise<readonly Vintage[]> {
  const rows = await tx
    .selectFrom('places.vintage')
    .select(['id', 'name', 'valid_from', 'valid_until', 'attribution'])
    .orderBy('valid_from')
    .execute()
  return rows.map((row) => ({
    id: asId(row.id),
    name: row.name,
    validFrom: asDay(row.valid_from),
    validUntil: row.valid_until === null ? null : asDay(row.valid_until),
    attribution: row.attribution,
  }))
}

export async function vintageByName(tx: Tx, name: string): Promise<Vintage | undefined> {
  return (await allVintages(tx)).find((vintage) => vintage.name === name)
}

export const vintageExists = async (tx: Tx, id: Id<'vintage'>): Promise<boolean> =>
  (await tx.selectFrom('places.vintage').select('id').where('id', '=', id).executeTakeFirst()) !==
  undefined

export async function keepVintage(
  tx: Tx,
  vintage: {
    readonly id: Id<'vintage'>
    readonly name: string
    readonly validFrom: Day
    readonly validUntil: Day | null
    readonly attribution: string
  },
): Promise<void> {
  const { id, name, validFrom, validUntil, attribution } = vintage
  await tx
    .insertInto('places.vintage')
    .values({ id, name, valid_from: validFrom, valid_until: validUntil, attribution })
    .execute()
}

/** Says of a vintage whom its files come from. */
export async function nameSources(
  tx: Tx,
  vintage: Id<'vintage'>,
  attribution: string,
): Promise<void> {
  await tx.updateTable('places.vintage').set({ attribution }).where('id', '=', vintage).execute()
}

export async function keepAreas(
  tx: Tx,
  vintage: Id<'vintage'>,
  kind: AreaKind,
  areas: readonly ImportedArea[],
): Promise<void> {
  for (let start = 0; start < areas.length; start += AT_ONCE) {
    const rows = areas
      .slice(start, start + AT_ONCE)
      .map(({ code, name, parentCode, geometry }) => ({
        id: sql<string>`gen_random_uuid()`,
        vintage_id: vintage,
        code,
        name,
        kind,
        parent_code: parentCode,
        geometry: geometry === null ? null : JSON.stringify(geometry),
      }))
    await tx.insertInto('places.area').values(rows).execute()
  }
}

/** The codes of a vintage that exist already among those given. */
export async function codesTaken(
  tx: Tx,
  vintage: Id<'vintage'>,
  codes: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('places.area')
    .select('code')
    .where('vintage_id', '=', vintage)
    .where('code', 'in', codes.length === 0 ? [''] : [...codes])
    .execute()
  return rows.map(({ code }) => code)
}

export interface AreaFilter {
  readonly vintage?: Id<'vintage'>
  readonly quarter?: Id<'quarter'>
  readonly kind?: AreaKind
  readonly withGeometry: boolean
}

export async function areasWhere(
  tx: Tx,
  { vintage, quarter, kind, withGeometry }: AreaFilter,
): Promise<readonly Area[]> {
  let query = tx
    .selectFrom('places.area')
    .select(['id', 'vintage_id', 'code', 'name', 'kind', 'parent_code', 'quarter_id'])
  if (vintage !== undefined) query = query.where('vintage_id', '=', vintage)
  if (quarter !== undefined) query = query.where('quarter_id', '=', quarter)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  const rows = await query
    .$if(withGeometry, (q) => q.select('geometry'))
    .orderBy('code')
    .execute()
  return rows.map((row) => ({
    id: asId(row.id),
    vintage: asId(row.vintage_id),
    code: row.code,
    name: row.name,
    kind: row.kind as AreaKind,
    parentCode: row.parent_code,
    quarter: row.quarter_id === null ? null : asId(row.quarter_id),
    geometry: (row.geometry ?? null) as AreaGeometry | null,
  }))
}

/** Gives areas to a quarter; answers how many were found. */
export async function assignAreas(
  tx: Tx,
  vintage: Id<'vintage'>,
  codes: readonly string[],
  quarter: Id<'quarter'>,
): Promise<number> {
  const result = await tx
    .updateTable('places.area')
    .set({ quarter_id: quarter })
    .where('vintage_id', '=', vintage)
    .where('code', 'in', [...codes])
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export const areaExists = async (tx: Tx, id: Id<'area'>): Promise<boolean> =>
  (await tx.selectFrom('places.area').select('id').where('id', '=', id).executeTakeFirst()) !==
  undefined
