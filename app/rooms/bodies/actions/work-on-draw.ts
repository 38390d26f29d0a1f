import { randomBytes } from 'node:crypto'
import {
  announceLottery,
  announcementHash,
  drawProblems,
  publicRecord,
  readRecord,
  type Draw,
  type OfficeRecord,
  type Outcome,
  type Relaxation,
} from '@roter-faden/sortition'
import {
  startRelaxation,
  startSelection,
  type ExplainedSelection,
  type Running,
} from '@roter-faden/sortition/worker'
import type { Database, Tx } from '#platform/database/index.ts'
import type { Instant } from '#platform/values/index.ts'
import { PANELS_ON_LIST, type BodyDraw, type DrawReport } from '../rules/draw.ts'
import { panelCounts } from '../rules/draw-members.ts'
import { drawFrom, type DrawPool } from '../rules/draw-pool.ts'
import { percentOf } from '../rules/draw-progress.ts'
import { changeDraw, drawById, drawForUpdate, replacementsOf } from '../storage/draws.ts'
import { changePool, keepRecords, poolOf, publicRecordText } from '../storage/draw-pools.ts'
import { leaseTask, releaseTask, renewTask, type TaskAddress } from '../storage/draw-tasks.ts'

/** What the work in the background needs of the house. */
export interface Workshop {
  readonly database: Database
  readonly clock: { readonly now: () => Instant }
}

/** One draw being worked on in a thread of its own. */
export interface WorkOnDraw {
  readonly ended: Promise<void>
  /** Ends the thread and leaves the work to the next process, which begins it again. */
  readonly giveBack: () => Promise<void>
}

const LEASE_MS = 60_000
const HEARTBEAT_MS = 1000

/** What the thread needs, read in one transaction. */
interface Job {
  readonly kind: 'check' | 'list'
  readonly draw: BodyDraw
  readonly pool: DrawPool
  readonly rules: Draw
  /** Hash of the public record that this draw replaces members of. */
  readonly previous: string | undefined
}

/** Begins the work that a draw waits for. */
export function workOnDraw(workshop: Workshop, address: TaskAddress): WorkOnDraw {
  const handing = new AbortController()
  const ended = work(workshop, address, handing.signal)
  return {
    ended,
    giveBack: async () => {
      handing.abort()
      await ended
    },
  }
}

async function work(
  workshop: Workshop,
  address: TaskAddress,
  handedBack: AbortSignal,
): Promise<void> {
  const job = await begin(workshop, address)
  if (job === undefined) return
  const at = { phase: 'reach', percent: 0 }
  const running = job.kind === 'check' ? startCheck(job) : startList(job, at)
  const cancel = () => {
    running.cancel()
  }
  handedBack.addEventListener('abort', cancel)
  const beating = setInterval(() => {
    void stillWanted(workshop, address, at).then((isWanted) => (isWanted ? undefined : cancel()))
  }, HEARTBEAT_MS)
  try {
    const write = await running.writing
    await inTown(workshop, address, (tx) =>
      handedBack.aborted ? releaseTask(tx, address) : ifStillWanted(tx, address, write),
    )
  } catch (error) {
    await inTown(workshop, address, (tx) =>
      ifStillWanted(tx, address, () => settle(tx, job, { kind: 'failed' })),
    )
    throw error
  } finally {
    clearInterval(beating)
    handedBack.removeEventListener('abort', cancel)
  }
}

/** What was found counts only for the request it answers: cancelled or asked anew, it is forgotten. */
async function ifStillWanted(
  tx: Tx,
  address: TaskAddress,
  write: (tx: Tx) => Promise<void>,
): Promise<void> {
  const draw = await drawForUpdate(tx, address.draw)
  if (draw?.task?.id === address.task) await write(tx)
}

const inTown = <T>(
  { database }: Workshop,
  { municipality }: TaskAddress,
  doing: (tx: Tx) => Promise<T>,
): Promise<T> => database.inMunicipality(municipality, doing)

const later = ({ clock }: Workshop): string =>
  new Date(new Date(clock.now()).getTime() + LEASE_MS).toISOString()

function begin(workshop: Workshop, address: TaskAddress): Promise<Job | undefined> {
  const lease = { now: workshop.clock.now(), until: later(workshop) }
  return inTown(workshop, address, async (tx) => {
    if (!(await leaseTask(tx, address, lease))) return undefined
    const draw = await drawById(tx, address.draw)
    const pool = await poolOf(tx, address.draw)
    if (draw?.task == null || pool === undefined) return undefined
    const previous = await previousHash(tx, draw)
    return { kind: draw.task.kind, draw, pool, rules: drawFrom(draw, pool), previous }
  })
}

/** A replacement names the record before it, as the public has it. */
async function previousHash(tx: Tx, draw: BodyDraw): Promise<string | undefined> {
  if (draw.replaces === null) return undefined
  const drawn = (await replacementsOf(tx, draw.replaces)).filter(({ drawnAt }) => drawnAt !== null)
  const read = readRecord((await publicRecordText(tx, drawn.at(-1)?.id ?? draw.replaces)) ?? '')
  return read.kind === 'ok' ? read.record.hash : undefined
}

