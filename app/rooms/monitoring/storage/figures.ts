import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { asId, type Id } from '#platform/values/index.ts'
import type { Figure } from '../rules/figure.ts'

export interface NewFigure {
  readonly snapshot: Id<'snapshot'>
  readonly area: Id<'area'>
  readonly figure: Figure
}

/** Keeps many figures with one statement of one parameter. */
export async function keepFigures(tx: Tx, figures: readonly NewFigure[]): Promise<void> {
  const rows = figures.map(({ snapshot, area, figure }) => ({
    s: snapshot,
    a: area,
    t: figure.state,
    ...(figure.state === 'value' ? { v: figure.value } : {}),
    ...(figure.state === 'suppressed' && figure.reason !== null ? { r: figure.reason } : {}),
  }))
  await sql`insert into monitoring.figure (snapshot_id, area_id, state, value, reason)
    select s, a, t, v, r from json_to_recordset(${JSON.stringify(rows)}::json) as given(s uuid, a uuid, t text, v float8, r text)`.execute(
    tx,
  )
}

interface FigureRow {
  readonly state: string
  readonly value: number | null
  readonly reason: string | null
  readonly is_interpolated: boolean
}

function figureOf({ state, value, reason, is_interpolated }: FigureRow): Figure {
  if (state === 'value' && value !== null)
    return { state, value, ...(is_interpolated ? { isInterpolated: true } : {}) }
  return state === 'suppressed' ? { state, reason } : { state: 'missing' }
}

export interface StoredFigure {
  readonly snapshot: Id<'snapshot'>
  readonly area: Id<'area'>
  readonly figure: Figure
}

const stored = (row: FigureRow & { snapshot_id: string; area_id: string }): StoredFigure => ({
  snapshot: asId(row.snapshot_id),
  area: asId(row.area_id),
  figure: figureOf(row),
})

const COLUMNS = [
  'figure.snapshot_id',
  'figure.area_id',
  'figure.state',
  'figure.value',
  'figure.reason',
  'figure.is_interpolated',
] as const

/** The figures of all areas in one snapshot. */
export const figuresOfSnapshot = async (
  tx: Tx,
  snapshot: Id<'snapshot'>,
): Promise<readonly StoredFigure[]> =>
  (
    await tx
      .selectFrom('monitoring.figure as figure')
      .select(COLUMNS)
      .where('figure.snapshot_id', '=', snapshot)
      .execute()
  ).map(stored)

/** All published figures of some areas. */
export const publishedFiguresOf = async (
  tx: Tx,
  areas: readonly Id<'area'>[],
): Promise<readonly StoredFigure[]> =>
  areas.length === 0
    ? []
    : (
        await tx
          .selectFrom('monitoring.figure as figure')
          .innerJoin('monitoring.snapshot as snapshot', (join) =>
            join
              .onRef('snapshot.municipality_id', '=', 'figure.municipality_id')
              .onRef('snapshot.id', '=', 'figure.snapshot_id'),
          )
          .select(COLUMNS)
          .where('figure.area_id', 'in', [...areas])
          .where('snapshot.is_current', '=', true)
          .execute()
      ).map(stored)

/** Removes up to so many figures of a run that was given up; answers how many there were. */
export async function removeFigures(tx: Tx, run: Id<'import-run'>, most: number): Promise<number> {
  const result =
    await sql`delete from monitoring.figure where (municipality_id, snapshot_id, area_id) in (
    select figure.municipality_id, figure.snapshot_id, figure.area_id from monitoring.figure
    join monitoring.snapshot on snapshot.municipality_id = figure.municipality_id and snapshot.id = figure.snapshot_id
    where snapshot.run_id = ${run} limit ${most})`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}
