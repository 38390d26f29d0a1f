import { auditName } from '#platform/audit/index.ts'
import type { Database, Tx } from '#platform/database/index.ts'
import type { Instant, Person } from '#platform/values/index.ts'
import { keepFile } from './keep-file.ts'

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
  if (files.size === 0) return texts
  const all = new Map(texts)
  for (const [field, file] of files) {
    const content = new Uint8Array(await file.arrayBuffer())
    const id = await database.inMunicipality(by.municipality, async (tx) =>
      keepFile(
        tx,
        { name: file.name, mediaType: file.type, content },
        { uploader: auditName(await by.identify(tx)), now: by.now },
      ),
    )
    all.set(field, [id])
  }
  return all
}
