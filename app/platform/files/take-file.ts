import type { Tx } from '#platform/database/index.ts'
import type { Id, Instant } from '#platform/values/index.ts'

export interface StoredFile {
  readonly id: Id<'file'>
  readonly name: string
  readonly content: Uint8Array
}

/** Takes an uploaded file out of quarantine for an action; undefined when this person did not upload it here. */
export async function takeFile(
  tx: Tx,
  id: Id<'file'>,
  by: { readonly uploader: string; readonly now: Instant },
): Promise<StoredFile | undefined> {
  const row = await tx
    .updateTable('platform.file')
    .set({ taken_at: by.now })
    .where('id', '=', id)
    .where('uploaded_by', '=', by.uploader)
    .returning(['name', 'content'])
    .executeTakeFirst()
  return row === undefined ? undefined : { id, name: row.name, content: row.content }
}
