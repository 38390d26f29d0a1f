import { createHash, randomUUID } from 'node:crypto'
import type { Tx } from '#platform/database/index.ts'
import { asId, type Id, type Instant } from '#platform/values/index.ts'

export interface NewFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Uint8Array
}

/** Keeps a file in quarantine until an action takes it; what no action takes is removed after a day. */
export async function keepFile(
  tx: Tx,
  file: NewFile,
  by: { readonly uploader: string; readonly now: Instant },
): Promise<Id<'file'>> {
  const id = asId<'file'>(randomUUID())
  await tx
    .insertInto('platform.file')
    .values({
      id,
      name: file.name.slice(0, 200),
      media_type: file.mediaType.slice(0, 100) || 'application/octet-stream',
      sha256: createHash('sha256').update(file.content).digest('hex'),
      content: Buffer.from(file.content),
      uploaded_by: by.uploader,
      uploaded_at: by.now,
    })
    .execute()
  return id
}
