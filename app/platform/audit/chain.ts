import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** An entry as it is chained: everything in it, nothing personal. */
export interface ChainedEntry {
  readonly id: string
  readonly at: string
  readonly action: string
  readonly person: string | null
  readonly touched: unknown
  readonly fingerprint: string
}

/** Where every chain begins. */
export const FIRST_HASH = '0'.repeat(64)

/** The hash of an entry after another: changing, removing or reordering anything before changes it. */
export const hashAfter = (previous: string, entry: ChainedEntry): string =>
  createHash('sha256').update(previous).update(canonicalJson(entry)).digest('hex')
