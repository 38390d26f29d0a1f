import { createHash, randomUUID } from 'node:crypto'
import { auditName } from '#platform/audit/index.ts'
import type { Database, Tx } from '#platform/database/index.ts'
import type { Instant, Person } from '#platform/values/index.ts'

interface Uploads {
  readonly texts: ReadonlyMap<string, readonly string[]>
  readonly files: ReadonlyMap<string, File>
}

interface Uploader {
  readonly municipality: string
  readonly identify: (tx: Tx) => Promise<Person>
  readonly now: Instant
}

/** Keeps the files of a form and answers its texts with the id of each file in the file's field. */
export async function keepUploads(
  database: Database,
  { texts, files }: Uploads,
  by: Uploader,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map(texts)
  for (const [field, file] of files) all.set(field, [await keep(database, file, by)])
  return all
}

async function keep(database: Database, file: File, by: Uploader): Promise<string> {
  const id = randomUUID()
  const content = Buffer.from(await file.arrayBuffer())
  await database.inMunicipality(by.municipality, async (tx) => {
    const uploader = auditName(await by.identify(tx))
    await tx
      .insertInto('platform.file')
      .values({
        id,
        name: file.name.slice(0, 200),
        media_type: file.type.slice(0, 100) || 'application/octet-stream',
        sha256: createHash('sha256').update(content).digest('hex'),
        content,
        uploaded_by: uploader,
        uploaded_at: by.now,
      })
      .execute()
  })
  return id
}