/** False where the work is no more wanted. A heart that fails to beat once is no reason to stop. */
const stillWanted = (
  workshop: Workshop,
  address: TaskAddress,
  at: { readonly phase: string; readonly percent: number },
): Promise<boolean> =>
  inTown(workshop, address, (tx) =>
    renewTask(tx, address, { ...at, until: later(workshop) }),
  ).catch(() => true)

interface StartedJob {
  readonly cancel: () => void
  /** How what was found is written, in a transaction in which the work is still wanted. */
  readonly writing: Promise<(tx: Tx) => Promise<void>>
}

function startCheck(job: Job): StartedJob {
  const running = startRelaxation(job.rules)
  return {
    cancel: running.cancel,
    writing: running.outcome.then((found) => (tx) => settle(tx, job, reportOf(job.rules, found))),
  }
}

const reportOf = (rules: Draw, found: Outcome<readonly Relaxation[]>): DrawReport => {
  if (found.kind === 'refused')
    return { kind: 'infeasible', problems: found.problems, proposals: [] }
  if (found.value.some(({ changes }) => changes.length === 0)) return { kind: 'feasible' }
  const plain = drawProblems(rules)
  return {
    kind: 'infeasible',
    problems: plain.length > 0 ? plain : [{ kind: 'quotas-contradict' }],
    proposals: found.value,
  }
}

/** Ends the work with what was found; a list that could not be made leaves the draw in preparation. */
async function settle(tx: Tx, { draw }: Job, report: DrawReport): Promise<void> {
  await changeDraw(tx, draw.id, { state: 'preparing', report, task: null })
}

function startList(job: Job, at: { phase: string; percent: number }): StartedJob {
  const { draw, rules } = job
  const cap = draw.capPercent === null ? {} : { cap: draw.capPercent / 100 }
  const options = { method: draw.method, seed: listSeedOf(draw), lottery: PANELS_ON_LIST, ...cap }
  const running = startSelection(rules, options, (progress) => {
    at.phase = progress.phase
    at.percent = percentOf(progress, at.percent)
  })
  const checking: { started?: Running<readonly Relaxation[]> } = {}
  return {
    cancel: () => {
      running.cancel()
      checking.started?.cancel()
    },
    writing: running.outcome.then(async (found) => {
      if (found.kind === 'ok') return (tx: Tx) => keepList(tx, job, found.value)
      if (found.problems.some(({ kind }) => kind === 'cancelled'))
        return (tx: Tx) => settle(tx, job, { kind: 'cancelled' })
      checking.started = startRelaxation(rules)
      const relaxed = await checking.started.outcome
      const proposals = relaxed.kind === 'ok' ? relaxed.value : []
      const report: DrawReport = {
        kind: 'infeasible',
        problems: found.problems,
        proposals: proposals.filter(({ changes }) => changes.length > 0),
      }
      return (tx: Tx) => settle(tx, job, report)
    }),
  }
}

/** The text from which the list is made: public, and the same again after a crash. */
const listSeedOf = ({ id, task }: BodyDraw): string => `${id}/${task?.id ?? ''}`

async function keepList(
  tx: Tx,
  job: Job,
  { selection, neverSelected }: ExplainedSelection,
): Promise<void> {
  const { draw, pool, rules, previous } = job
  const office = announceLottery(rules, selection, {
    // Whoever knew it could find the persons behind the numbers: it is thrown away, the record keeps the salts.
    secret: randomBytes(32).toString('hex'),
    listSeed: listSeedOf(draw),
    ...(draw.capPercent === null ? {} : { cap: draw.capPercent / 100 }),
    ...(draw.seedCommitment === null ? {} : { seedCommitment: draw.seedCommitment }),
    ...(previous === undefined ? {} : { previous }),
  })
  await changePool(tx, draw.id, { ...pool, neverSelected })
  await keepRecords(tx, draw.id, {
    office: JSON.stringify(office),
    open: JSON.stringify(publicRecord(office)),
  })
  await changeDraw(tx, draw.id, {
    state: 'listed',
    report: { kind: 'feasible' },
    figures: figuresOf(office, { selection, neverSelected }),
    announcementHash: announcementHash(office),
    task: null,
  })
}

export function figuresOf(
  office: OfficeRecord,
  { selection, neverSelected }: ExplainedSelection,
): NonNullable<BodyDraw['figures']> {
  const counts = [...panelCounts(office).values()].filter((count) => count > 0)
  return {
    people: office.tickets.length,
    panels: office.panels.length,
    fewest: Math.min(...counts),
    most: Math.max(...counts),
    nearlyCertain: counts.filter((count) => count > office.panels.length / 2).length,
    neverSelected: neverSelected.length,
    provenGap: selection.certifiedGap,
    solver: office.solver,
  }
}
