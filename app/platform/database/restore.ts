import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { becomeReaderOf, quoted, quotedTable, tablesOf, type Table } from './catalogue.ts'
import { linesOf, rowOfLine, type TextRow } from './copy-text.ts'
import type { Database, Tx } from './database.ts'
import { withoutConstraints } from './constraints.ts'
import { BackupError, fileOf, readManifest, type Manifest, type TableEntry } from './manifest.ts'
import { become } from './roles.ts'

const ROWS_AT_ONCE = 500
const CHARACTERS_AT_ONCE = 4_000_000

/**
 * Fills an empty database, of either kind, from a backup; all or nothing.
 * @throws BackupError when the database holds rows, knows other migrations, or the backup is damaged
 */
export const restore = (database: Database, folder: string): Promise<Manifest> =>
  database.asKeeper(async (tx) => {
    const manifest = readManifest(folder)
    await refuseOtherMigrations(tx, manifest)
    const tables = await tablesOf(tx)
    await refuseRows(tx, tables)
    await withoutConstraints(tx, tables, async () => {
      for (const entry of manifest.tables) await fill(tx, entry, { tables, folder })
    })
    await setSequences(tx, manifest)
    await become(tx, 'rf_keeper')
    return manifest
  })

async function refuseOtherMigrations(tx: Tx, manifest: Manifest): Promise<void> {
  const { rows } = await sql<Manifest['migrations'][number]>`
    select number, name, checksum from platform.migration order by number`.execute(tx)
  if (JSON.stringify(rows) === JSON.stringify(manifest.migrations)) return
  throw new BackupError(
    `The backup was made after migration ${manifest.migrations.at(-1)?.name}, this program stands at ${rows.at(-1)?.name}. Restore it with the version that made it, then update.`,
  )
}

async function refuseRows(tx: Tx, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    await becomeReaderOf(tx, name)
    const { rows } = await sql.raw(`select from ${quotedTable(name)} limit 1`).execute(tx)
    if (rows.length > 0)
      throw new BackupError(
        `The database is not empty: ${name} holds rows. Restore into a new data folder or a new database.`,
      )
  }
}

interface Source {
  readonly tables: readonly Table[]
  readonly folder: string
}

async function fill(tx: Tx, entry: TableEntry, { tables, folder }: Source): Promise<void> {
  const table = tables.find(({ name }) => name === entry.name)
  const known = table?.columns.map(({ name }) => name)
  if (table === undefined || JSON.stringify(known) !== JSON.stringify(entry.columns))
    throw new BackupError(`The backup holds ${entry.name} with other columns than this program.`)
  await becomeReaderOf(tx, table.name)
  const found = await copyIn(tx, table, fileOf(folder, entry.name)).catch((error: unknown) => {
    throw new BackupError(`The backup is damaged: the rows of ${entry.name} cannot be read.`, {
      cause: error,
    })
  })
  if (found.rows !== entry.rows || found.sha256 !== entry.sha256)
    throw new BackupError(`The backup is damaged: ${entry.name} is not what its manifest says.`)
}

async function copyIn(
  tx: Tx,
  table: Table,
  file: string,
): Promise<Pick<TableEntry, 'rows' | 'sha256'>> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const lines of batches(file)) {
    for (const line of lines) hash.update(`${line}\n`)
    rows += lines.length
    await insert(tx, table, lines.map(rowOfLine))
  }
  return { rows, sha256: hash.digest('hex') }
}

async function* batches(file: string): AsyncGenerator<readonly string[]> {
  let lines: string[] = []
  let characters = 0
  const input = createReadStream(file).pipe(createGunzip()).setEncoding('utf8')
  for await (const line of linesOf(input)) {
    lines.push(line)
    characters += line.length
    if (lines.length < ROWS_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue
    yield lines
    lines = []
    characters = 0
  }
  if (lines.length > 0) yield lines
}

/** One message for many rows: PostgreSQL reads each value from the text it wrote itself. */
async function insert(tx: Tx, { name, columns }: Table, rows: readonly TextRow[]): Promise<void> {
  const names = columns.map((column) => quoted(column.name)).join(', ')
  const values = columns.map(({ type }, place) => `(line->>${place})::${type}`).join(', ')
  const statement = sql.raw(
    `insert into ${quotedTable(name)} (${names}) overriding system value select ${values} from`,
  )
  await sql`${statement} json_array_elements(${JSON.stringify(rows)}::json) as line`.execute(tx)
}

async function setSequences(tx: Tx, { sequences }: Manifest): Promise<void> {
  await become(tx, 'rf_owner')
  for (const { name, lastValue } of sequences)
    await sql`select setval(${quotedTable(name)}::regclass, ${lastValue})`.execute(tx)
}
