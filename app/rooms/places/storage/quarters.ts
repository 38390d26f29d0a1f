import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Day, type Id } from '#platform/values/index.ts'
import { PHASES, type Phase, type PhaseName } from '../rules/phase.ts'
import { isAreaType, type AreaType, type Quarter } from '../rules/quarter.ts'

const isPhase = (text: string): text is PhaseName => PHASES.some((phase) => phase === text)

interface QuarterRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly area_type: string
  readonly description: string
  readonly version: number
}

function quarterOf(row: QuarterRow): Quarter {
  if (!isAreaType(row.area_type))
    throw new Error(`quarter ${row.id} has the unknown area type ${row.area_type}`)
  return {
    id: asId(row.id),
    slug: row.slug,
    name: row.name,
    areaType: row.area_type,
    description: row.description,
    version: row.version,
  }
}

const COLUMNS = ['id', 'slug', 'name', 'area_type', 'description', 'version'] as const

export const allQuarters = async (tx: Tx): Promise<readonly Quarter[]> =>
  (await tx.selectFrom('places.quarter').select(COLUMNS).orderBy('name').execute()).map(quarterOf)

export async function quarterBySlug(tx: Tx, slug: string): Promise<Quarter | undefined> {
  const row = await tx
    .selectFrom('places.quarter')
    .select(COLUMNS)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row === undefined ? undefined : quarterOf(row)
}

export async function quarterById(tx: Tx, id: Id<'quarter'>): Promise<Quarter | undefined> {
  const row = await tx
    .selectFrom('places.quarter')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : quarterOf(row)
}

export async function quarterForUpdate(tx: Tx, id: Id<'quarter'>): Promise<Quarter | undefined> {
  const row = await tx
    .selectFrom('places.quarter')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : quarterOf(row)
}

/** Keeps a quarter; false when its address is taken. */
export async function keepQuarter(
  tx: Tx,
  quarter: {
    readonly id: Id<'quarter'>
    readonly slug: string
    readonly name: string
    readonly areaType: AreaType
    readonly description: string
  },
): Promise<boolean> {
  const { id, slug, name, areaType, description } = quarter
  const kept = await tx
    .insertInto('places.quarter')
    .values({ id, slug, name, area_type: areaType, description })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function phasesOf(tx: Tx, quarter: Id<'quarter'>): Promise<readonly Phase[]> {
  const rows = await tx
    .selectFrom('places.phase')
    .select(['id', 'phase', 'begins_on', 'ends_on'])
    .where('quarter_id', '=', quarter)
    .orderBy('begins_on')
    .execute()
  return rows.map((row) => {
    if (!isPhase(row.phase)) throw new Error(`phase ${row.id} is called ${row.phase}`)
    return {
      id: asId(row.id),
      phase: row.phase,
      beginsOn: asDay(row.begins_on),
      endsOn: row.ends_on === null ? null : asDay(row.ends_on),
    }
  })
}

export async function endPhase(tx: Tx, id: Id<'phase'>, endsOn: Day): Promise<void> {
  await tx.updateTable('places.phase').set({ ends_on: endsOn }).where('id', '=', id).execute()
}

export async function keepPhase(
  tx: Tx,
  phase: {
    readonly id: Id<'phase'>
    readonly quarter: Id<'quarter'>
    readonly phase: PhaseName
    readonly beginsOn: Day
  },
): Promise<void> {
  await tx
    .insertInto('places.phase')
    .values({
      id: phase.id,
      quarter_id: phase.quarter,
      phase: phase.phase,
      begins_on: phase.beginsOn,
    })
    .execute()
}
