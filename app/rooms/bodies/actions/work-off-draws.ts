import { perform } from '#platform/actions/index.ts'
import type { Database } from '#platform/database/index.ts'
import { dayIn } from '#platform/http/index.ts'
import { OPERATOR } from '#platform/values/index.ts'
import { abandonDraw } from './abandon-draw.ts'
import { eraseDrawPool } from './erase-draw-pool.ts'
import { drawById } from '../storage/draws.ts'
import { poolsToErase, waitingTasks, type DrawAddress } from '../storage/draw-tasks.ts'
import { workOnDraw, type WorkOnDraw, type Workshop } from './work-on-draw.ts'

/** Draws of two municipalities at once wait for each other no longer than this many. */
const MOST_AT_ONCE = 2
const BETWEEN_LOOKS_MS = 1000
/** So it stands in the public record of a draw that was announced and never held. */
const LAPSED =
  'Die Frist für die Daten des Lostopfs ist abgelaufen. / The period for keeping the pool has ended.'

/**
 * Looks every second for draws that wait for a check of their quotas or for their list, works off two at once
 * in threads of their own, and erases pools whose time is over. What a crash left behind is begun again: the
 * seed is kept with the draw, so the same list comes out.
 */
export function startDrawing(
  workshop: Workshop,
  tell: (fault: string) => void,
): () => Promise<void> {
  const report = (error: unknown): void => tell(withoutWords(error))
  const stopping = new AbortController()
  const underWay = new Map<string, WorkOnDraw>()
  const looking = (async () => {
    while (!stopping.signal.aborted) {
      await lookOnce(workshop, underWay, report).catch(report)
      await pause(BETWEEN_LOOKS_MS, stopping.signal)
    }
  })()
  return async () => {
    stopping.abort()
    await looking
    await Promise.all([...underWay.values()].map((work) => work.giveBack()))
  }
}

/** A fault as the log may have it: where it happened, not what was said, which could name somebody of a pool. */
const withoutWords = (error: unknown): string =>
  error instanceof Error
    ? [error.name, ...(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))]
        .slice(0, 6)
        .join('\n')
    : 'unknown'

async function lookOnce(
  workshop: Workshop,
  underWay: Map<string, WorkOnDraw>,
  report: (error: unknown) => void,
): Promise<void> {
  await eraseDuePools(workshop)
  const now = workshop.clock.now()
  const waiting = await workshop.database.asKeeper((tx) => waitingTasks(tx, now))
  for (const address of waiting) {
    if (underWay.size >= MOST_AT_ONCE) return
    if (underWay.has(address.task)) continue
    const work = workOnDraw(workshop, address)
    underWay.set(address.task, work)
    void work.ended.catch(report).finally(() => underWay.delete(address.task))
  }
}

/** Works off every draw that waits now, one after the other. */
export async function workOffDraws(workshop: Workshop): Promise<void> {
  const now = workshop.clock.now()
  for (const address of await workshop.database.asKeeper((tx) => waitingTasks(tx, now)))
    await workOnDraw(workshop, address).ended
}

/** Erases every pool that is kept longer than it may be; it is in the audit trail like an act of the operator. */
export async function eraseDuePools({ database, clock }: Workshop): Promise<void> {
  const now = clock.now()
  const today = dayIn('Europe/Berlin', now)
  for (const address of await database.asKeeper((tx) => poolsToErase(tx, today))) {
    const state = await stateOf(database, address)
    const isDrawn = state === 'drawn'
    await perform(database, isDrawn ? eraseDrawPool : abandonDraw, {
      municipality: address.municipality,
      identify: () => Promise.resolve(OPERATOR),
      input: { draw: address.draw, ...(isDrawn ? {} : { reason: LAPSED }) },
      now,
      today,
    })
  }
}

const stateOf = (database: Database, { municipality, draw }: DrawAddress) =>
  database.inMunicipality(municipality, async (tx) => (await drawById(tx, draw))?.state)

/** Waits, but not longer than until the end. */
const pause = (ms: number, stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    stopped.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
