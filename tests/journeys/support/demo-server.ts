import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleIfStale } from '../../../scripts/bundle.js'

const START_MS = 240_000

/** The product as a visitor meets it: its own process, its own data folder, the demonstration in it. */
export interface DemoServer {
  readonly address: string
  readonly folder: string
  readonly stop: () => Promise<void>
}

/** A port nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

/** Resolves when the product says that it serves; with what it said last when it ends before. */
function served(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes('Roter Faden: ')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', (code) => reject(new Error(`the demo ended with ${code}: ${said}`)))
    setTimeout(() => reject(new Error(`the demo did not start in time: ${said}`)), START_MS).unref()
  })
}

/** Starts the product; with a prepared folder on a copy of it, which is fresh and quick. */
export async function startDemo(prepared?: string): Promise<DemoServer> {
  const folder = await mkdtemp(join(tmpdir(), 'roter-faden-journey-'))
  if (prepared !== undefined) await cp(prepared, folder, { recursive: true })
  await bundleIfStale()
  const port = await freePort()
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      ROTER_FADEN_DATA: folder,
      ROTER_FADEN_MODE: 'demo',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await served(child)
  return {
    address: `http://localhost:${port}`,
    folder,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true })
