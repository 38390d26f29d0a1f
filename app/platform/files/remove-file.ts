import type { Tx } from '#platform/database/index.ts'
import type { Id } from '#platform/values/index.ts'

/** Removes a file for good: for those whose content is read once and must not stay, such as lists of persons. */
export async function removeFile(tx: Tx, id: Id<'file'>): Promise<void> {
  await tx.deleteFrom('platform.file').where('id', '=', id).execute()
}
