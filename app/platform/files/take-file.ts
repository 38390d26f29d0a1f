import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import type { Id, Instant } from '#platform/values/index.ts'

/** A file without what is in it. */
export interface FileFacts {
  readonly id: Id<'file'>
  readonly name: string
  readonly size: number
  readonly sha256: string
}

export interface StoredFile {
  readonly id: Id<'file'>
  readonly name: string
  readonly content: Uint8Array
}

interface Taker {
  readonly uploader: string
  readonly now: Instant
}

/** Takes an uploaded file out of quarantine for an action; undefined when this person did not upload it here. */
export async function takeFile(tx: Tx, id: Id<'file'>, by: Taker): Promise<StoredFile | undefined> {
  const row = await tx
    .updateTable('platform.file')
    .set({ taken_at: by.now })
    .where('id', '=', id)
    .where('uploaded_by', '=', by.uploader)
    .returning(['name', 'content'])
    .executeTakeFirst()
  return row === undefined ? undefined : { id, name: row.name, content: row.content }
}

/** Takes a file without reading it: for one that may be long. */
export async function takeFacts(tx: Tx, id: Id<'file'>, by: Taker): Promise<FileFacts | undefined> {
  const row = await tx
    .updateTable('platform.file')
    .set({ taken_at: by.now })
    .where('id', '=', id)
    .where('uploaded_by', '=', by.uploader)
    .returning(['name', 'sha256', sql<number>`octet_length(content)`.as('size')])
    .executeTakeFirst()
  return row === undefined ? undefined : { id, ...row }
}

/** Reads so many bytes of a file from a place on; fewer where it ends. */
export async function readFile(
  tx: Tx,
  { id }: Pick<FileFacts, 'id'>,
  from: number,
  length: number,
): Promise<Uint8Array> {
  const row = await tx
    .selectFrom('platform.file')
    .select(sql<Uint8Array>`substr(content, ${from + 1}::int, ${length}::int)`.as('piece'))
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Error(`file ${id} is gone`)
  return row.piece
}
