/**
 * PGlite blocks the thread it runs in (a scan of 1 GB: 16 s), so it gets a thread of its own. Requests are
 * answered one after the other; which of them belong together is decided on the other side.
 */
import { openAsBlob } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import type { Answer, Ask, DatabaseComplaint, Rows, WorkerSettings } from './pglite-messages.ts'
import { parsersFor, SERIALIZERS } from './wire-values.ts'

const PARSERS = { text: parsersFor('text'), date: parsersFor('date') }
const NOTHING: Rows = { rows: [] }

async function open({ folder, image }: WorkerSettings): Promise<PGlite> {
  const pglite = await PGlite.create({
    serializers: SERIALIZERS,
    ...(folder === 'memory' ? {} : { dataDir: folder }),
    ...(image === undefined ? {} : { loadDataDir: await openAsBlob(image) }),
  })
  await pglite.exec(`set search_path = ''; set timezone = 'UTC'; set datestyle = 'ISO, YMD'`)
  return pglite
}

async function query(pglite: PGlite, ask: Extract<Ask, { kind: 'query' }>): Promise<Rows> {
  if (ask.before !== undefined) await pglite.exec(ask.before)
  const options = { parsers: PARSERS[ask.instants] }
  // Without parameters the simple protocol serves: several statements, one message.
  const result =
    ask.parameters.length === 0
      ? (await pglite.exec(ask.sql, options)).at(-1)
      : await pglite.query<Record<string, unknown>>(ask.sql, [...ask.parameters], options)
  if (ask.after !== undefined) await pglite.exec(ask.after)
  if (result === undefined) return NOTHING
  return { rows: result.rows, affectedRows: result.affectedRows, command: result.command }
}

async function inWhole(pglite: PGlite, ask: Extract<Ask, { kind: 'query' }>): Promise<Rows> {
  try {
    return await query(pglite, ask)
  } catch (error) {
    if (ask.after !== undefined) await pglite.exec('rollback')
    throw error
  }
}

async function writeImage(pglite: PGlite, file: string): Promise<Rows> {
  await pglite.exec('checkpoint')
  await writeFile(file, (await pglite.dumpDataDir('none')).stream())
  return NOTHING
}

function answer(pglite: PGlite, ask: Ask): Promise<Rows> {
  if (ask.kind === 'query') return inWhole(pglite, ask)
  if (ask.kind === 'image') return writeImage(pglite, ask.file)
  return pglite.close().then(() => NOTHING)
}

function complaintOf(error: unknown): DatabaseComplaint {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, detail, hint, schema, table, column, constraint }: Partial<DatabaseComplaint> =
    error
  return { message: error.message, code, detail, hint, schema, table, column, constraint }
}

const port = parentPort
if (port === null) throw new Error('pglite-worker runs as a worker thread only')
const send = (message: Answer): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  port.postMessage(message)
}

let ready = open(workerData as WorkerSettings)
const OPENING = 0
ready.then(
  () => send({ id: OPENING, ok: true, result: NOTHING }),
  (error: unknown) => send({ id: OPENING, ok: false, complaint: complaintOf(error) }),
)

port.on('message', ({ id, ask }: { id: number; ask: Ask }) => {
  ready = ready.then(async (pglite) => {
    try {
      send({ id, ok: true, result: await answer(pglite, ask) })
    } catch (error) {
      send({ id, ok: false, complaint: complaintOf(error) })
    }
    return pglite
  })
})
