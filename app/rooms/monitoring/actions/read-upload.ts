import type { Database, Tx } from '#platform/database/index.ts'
import { inBlocks, readFile, type ByteSource, type FileFacts } from '#platform/files/index.ts'
import { openJudge, type Judged } from '../rules/read-table.ts'
import type { PlannedTable } from './write-run.ts'

/** So many bytes of a file are fetched at a time. */
const BLOCK_BYTES = 1024 * 1024

/** A file as it is read within the transaction at hand. */
export const sourceIn = (tx: Tx, file: FileFacts): ByteSource =>
  inBlocks(
    { size: file.size, read: (from, length) => readFile(tx, file, from, length) },
    BLOCK_BYTES,
  )

/** A file as it is read outside any transaction: one of its own for each block, so that nobody waits. */
export const sourceOf = (database: Database, town: string, file: FileFacts): ByteSource =>
  inBlocks(
    {
      size: file.size,
      read: (from, length) =>
        database.inMunicipality(town, (tx) => readFile(tx, file, from, length)),
    },
    BLOCK_BYTES,
  )

/** Judges all rows of a table; says how many it has seen, and stops when it hears false. */
export async function judged(
  { table, plan, catalogue }: PlannedTable,
  goesOn: (rows: number) => Promise<void> = () => Promise.resolve(),
): Promise<Judged> {
  const judge = openJudge(plan, catalogue)
  for await (const rows of table.rows()) {
    judge.take(rows)
    await goesOn(judge.rows())
  }
  return judge.verdict(table.delimiter)
}
