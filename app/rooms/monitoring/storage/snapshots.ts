import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Day, type Id } from '#platform/values/index.ts'
import type { KeptSums } from '../rules/aggregate.ts'

/** The figures of one indicator on one day, with the sums over all areas. */
export interface Snapshot extends KeptSums {
  readonly id: Id<'snapshot'>
  readonly run: Id<'import-run'>
  readonly source: Id<'source'>
  readonly version: Id<'indicator-version'>
  readonly vintage: Id<'vintage'>
  readonly day: Day
}

export async function keepSnapshot(
  tx: Tx,
  snapshot: Pick<Snapshot, 'id' | 'run' | 'version' | 'vintage' | 'day'>,
): Promise<void> {
  await tx
    .insertInto('monitoring.snapshot')
    .values({
      id: snapshot.id,
      run_id: snapshot.run,
      indicator_version_id: snapshot.version,
      vintage_id: snapshot.vintage,
      day: snapshot.day,
    })
    .execute()
}

/** What is published, oldest day first. */
export async function publishedSnapshots(tx: Tx): Promise<readonly Snapshot[]> {
  const rows = await tx
    .selectFrom('monitoring.snapshot as snapshot')
    .innerJoin('monitoring.import_run as run', (join) =>
      join
        .onRef('run.municipality_id', '=', 'snapshot.municipality_id')
        .onRef('run.id', '=', 'snapshot.run_id'),
    )
    .select([
      'snapshot.id',
      'snapshot.run_id',
      'run.source_id',
      'snapshot.indicator_version_id',
      'snapshot.vintage_id',
      'snapshot.day',
      'snapshot.areas',
      'snapshot.areas_with_value',
      'snapshot.total',
      'snapshot.weighted_total',
      'snapshot.weights',
    ])
    .where('snapshot.is_current', '=', true)
    .orderBy('snapshot.day')
    .execute()
  return rows.map((row) => ({
    id: asId(row.id),
    run: asId(row.run_id),
    source: asId(row.source_id),
    version: asId(row.indicator_version_id),
    vintage: asId(row.vintage_id),
    day: asDay(row.day),
    areas: row.areas,
    areasWithValue: row.areas_with_value,
    total: row.total,
    weightedTotal: row.weighted_total,
    weights: row.weights,
  }))
}

export const snapshotsOfRun = async (
  tx: Tx,
  run: Id<'import-run'>,
): Promise<readonly Id<'snapshot'>[]> =>
  (
    await tx
      .selectFrom('monitoring.snapshot')
      .select('id')
      .where('run_id', '=', run)
      .orderBy('day')
      .execute()
  ).map(({ id }) => asId(id))

/** A published snapshot in whose place one of a run would step. */
export interface InPlace {
  readonly id: Id<'snapshot'>
  readonly run: Id<'import-run'>
  readonly version: Id<'indicator-version'>
  readonly day: Day
}

export async function inPlaceOf(tx: Tx, run: Id<'import-run'>): Promise<readonly InPlace[]> {
  const rows = await tx
    .selectFrom('monitoring.snapshot as mine')
    .innerJoin('monitoring.snapshot as theirs', (join) =>
      join
        .onRef('theirs.municipality_id', '=', 'mine.municipality_id')
        .onRef('theirs.indicator_version_id', '=', 'mine.indicator_version_id')
        .onRef('theirs.vintage_id', '=', 'mine.vintage_id')
        .onRef('theirs.day', '=', 'mine.day'),
    )
    .select(['theirs.id', 'theirs.run_id', 'theirs.indicator_version_id', 'theirs.day'])
    .where('mine.run_id', '=', run)
    .where('theirs.is_current', '=', true)
    .orderBy('theirs.day')
    .execute()
  return rows.map((row) => ({
    id: asId(row.id),
    run: asId(row.run_id),
    version: asId(row.indicator_version_id),
    day: asDay(row.day),
  }))
}

export async function withdraw(tx: Tx, snapshots: readonly Id<'snapshot'>[]): Promise<void> {
  if (snapshots.length === 0) return
  await tx
    .updateTable('monitoring.snapshot')
    .set({ is_current: false })
    .where('id', 'in', [...snapshots])
    .execute()
}

