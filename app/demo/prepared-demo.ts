import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig, type Config } from '#platform/config/index.ts'
import { say } from '#platform/language/index.ts'
import { openHouse } from '../house.ts'
import { buildDemo } from './build-demo.ts'

/**
 * The demo is built by hundreds of actions, which takes ten seconds; copying the finished data folder takes
 * a tenth of one. So it is built once for each state of program and data, in the cache of the installation.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CACHE = join(ROOT, 'node_modules/.cache/roter-faden')

/** Everything that decides what the finished demo holds. */
const SOURCES = [
  'package-lock.json',
  'data/**/*.*',
  'app/house.ts',
  'app/demo/**/*.ts',
  'app/platform/{actions,audit,contributions,database,fields,files,session,values}/**/*.{ts,sql}',
  'app/rooms/*/{actions,storage,rules,questions,migrations,views}/**/*.{ts,sql}',
  'app/rooms/*/routes.ts',
]

/** Gives a demo that starts for the first time its finished data; leaves data that are there alone. */
export async function startFromPreparedDemo(
  { databaseUrl, dataFolder, secret }: Config,
  progress: (step: string) => void,
): Promise<void> {
  const folder = join(dataFolder, 'database')
  if (databaseUrl !== undefined || existsSync(join(folder, 'data'))) return
  const prepared = await prepareDemo(secret, progress)
  if (prepared === undefined) return
  progress(say('start_copies_demo'))
  await mkdir(folder, { recursive: true })
  const growing = await mkdtemp(join(folder, 'growing-'))
  await cp(prepared, growing, { recursive: true })
  // The folder has its name only when it is complete; a second process that was faster wins.
  await rename(growing, join(folder, 'data')).catch(() => rm(growing, { recursive: true }))
}

/** The folder of the finished demo, built if need be; undefined where the cache may not be written. */
export async function prepareDemo(
  secret: string,
  progress: (step: string) => void = () => undefined,
): Promise<string | undefined> {
  const finished = join(CACHE, `demo-${fingerprint(secret)}`)
  if (existsSync(finished)) return finished
  progress(say('start_prepares_demo'))
  try {
    await mkdir(CACHE, { recursive: true })
    const growing = await mkdtemp(join(CACHE, 'growing-'))
    await build(growing, secret)
    await removeOld()
    await rename(join(growing, 'database', 'data'), finished)
    await rm(growing, { recursive: true })
    return finished
  } catch (error) {
    if (isReadOnly(error)) return undefined
    throw error
  }
}

async function build(dataFolder: string, secret: string): Promise<void> {
  const config = readConfig({
    ROTER_FADEN_MODE: 'demo',
    ROTER_FADEN_DATA: dataFolder,
    ROTER_FADEN_SECRET: secret,
    LOG_LEVEL: 'error',
  })
  const house = await openHouse(config)
  try {
    await buildDemo(house, { secret, progress: () => undefined })
  } finally {
    await house.database.close()
  }
}

function fingerprint(secret: string): string {
  const hash = createHash('sha256').update(secret)
  for (const file of globSync(SOURCES, { cwd: ROOT }).sort())
    if (!/\.test\.tsx?$/.test(file)) hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex').slice(0, 16)
}

/** Of demos of earlier states nobody has need. */
async function removeOld(): Promise<void> {
  for (const name of globSync('demo-*', { cwd: CACHE }))
    await rm(join(CACHE, name), { recursive: true, force: true })
}

const isReadOnly = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(EACCES|EROFS|EPERM)$/.test(String(error.code))
