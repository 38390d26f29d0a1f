import type { Database } from '#platform/database/index.ts'
import { takeFacts } from '#platform/files/index.ts'
import type { Instant } from '#platform/values/index.ts'
import { allVintages } from '#rooms/places/index.ts'
import { reasonsFor } from '../rules/problem.ts'
import { isUnderWay, type ImportRun, type RunReport } from '../rules/run.ts'
import { keepFigures, removeFigures } from '../storage/figures.ts'
import {
  changeRun,
  leaseRun,
  runById,
  runForUpdate,
  runsToClear,
  waitingRuns,
  type RunAddress,
} from '../storage/runs.ts'
import { removeSnapshots, settleSnapshot, snapshotsOfRun } from '../storage/snapshots.ts'
import { catalogueFor } from './catalogue.ts'
import { inPortions, portionSize } from './portions.ts'
import { planTable } from './prepare-import.ts'
import { judged, sourceOf } from './read-upload.ts'
import { beginSnapshots, countOf, figuresIn, type ReadableTable } from './write-run.ts'

/** What the work in the background needs of the house. */
export interface Workshop {
  readonly database: Database
  readonly clock: { readonly now: () => Instant }
}

/** Said after every portion: so many figures of so many. */
export type ToldProgress = (done: number, total: number) => void

const LEASE_MS = 60_000
const BETWEEN_LOOKS_MS = 1000
/** So many figures of a run that was given up are removed at a time. */
const REMOVED_AT_ONCE = 1000

/** Lets everything else in the process have its turn. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Looks for imports that wait, and works them off one after the other; answers a function that ends the
 * looking and waits for the portion at hand. What a crash left behind is begun again from its file.
 */
export function startImporting(
  workshop: Workshop,
  report: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController()
  const looking = (async () => {
    while (!stopping.signal.aborted) {
      await writeWaitingRuns(workshop).catch(report)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, BETWEEN_LOOKS_MS)
        stopping.signal.addEventListener('abort', () => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
  })()
  return async () => {
    stopping.abort()
    await looking
  }
}

/** Works off every import that waits now, and clears away what was given up. */
export async function writeWaitingRuns(workshop: Workshop): Promise<void> {
  const failures: unknown[] = []
  const each = async (
    addresses: readonly RunAddress[],
    work: (workshop: Workshop, address: RunAddress) => Promise<void>,
  ): Promise<void> => {
    for (const address of addresses)
      await work(workshop, address).catch((error: unknown) => failures.push(error))
  }
  await each(await workshop.database.asKeeper(waitingRuns), writeRun)
  await each(await workshop.database.asKeeper(runsToClear), clearRun)
  if (failures.length > 0) throw new AggregateError(failures, 'imports failed')
}

/** Works one import off: judged outside any transaction, written in portions with one transaction each. */
export async function writeRun(
  workshop: Workshop,
  address: RunAddress,
  told: ToldProgress = () => undefined,
): Promise<void> {
  const run = await lease(workshop, address)
  if (run === undefined) return
  await clearRun(workshop, address)
  const read = await readWaiting(workshop, address, run)
  if ('report' in read) {
    await inTown(workshop, address, (tx) =>
      changeRun(tx, run.id, { state: 'refused', report: read.report }),
    )
    return
  }
  await writePortions(workshop, { address, run, told }, read)
}

const inTown = <T>(
  { database }: Workshop,
  { municipality }: RunAddress,
  work: Parameters<typeof database.inMunicipality<T>>[1],
): Promise<T> => database.inMunicipality(municipality, work)

function lease(workshop: Workshop, address: RunAddress): Promise<ImportRun | undefined> {
  const now = workshop.clock.now()
  return inTown(workshop, address, (tx) => leaseRun(tx, address.run, { now, until: later(now) }))
}

const later = (now: Instant): string => new Date(new Date(now).getTime() + LEASE_MS).toISOString()

/** Removes the figures of a run in portions, so that nobody waits for it. */
export async function clearRun(workshop: Workshop, address: RunAddress): Promise<void> {
  let removed = REMOVED_AT_ONCE
  while (removed === REMOVED_AT_ONCE)
    removed = await inTown(workshop, address, (tx) =>
      removeFigures(tx, address.run, REMOVED_AT_ONCE),
    )
  await inTown(workshop, address, (tx) => removeSnapshots(tx, address.run))
}

async function readWaiting(
  workshop: Workshop,
  address: RunAddress,
  run: ImportRun,
): Promise<ReadableTable | { readonly report: RunReport }> {
  const now = workshop.clock.now()
  const { file, catalogue } = await inTown(workshop, address, async (tx) => {
    const vintage = (await allVintages(tx)).find(({ id }) => id === run.vintage)
    if (vintage === undefined) throw new Error(`run ${run.id} names an unknown vintage`)
    return {
      file: await takeFacts(tx, run.file, { uploader: run.begunBy, now }),
      catalogue: await catalogueFor(tx, vintage),
    }
  })
  if (file === undefined) return { report: { problems: [{ code: 'file-unknown' }] } }
  const source = sourceOf(workshop.database, address.municipality, file)
  const planned = await planTable(source, run.mapping, catalogue)
  if (!planned.ok) return { report: { problems: planned.reasons } }
  const verdict = await judged(planned.value, pause)
  return verdict.ok
    ? { ...planned.value, preview: verdict.preview }
    : { report: { problems: reasonsFor(verdict.problems) } }
}

async function writePortions(
  workshop: Workshop,
  job: { readonly address: RunAddress; readonly run: ImportRun; readonly told: ToldProgress },
  readable: ReadableTable,
): Promise<void> {
  const { address, run, told } = job
  const total = countOf(readable.preview)
  const snapshots = await inTown(workshop, address, async (tx) =>
    isUnderWay((await runForUpdate(tx, run.id)) ?? { state: 'discarded' })
      ? beginSnapshots(tx, run, readable)
      : undefined,
  )
  if (snapshots === undefined) return
  let figuresDone = 0
  const size = portionSize(workshop.database.kind)
  for await (const portion of inPortions(figuresIn(readable, snapshots), size)) {
    const began = performance.now()
    const leasedUntil = later(workshop.clock.now())
    const goesOn = await inTown(workshop, address, async (tx) => {
      if ((await runForUpdate(tx, run.id))?.state !== 'writing') return false
      await keepFigures(tx, portion)
      await changeRun(tx, run.id, { figuresDone: figuresDone + portion.length, leasedUntil })
      return true
    })
    if (!goesOn) return
    size.took(performance.now() - began)
    figuresDone += portion.length
    told(figuresDone, total)
    await pause()
  }
  for (const snapshot of await inTown(workshop, address, (tx) => snapshotsOfRun(tx, run.id)))
    await inTown(workshop, address, (tx) => settleSnapshot(tx, snapshot))
  await inTown(workshop, address, async (tx) => {
    if ((await runById(tx, run.id))?.state === 'writing')
      await changeRun(tx, run.id, { state: 'ready', leasedUntil: null })
  })
}