/** Shows the snapshots of a run to all readers, in one statement. */
export async function makeCurrent(tx: Tx, run: Id<'import-run'>): Promise<void> {
  await tx
    .updateTable('monitoring.snapshot')
    .set({ is_current: true })
    .where('run_id', '=', run)
    .execute()
}

/** The runs among those given of which nothing is shown any more. */
export async function runsWithNothingCurrent(
  tx: Tx,
  runs: readonly Id<'import-run'>[],
): Promise<readonly Id<'import-run'>[]> {
  if (runs.length === 0) return []
  const shown = await tx
    .selectFrom('monitoring.snapshot')
    .select('run_id')
    .distinct()
    .where('run_id', 'in', [...runs])
    .where('is_current', '=', true)
    .execute()
  const stillShown = new Set(shown.map(({ run_id }) => run_id))
  return runs.filter((run) => !stillShown.has(run))
}

/**
 * Adds up a snapshot over all areas, weighted with the residents of the same day where they are known: those
 * shown, or those of the same run.
 */
export async function settleSnapshot(tx: Tx, id: Id<'snapshot'>): Promise<void> {
  await sql`with mine as (select * from monitoring.snapshot where id = ${id}),
    residents as (
      select counted.id from monitoring.snapshot as counted
      join monitoring.indicator_version as version on version.municipality_id = counted.municipality_id and version.id = counted.indicator_version_id
      join mine on counted.vintage_id = mine.vintage_id and counted.day = mine.day
      where version.counts_residents and (counted.is_current or counted.run_id = mine.run_id)
      order by (counted.run_id = mine.run_id) desc, counted.is_current desc, counted.id limit 1
    ),
    summed as (
      select count(*)::int as areas, count(figure.value)::int as areas_with_value, coalesce(sum(figure.value), 0) as total,
        sum(figure.value * weight.value) as weighted_total, sum(weight.value) filter (where figure.value is not null) as weights,
        count(*) filter (where figure.value is not null and weight.value is null) as without_weight
      from monitoring.figure
      left join monitoring.figure as weight on weight.municipality_id = figure.municipality_id and weight.area_id = figure.area_id
        and weight.snapshot_id = (select id from residents)
      where figure.snapshot_id = ${id}
    )
    update monitoring.snapshot set areas = summed.areas, areas_with_value = summed.areas_with_value, total = summed.total,
      weights_snapshot_id = (select id from residents),
      weighted_total = case when summed.without_weight = 0 then summed.weighted_total end,
      weights = case when summed.without_weight = 0 then summed.weights end
    from summed where snapshot.id = ${id}`.execute(tx)
}

/** The shown snapshots whose weights are not those of the residents shown for the same day. */
export async function wronglyWeighted(tx: Tx): Promise<readonly Id<'snapshot'>[]> {
  const { rows } = await sql<{ id: string }>`select snapshot.id from monitoring.snapshot
    left join (monitoring.snapshot as counted join monitoring.indicator_version as version
      on version.municipality_id = counted.municipality_id and version.id = counted.indicator_version_id and version.counts_residents)
      on counted.is_current and counted.municipality_id = snapshot.municipality_id and counted.vintage_id = snapshot.vintage_id and counted.day = snapshot.day
    where snapshot.is_current and snapshot.weights_snapshot_id is distinct from counted.id`.execute(
    tx,
  )
  return rows.map(({ id }) => asId(id))
}

/** Removes the snapshots of a run that was given up, after their figures. */
export async function removeSnapshots(tx: Tx, run: Id<'import-run'>): Promise<void> {
  await tx.deleteFrom('monitoring.snapshot').where('run_id', '=', run).execute()
}

/** The sources of the figures of snapshots, also of those that were replaced since. */
export async function sourcesOfSnapshots(
  tx: Tx,
  snapshots: readonly Id<'snapshot'>[],
): Promise<readonly Id<'source'>[]> {
  if (snapshots.length === 0) return []
  const rows = await tx
    .selectFrom('monitoring.snapshot as snapshot')
    .innerJoin('monitoring.import_run as run', (join) =>
      join
        .onRef('run.municipality_id', '=', 'snapshot.municipality_id')
        .onRef('run.id', '=', 'snapshot.run_id'),
    )
    .select('run.source_id')
    .distinct()
    .where('snapshot.id', 'in', [...snapshots])
    .execute()
  return rows.map(({ source_id }) => asId(source_id))
}
