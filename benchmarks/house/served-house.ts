import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleIfStale } from '../../scripts/bundle.js'

const ROOT = join(import.meta.dirname, '../..')
const READY = /Roter Faden: http:\/\/localhost:(\d+)/

/** The product in a process of its own, as `npm start` runs it. */
export interface ServedHouse {
  readonly origin: string
  readonly startMs: number
  /** Memory of the process as the system counts it, where it tells (Linux). */
  readonly residentMegabytes: () => number | undefined
  readonly stop: () => Promise<void>
}

/** Starts the built product with these settings; answers when it serves. */
export async function serveHouse(settings: Readonly<Record<string, string>>): Promise<ServedHouse> {
  await bundleIfStale()
  const begun = performance.now()
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.js')], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await portOf(child)
  return {
    origin: `http://127.0.0.1:${port}`,
    startMs: performance.now() - begun,
    residentMegabytes: () => residentMegabytesOf(child.pid),
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

const portOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const port = READY.exec(said)?.[1]
      if (port !== undefined) resolve(port)
    })
    child.on('exit', (code) => reject(new Error(`the product ended with ${code}: ${said}`)))
  })

function residentMegabytesOf(process: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8')
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(status)?.[1]
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024)
  } catch {
    return undefined
  }
}
