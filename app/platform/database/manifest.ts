import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const table = z.object({
  /** With schema, `places.quarter`; its rows lie in `<name>.copy.gz`. */
  name: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
  columns: z.array(z.string()),
  rows: z.number().int(),
  /** Of the rows in COPY text format, before they are compressed. */
  sha256: z.string(),
})

const manifest = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  madeOn: z.string(),
  migrations: z.array(z.object({ number: z.number(), name: z.string(), checksum: z.string() })),
  tables: z.array(table),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.number() })),
})

/** What a backup holds; two backups with equal tables hold the same rows. */
export type Manifest = z.infer<typeof manifest>
export type TableEntry = z.infer<typeof table>

/** The backup cannot be used; the message says why. */
export class BackupError extends Error {}

export const MANIFEST = 'manifest.json'
export const fileOf = (folder: string, table: string): string => join(folder, `${table}.copy.gz`)

/** @throws BackupError when the folder holds no backup */
export function readManifest(folder: string): Manifest {
  try {
    return manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')))
  } catch (error) {
    throw new BackupError(`The folder ${folder} holds no complete backup of Roter Faden.`, {
      cause: error,
    })
  }
}
