import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PGliteEngine } from './pglite-engine.ts'

/**
 * Images of a new database, to start from: initdb in WebAssembly takes 5 s, loading an image less than one.
 * They can be made again at any time, so they lie in the cache of the installation.
 */
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/roter-faden', import.meta.url))
const KEPT = 4

const pgliteVersion = (): string => {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  return readFileSync(join(entry, '../../package.json'), 'utf8')
}

/** The state after initdb, before the first migration. */
export const NEW_CLUSTER = 'new cluster'

/** Where the image of a state lies; another version of PGlite makes another image. */
function imageFile(fingerprint: string): string {
  const key = createHash('sha256').update(pgliteVersion()).update(fingerprint).digest('hex')
  const kind = fingerprint === NEW_CLUSTER ? 'new-cluster' : 'new-database'
  return join(CACHE, `${kind}-${key.slice(0, 16)}.tar`)
}

/** The image of a state, if there is one. */
export function imageOf(fingerprint: string): string | undefined {
  const file = imageFile(fingerprint)
  return existsSync(file) ? file : undefined
}

/** What a new database can start from: the finished state, else one that spares it initdb. */
export const imageForNew = (fingerprint: string): string | undefined =>
  imageOf(fingerprint) ?? imageOf(NEW_CLUSTER)

/** Keeps the image of a database nobody has written into; where the cache may not be written, none is kept. */
export async function keepImageOf(engine: PGliteEngine, fingerprint: string): Promise<void> {
  const file = imageFile(fingerprint)
  const growing = `${file}.${process.pid}`
  try {
    await mkdir(CACHE, { recursive: true })
    await engine.keepImage(growing)
    await rename(growing, file)
    await removeOld()
  } catch {
    // Not a loss: the next start makes its database anew.
    await rm(growing, { force: true })
  }
}

async function removeOld(): Promise<void> {
  const images = readdirSync(CACHE)
    .filter((name) => /^new-database-\w+\.tar$/.test(name))
    .map((name) => join(CACHE, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  await Promise.all(images.slice(KEPT).map((file) => rm(file, { force: true })))
}
