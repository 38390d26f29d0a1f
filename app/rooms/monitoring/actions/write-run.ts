import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/database/index.ts'
import { asId, type Id } from '#platform/values/index.ts'
import type { Catalogue } from '../rules/plan.ts'
import { readRows, type OpenedTable, type Preview } from '../rules/read-table.ts'
import type { ReadRow } from '../rules/read-row.ts'
import type { RunReport } from '../rules/run.ts'
import { keepFigures, type NewFigure } from '../storage/figures.ts'
import { changeRun } from '../storage/runs.ts'
import { keepSnapshot, settleSnapshot, snapshotsOfRun } from '../storage/snapshots.ts'
import type { ImportRun } from '../rules/run.ts'

/**
 * So many figures are written in one transaction: about 20 ms of work in PGlite, where readers wait for it. One
 * transaction of 200,000 made them wait for seconds.
 */
export const FIGURES_AT_ONCE = 1000

export const countOf = ({ figures }: Preview): number =>
  figures.value + figures.suppressed + figures.missing

/** What a run tells of a table that was understood. */
const reportOf = (preview: Preview): RunReport => ({
  rows: preview.rows,
  figures: preview.figures,
  days: preview.days,
  columns: preview.columns,
  unused: preview.unused,
  first: preview.first.map(({ row, code, day, figures }) => ({
    row,
    code,
    day,
    figures: figures.map(({ figure }) =>
      figure.state === 'value' ? { state: 'value', value: figure.value } : { state: figure.state },
    ),
  })),
})

type SnapshotIds = ReadonlyMap<string, Id<'snapshot'>>
const keyOf = (version: string, day: string): string => `${version} ${day}`

/** Makes one snapshot for each indicator and day of a table, not shown yet. */
export async function beginSnapshots(
  tx: Tx,
  run: Pick<ImportRun, 'id' | 'vintage'>,
  table: OpenedTable,
  preview: Preview,
): Promise<SnapshotIds> {
  const made = new Map<string, Id<'snapshot'>>()
  for (const { version } of table.plan.columns)
    for (const day of preview.days) {
      const id = asId<'snapshot'>(randomUUID())
      await keepSnapshot(tx, { id, run: run.id, version: version.id, vintage: run.vintage, day })
      made.set(keyOf(version.id, day), id)
    }
  await changeRun(tx, run.id, {
    state: 'writing',
    figuresTotal: countOf(preview),
    figuresDone: 0,
    report: reportOf(preview),
  })
  return made
}

/** The figures of a table in portions, each small enough for a transaction of its own. */
export function* portionsOf(
  table: OpenedTable,
  catalogue: Catalogue,
  snapshots: SnapshotIds,
): Generator<readonly NewFigure[]> {
  let portion: NewFigure[] = []
  for (const row of readRows(table, catalogue)) {
    portion.push(...figuresOf(row, snapshots))
    if (portion.length >= FIGURES_AT_ONCE) {
      yield portion
      portion = []
    }
  }
  if (portion.length > 0) yield portion
}

const figuresOf = (row: ReadRow, snapshots: SnapshotIds): readonly NewFigure[] =>
  row.figures.map(({ area, version, day, figure }) => {
    const snapshot = snapshots.get(keyOf(version.id, day))
    if (snapshot === undefined) throw new Error(`no snapshot of ${version.code} on ${day}`)
    return { snapshot, area, figure }
  })

/** Writes a small table in the transaction at hand. */
export async function writeAtOnce(
  tx: Tx,
  run: Pick<ImportRun, 'id' | 'vintage'>,
  { table, catalogue, preview }: ReadableTable,
): Promise<void> {
  const snapshots = await beginSnapshots(tx, run, table, preview)
  for (const portion of portionsOf(table, catalogue, snapshots)) await keepFigures(tx, portion)
  for (const snapshot of await snapshotsOfRun(tx, run.id)) await settleSnapshot(tx, snapshot)
  await changeRun(tx, run.id, { state: 'ready', figuresDone: countOf(preview) })
}

/** A table that was judged and found right. */
export interface ReadableTable {
  readonly table: OpenedTable
  readonly catalogue: Catalogue
  readonly preview: Preview
}
