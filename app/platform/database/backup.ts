import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { becomeReaderOf, quoted, quotedTable, tablesOf, type Table } from './catalogue.ts'
import { copyLine, type TextRow } from './copy-text.ts'
import type { Database, Tx } from './database.ts'
import { fileOf, MANIFEST, type Manifest, type TableEntry } from './manifest.ts'
import { become } from './roles.ts'

/** So many rows are in memory at a time; of those that hold a file, one. */
const AT_ONCE = 1000
const rowsAtOnce = ({ columns }: Table): number =>
  columns.some(({ type }) => type === 'bytea') ? 1 : AT_ONCE

/**
 * Writes all rows of all municipalities, as they stand at one moment, into a new folder: a file for each
 * table in PostgreSQL's COPY text format, compressed, and a manifest. The folder has its name only when it
 * is complete and on the disk.
 */
export const backup = (database: Database, folder: string): Promise<Manifest> =>
  database.asKeeper((tx) => writeBackup(tx, folder))

/** As `backup`, in a transaction that has seen nothing yet. */
export async function writeBackup(tx: Tx, folder: string): Promise<Manifest> {
  await sql`set transaction isolation level repeatable read`.execute(tx)
  const growing = `${folder}.incomplete`
  await rm(growing, { recursive: true, force: true })
  await mkdir(growing, { recursive: true })
  const tables: TableEntry[] = []
  for (const table of await tablesOf(tx)) tables.push(await writeTable(tx, table, growing))
  await become(tx, 'rf_owner')
  const manifest: Manifest = { format: 1, ...(await origin(tx)), tables }
  await become(tx, 'rf_keeper')
  await writeFile(join(growing, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
  await untilOnDisk([...tables.map(({ name }) => fileOf(growing, name)), join(growing, MANIFEST)])
  await rename(growing, folder)
  await untilOnDisk([dirname(folder)])
  return manifest
}

async function writeTable(tx: Tx, table: Table, folder: string): Promise<TableEntry> {
  await becomeReaderOf(tx, table.name)
  const hash = createHash('sha256')
  let rows = 0
  const lines = async function* (): AsyncGenerator<string> {
    for await (const row of rowsOf(tx, table)) {
      const line = copyLine(row)
      hash.update(line)
      rows += 1
      yield line
    }
  }
  await pipeline(lines, createGzip(), createWriteStream(fileOf(folder, table.name)))
  const columns = table.columns.map(({ name }) => name)
  return { name: table.name, columns, rows, sha256: hash.digest('hex') }
}

/** All rows, each value as PostgreSQL writes it, through a cursor. */
async function* rowsOf(tx: Tx, table: Table): AsyncGenerator<TextRow> {
  const { name, columns, order } = table
  const atOnce = rowsAtOnce(table)
  const values = columns.map((column) => `${quoted(column.name)}::text`).join(', ')
  const sorted = order === null ? '' : ` order by ${order.join(', ')}`
  await sql
    .raw(
      `declare backup no scroll cursor for select json_build_array(${values}) as row from ${quotedTable(name)}${sorted}`,
    )
    .execute(tx)
  for (;;) {
    const { rows } = await sql
      .raw<{ readonly row: TextRow }>(`fetch ${atOnce} from backup`)
      .execute(tx)
    for (const { row } of rows) yield row
    if (rows.length < atOnce) break
  }
  await sql.raw('close backup').execute(tx)
}

async function origin(
  tx: Tx,
): Promise<Pick<Manifest, 'madeAt' | 'madeOn' | 'migrations' | 'sequences'>> {
  const version = await sql<{ version: string }>`select version()`.execute(tx)
  const migrations = await sql<Manifest['migrations'][number]>`
    select number, name, checksum from platform.migration order by number`.execute(tx)
  const sequences = await sql<Manifest['sequences'][number]>`
    select schemaname || '.' || sequencename as name, last_value as "lastValue" from pg_sequences
    where last_value is not null and schemaname <> 'public' order by 1`.execute(tx)
  return {
    madeAt: new Date().toISOString(),
    madeOn: version.rows[0]?.version ?? '',
    migrations: migrations.rows,
    sequences: sequences.rows,
  }
}

/** A copy that a power cut takes away is none. */
async function untilOnDisk(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const file = await open(path, 'r')
    await file.sync()
    await file.close()
  }
}
