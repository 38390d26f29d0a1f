import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Database } from '#platform/database/index.ts'
import type { Instant } from '#platform/values/index.ts'

/** The head of a municipality's chain as it was published outside the database. */
export interface PublishedHead {
  readonly municipality: string
  readonly place: number
  readonly hash: string
  readonly publishedAt: Instant
}

const headSchema = z.object({
  municipality: z.uuid(),
  place: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  publishedAt: z.iso.datetime().transform((text) => text as Instant),
})

/** Reads a published file, or a line of it: the last head of each municipality. */
export const readHeads = (file: string): ReadonlyMap<string, PublishedHead> =>
  new Map(
    file
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => headSchema.parse(JSON.parse(line)))
      .map((head) => [head.municipality, head]),
  )

/** Writes the heads of all chains into a file outside the database, one line each; operators copy it elsewhere. */
export async function publishHeads(
  database: Database,
  folder: string,
  now: Instant,
): Promise<readonly PublishedHead[]> {
  const rows = await database.asKeeper((tx) =>
    tx
      .selectFrom('platform.audit_seal')
      .distinctOn('municipality_id')
      .select(['municipality_id', 'place', 'hash'])
      .orderBy('municipality_id')
      .orderBy('place', 'desc')
      .execute(),
  )
  const heads = rows.map((row) => ({
    municipality: row.municipality_id,
    place: row.place,
    hash: row.hash,
    publishedAt: now,
  }))
  await mkdir(folder, { recursive: true })
  if (heads.length > 0)
    await appendFile(
      join(folder, 'audit-heads.jsonl'),
      `${heads.map((head) => JSON.stringify(head)).join('\n')}\n`,
    )
  return heads
}
