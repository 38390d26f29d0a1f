import { stat } from 'node:fs/promises'
import type { Instant } from '#platform/values/index.ts'

const DAY_MS = 24 * 3600 * 1000

/**
 * Does the work if the file or folder it writes was last written a day ago or longer, or never. So a
 * program that is restarted every night still does it, and one restarted every hour does it once.
 */
export async function daily(
  written: string,
  clock: { readonly now: () => Instant },
  work: () => Promise<unknown>,
): Promise<void> {
  const last = await stat(written).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  )
  if (last !== undefined && new Date(clock.now()).getTime() - last < DAY_MS) return
  await work()
}
