import { Worker } from 'node:worker_threads'
import type { Answer, Ask, DatabaseComplaint, Rows, WorkerSettings } from './pglite-messages.ts'

/** The database refused a statement; `code` is PostgreSQL's, `constraint` the rule that was broken. */
export class DatabaseError extends Error {
  constructor(complaint: DatabaseComplaint) {
    super(complaint.message)
    Object.assign(this, complaint)
  }
}

/** The way to the thread in which PGlite runs: one request, one answer. */
export interface PGliteChannel {
  readonly ask: (ask: Ask) => Promise<Rows>
  /** Ends the thread; whatever still waits for an answer is refused. */
  readonly end: () => Promise<void>
}

interface Waiting {
  readonly resolve: (rows: Rows) => void
  readonly reject: (reason: Error) => void
}

/** Starts the thread and waits until the database in it is open. */
export async function openChannel(settings: WorkerSettings): Promise<PGliteChannel> {
  // The flags of the calling process (a test runner's, say) mean nothing to this thread.
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
    workerData: settings,
    execArgv: [],
  })
  const waiting = new Map<number, Waiting>()
  let latest = 0
  let gone: Error | undefined
  const giveUp = (reason: Error): void => {
    gone ??= reason
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }
  worker.on('error', giveUp)
  worker.on('exit', () => giveUp(new Error('The database is closed.')))
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if (answer.ok) asked?.resolve(answer.result)
    else asked?.reject(new DatabaseError(answer.complaint))
  })
  const answerTo = (id: number): Promise<Rows> =>
    new Promise((resolve, reject) => {
      if (gone !== undefined) reject(gone)
      // The thread keeps the process alive only while somebody waits for it.
      worker.ref()
      waiting.set(id, { resolve, reject })
    })
  const end = async (): Promise<void> => {
    await worker.terminate()
  }
  await answerTo(latest).catch(async (error: unknown) => {
    await end()
    throw error
  })
  return {
    ask: (ask) => {
      latest += 1
      const answer = answerTo(latest)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
      if (gone === undefined) worker.postMessage({ id: latest, ask })
      return answer
    },
    end,
  }
}
