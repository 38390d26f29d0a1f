import type { Log } from '#platform/http/log.ts'

/** Work that comes again and again. It must do no harm when it runs twice, or in two processes at once. */
export interface Job {
  readonly name: string
  readonly everyMs: number
  readonly run: () => Promise<unknown>
}

export interface RunningJobs {
  /** Starts nothing more and waits for what is running. */
  readonly stop: () => Promise<void>
}

/** Runs each job at once and then at its interval, never beside itself. A failure is logged and tried again. */
export function startJobs(jobs: readonly Job[], log: Log): RunningJobs {
  const stopping = new AbortController()
  const running = jobs.map((job) => repeat(job, log, stopping.signal))
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(running)
    },
  }
}

async function repeat({ name, everyMs, run }: Job, log: Log, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    try {
      await run()
    } catch (error) {
      log.error({ job: name, error: error instanceof Error ? error.stack : String(error) })
    }
    await pause(everyMs, stopped)
  }
}

/** Waits, but not longer than until the end. */
const pause = (ms: number, stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stopped.aborted) {
      resolve()
      return
    }
    const end = (): void => {
      clearTimeout(timer)
      stopped.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    stopped.addEventListener('abort', end)
  })
