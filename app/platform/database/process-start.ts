import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process: its number is given again one day, number and start are not. */
export interface Holder {
  readonly pid: number
  readonly startedAt: string
  /** Machine and container: within one world, process numbers mean the same. */
  readonly world: string
}

export const thisProcess = (): Holder => ({
  pid: process.pid,
  startedAt: startOf(process.pid) ?? 'unknown',
  world: thisWorld(),
})

export const isSameWorld = (holder: Holder): boolean => holder.world === thisWorld()

/** When a process started, in whatever form the system tells it; undefined if there is no such process. */
export function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') return startOnLinux(pid)
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout?.trim() || undefined
}

/** Field 22 of /proc/<pid>/stat; the name in field 2 may hold spaces and brackets, so count from its end. */
function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : fields[18]
  } catch {
    return undefined
  }
}

/** On Linux the boot and the process name space, elsewhere the name of the machine. */
function thisWorld(): string {
  if (process.platform !== 'linux') return hostname()
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return `${hostname()} (${boot}, ${readlinkSync('/proc/self/ns/pid')})`
}
