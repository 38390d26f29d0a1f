import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/database/index.ts'
import { asId, type Id } from '#platform/values/index.ts'
import type { Catalogue, Plan } from '../rules/plan.ts'
import { rightRows, type Preview } from '../rules/read-table.ts'
import type { Table } from '../reading/table.ts'
import type { ReadRow } from '../rules/read-row.ts'
import type { RunReport } from '../rules/run.ts'
import { keepFigures, type NewFigure } from '../storage/figures.ts'
import { changeRun } from '../storage/runs.ts'
import { keepSnapshot, settleSnapshot, snapshotsOfRun } from '../storage/snapshots.ts'
import type { ImportRun } from '../rules/run.ts'

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
  { plan, preview }: Pick<ReadableTable, 'plan' | 'preview'>,
): Promise<SnapshotIds> {
  const made = new Map<string, Id<'snapshot'>>()
  for (const { version } of plan.columns)
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

/** The figures of a table as its rows are read, some hundred at a time. */
export async function* figuresIn(
  { table, plan, catalogue }: PlannedTable,
  snapshots: SnapshotIds,
): AsyncGenerator<readonly NewFigure[]> {
  for await (const rows of table.rows())
    yield rightRows(rows, plan, catalogue).flatMap((row) => figuresOf(row, snapshots))
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
  readable: ReadableTable,
): Promise<void> {
  const { preview } = readable
  const snapshots = await beginSnapshots(tx, run, readable)
  for await (const figures of figuresIn(readable, snapshots)) await keepFigures(tx, figures)
  for (const snapshot of await snapshotsOfRun(tx, run.id)) await settleSnapshot(tx, snapshot)
  await changeRun(tx, run.id, { state: 'ready', figuresDone: countOf(preview) })
}

/** A table whose column names the mapping fits. */
export interface PlannedTable {
  readonly table: Table
  readonly plan: Plan
  readonly catalogue: Catalogue
}

/** A table that was judged and found right. */
export interface ReadableTable extends PlannedTable {
  readonly preview: Preview
}
