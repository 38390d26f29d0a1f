import type { Tx } from '#platform/database/index.ts'
import { asId, type Id, type Instant } from '#platform/values/index.ts'
import type { Mapping } from '../rules/mapping.ts'
import { RUN_STATES, type ImportRun, type RunReport, type RunState } from '../rules/run.ts'

const isState = (text: string): text is RunState => RUN_STATES.some((state) => state === text)

const COLUMNS = [
  'id',
  'source_id',
  'vintage_id',
  'file_id',
  'file_name',
  'mapping',
  'state',
  'figures_total',
  'figures_done',
  'report',
  'begun_by',
  'begun_at',
  'published_at',
] as const

interface RunRow {
  readonly id: string
  readonly source_id: string
  readonly vintage_id: string
  readonly file_id: string
  readonly file_name: string
  readonly mapping: unknown
  readonly state: string
  readonly figures_total: number | null
  readonly figures_done: number
  readonly report: unknown
  readonly begun_by: string
  readonly begun_at: string
  readonly published_at: string | null
}

function runOf(row: RunRow): ImportRun {
  if (!isState(row.state)) throw new Error(`run ${row.id} is in the unknown state ${row.state}`)
  return {
    id: asId(row.id),
    source: asId(row.source_id),
    vintage: asId(row.vintage_id),
    file: asId(row.file_id),
    fileName: row.file_name,
    mapping: row.mapping as Mapping,
    state: row.state,
    figuresTotal: row.figures_total,
    figuresDone: row.figures_done,
    report: row.report as RunReport,
    begunBy: row.begun_by,
    begunAt: row.begun_at as Instant,
    publishedAt: row.published_at as Instant | null,
  }
}

export interface NewRun extends Pick<
  ImportRun,
  'id' | 'source' | 'vintage' | 'file' | 'fileName' | 'mapping' | 'begunBy' | 'begunAt'
> {
  readonly fileSha256: string
}

export async function keepRun(tx: Tx, run: NewRun): Promise<void> {
  await tx
    .insertInto('monitoring.import_run')
    .values({
      id: run.id,
      source_id: run.source,
      vintage_id: run.vintage,
      file_id: run.file,
      file_name: run.fileName,
      file_sha256: run.fileSha256,
      mapping: JSON.stringify(run.mapping),
      state: 'waiting',
      report: JSON.stringify({}),
      begun_by: run.begunBy,
      begun_at: run.begunAt,
    })
    .execute()
}

/** The runs, latest first. */
export const latestRuns = async (tx: Tx, most: number): Promise<readonly ImportRun[]> =>
  (
    await tx
      .selectFrom('monitoring.import_run')
      .select(COLUMNS)
      .orderBy('begun_at', 'desc')
      .limit(most)
      .execute()
  ).map(runOf)

export async function runById(tx: Tx, id: Id<'import-run'>): Promise<ImportRun | undefined> {
  const row = await tx
    .selectFrom('monitoring.import_run')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : runOf(row)
}

export async function runForUpdate(tx: Tx, id: Id<'import-run'>): Promise<ImportRun | undefined> {
  const row = await tx
    .selectFrom('monitoring.import_run')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : runOf(row)
}

interface RunChange {
  readonly state?: RunState
  readonly figuresTotal?: number
  readonly figuresDone?: number
  readonly report?: RunReport
  readonly publishedAt?: Instant
  readonly leasedUntil?: string | null
}

export async function changeRun(tx: Tx, id: Id<'import-run'>, change: RunChange): Promise<void> {
  const { state, figuresTotal, figuresDone, report, publishedAt, leasedUntil } = change
  await tx
    .updateTable('monitoring.import_run')
    .set({
      ...(state === undefined ? {} : { state }),
      ...(figuresTotal === undefined ? {} : { figures_total: figuresTotal }),
      ...(figuresDone === undefined ? {} : { figures_done: figuresDone }),
      ...(report === undefined ? {} : { report: JSON.stringify(report) }),
      ...(publishedAt === undefined ? {} : { published_at: publishedAt }),
      ...(leasedUntil === undefined ? {} : { leased_until: leasedUntil }),
    })
    .where('id', '=', id)
    .execute()
}

/**
 * Takes a run that waits or was left behind by a crash, so that no second process works on it. A process
 * renews its lease with every chunk; a lease that ran out belongs to one that is no more.
 */
export async function leaseRun(
  tx: Tx,
  id: Id<'import-run'>,
  { now, until }: { readonly now: Instant; readonly until: string },
): Promise<ImportRun | undefined> {
  const row = await tx
    .updateTable('monitoring.import_run')
    .set({ leased_until: until })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'writing'])
    .where((is) => is.or([is('leased_until', 'is', null), is('leased_until', '<', now)]))
    .returning(COLUMNS)
    .executeTakeFirst()
  return row === undefined ? undefined : runOf(row)
}

export interface RunAddress {
  readonly municipality: string
  readonly run: Id<'import-run'>
}

/** The runs of all municipalities that wait for work, oldest first; asked as keeper. */
export const waitingRuns = async (tx: Tx): Promise<readonly RunAddress[]> =>
  (
    await tx
      .selectFrom('monitoring.import_run')
      .select(['municipality_id', 'id'])
      .where('state', 'in', ['waiting', 'writing'])
      .orderBy('begun_at')
      .execute()
  ).map((row) => ({ municipality: row.municipality_id, run: asId(row.id) }))

/** The runs whose figures were left behind when they were discarded or refused; asked as keeper. */
export const runsToClear = async (tx: Tx): Promise<readonly RunAddress[]> =>
  (
    await tx
      .selectFrom('monitoring.import_run as run')
      .innerJoin('monitoring.snapshot as snapshot', (join) =>
        join
          .onRef('snapshot.municipality_id', '=', 'run.municipality_id')
          .onRef('snapshot.run_id', '=', 'run.id'),
      )
      .select(['run.municipality_id', 'run.id'])
      .distinct()
      .where('run.state', 'in', ['discarded', 'refused'])
      .execute()
  ).map((row) => ({ municipality: row.municipality_id, run: asId(row.id) }))
