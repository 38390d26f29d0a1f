import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Day, type Id, type Instant } from '#platform/values/index.ts'
import type { AreaStanding, IndexRun, Yardsticks } from '../rules/index-run.ts'

const COLUMNS = [
  'id',
  'definition_id',
  'vintage_id',
  'day',
  'ran_at',
  'changes_from',
  'earlier_day',
  'snapshots',
  'yardsticks',
  'considered',
  'left_out',
  'released_on',
  'selection_released_on',
] as const

interface RunRow {
  readonly id: string
  readonly definition_id: string
  readonly vintage_id: string
  readonly day: string
  readonly ran_at: string
  readonly changes_from: string
  readonly earlier_day: string | null
  readonly snapshots: unknown
  readonly yardsticks: unknown
  readonly considered: number
  readonly left_out: number
  readonly released_on: string | null
  readonly selection_released_on: string | null
}

const dayOr = (text: string | null): Day | null => (text === null ? null : asDay(text))

const runOf = (row: RunRow): IndexRun => ({
  id: asId(row.id),
  definition: asId(row.definition_id),
  vintage: asId(row.vintage_id),
  day: asDay(row.day),
  ranAt: row.ran_at as Instant,
  changesFrom: row.changes_from as IndexRun['changesFrom'],
  earlierDay: dayOr(row.earlier_day),
  snapshots: row.snapshots as IndexRun['snapshots'],
  yardsticks: row.yardsticks as Yardsticks,
  considered: row.considered,
  leftOut: row.left_out,
  releasedOn: dayOr(row.released_on),
  selectionReleasedOn: dayOr(row.selection_released_on),
})

export async function keepIndexRun(
  tx: Tx,
  run: Omit<IndexRun, 'releasedOn' | 'selectionReleasedOn'>,
  standings: readonly AreaStanding[],
): Promise<void> {
  await tx
    .insertInto('monitoring.index_run')
    .values({
      id: run.id,
      definition_id: run.definition,
      vintage_id: run.vintage,
      day: run.day,
      ran_at: run.ranAt,
      changes_from: run.changesFrom,
      earlier_day: run.earlierDay,
      snapshots: JSON.stringify(run.snapshots),
      yardsticks: JSON.stringify(run.yardsticks),
      considered: run.considered,
      left_out: run.leftOut,
    })
    .execute()
  await keepStandings(tx, run.id, standings)
}

/** All results with one statement of two parameters. */
async function keepStandings(
  tx: Tx,
  run: Id<'index-run'>,
  standings: readonly AreaStanding[],
): Promise<void> {
  const rows = standings.map(({ area, status, dynamics, overlay, needsAttention, reasons }) => ({
    a: area,
    s: status?.index,
    sc: status?.class,
    sr: status?.rank,
    sp: status?.parts,
    d: dynamics?.index,
    dc: dynamics?.class,
    o: overlay ?? undefined,
    n: needsAttention,
    r: reasons,
  }))
  await sql`insert into monitoring.index_result (run_id, area_id, status, status_class, status_rank, status_parts,
      dynamics, dynamics_class, overlay, needs_attention, reasons)
    select ${run}::uuid, a, s, sc, sr, sp, d, dc, o, n, r
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as given(a uuid, s float8, sc text, sr int, sp jsonb, d float8, dc text, o text, n boolean, r jsonb)`.execute(
    tx,
  )
}

/** The runs, those of the latest day first. */
export const allIndexRuns = async (tx: Tx): Promise<readonly IndexRun[]> =>
  (
    await tx
      .selectFrom('monitoring.index_run')
      .select(COLUMNS)
      .orderBy('day', 'desc')
      .orderBy('ran_at', 'desc')
      .orderBy('id')
      .limit(200)
      .execute()
  ).map(runOf)

export async function indexRunById(tx: Tx, id: Id<'index-run'>): Promise<IndexRun | undefined> {
  const row = await tx
    .selectFrom('monitoring.index_run')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : runOf(row)
}

export async function indexRunForUpdate(
  tx: Tx,
  id: Id<'index-run'>,
): Promise<IndexRun | undefined> {
  const row = await tx
    .selectFrom('monitoring.index_run')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : runOf(row)
}

export async function standingsOf(tx: Tx, run: Id<'index-run'>): Promise<readonly AreaStanding[]> {
  const rows = await tx
    .selectFrom('monitoring.index_result')
    .select([
      'area_id',
      'status',
      'status_class',
      'status_rank',
      'status_parts',
      'dynamics',
      'dynamics_class',
      'overlay',
      'needs_attention',
      'reasons',
    ])
    .where('run_id', '=', run)
    .execute()
  return rows.map((row) => ({
    area: asId(row.area_id),
    status:
      row.status === null || row.status_class === null || row.status_rank === null
        ? null
        : {
            index: row.status,
            class: row.status_class,
            rank: row.status_rank,
            parts: (row.status_parts ?? []) as readonly number[],
          },
    dynamics:
      row.dynamics === null || row.dynamics_class === null
        ? null
        : { index: row.dynamics, class: row.dynamics_class },
    overlay: row.overlay,
    needsAttention: row.needs_attention,
    reasons: row.reasons as AreaStanding['reasons'],
  }))
}

export async function isInRun(tx: Tx, run: Id<'index-run'>, area: Id<'area'>): Promise<boolean> {
  const row = await tx
    .selectFrom('monitoring.index_result')
    .select('area_id')
    .where('run_id', '=', run)
    .where('area_id', '=', area)
    .executeTakeFirst()
  return row !== undefined
}

export async function releaseIndexRunOn(tx: Tx, id: Id<'index-run'>, day: Day): Promise<void> {
  await tx
    .updateTable('monitoring.index_run')
    .set({ released_on: day })
    .where('id', '=', id)
    .execute()
}

export async function releaseSelectionOn(tx: Tx, id: Id<'index-run'>, day: Day): Promise<void> {
  await tx
    .updateTable('monitoring.index_run')
    .set({ selection_released_on: day })
    .where('id', '=', id)
    .execute()
}
