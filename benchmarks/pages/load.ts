import { Agent, get } from 'node:http'

export interface Figures {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Lets so many do the work over and over for a while; each of them waits for the end before it begins again. */
export async function measure(
  work: (turn: number) => Promise<void>,
  { together, seconds }: { readonly together: number; readonly seconds: number },
): Promise<Figures> {
  const took: number[] = []
  let turn = 0
  const begun = performance.now()
  const one = async (): Promise<void> => {
    while (performance.now() - begun < seconds * 1000) {
      const started = performance.now()
      turn += 1
      await work(turn)
      took.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: together }, one))
  const elapsed = (performance.now() - begun) / 1000
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN
  return { perSecond: took.length / elapsed, p50: at(0.5), p99: at(0.99) }
}

/** A browser that asks for pages, compressed as browsers ask, over connections that stay open. */
export function browser(origin: string): {
  readonly read: (path: string) => Promise<void>
  readonly close: () => void
} {
  const agent = new Agent({ keepAlive: true })
  const headers = { 'accept-encoding': 'gzip', 'accept-language': 'de' }
  return {
    read: (path) =>
      new Promise((resolve, reject) => {
        get(`${origin}${path}`, { agent, headers }, (answer) => {
          answer.resume()
          answer.on('end', () => {
            if (answer.statusCode === 200) resolve()
            else reject(new Error(`${path} was answered ${answer.statusCode}`))
          })
        }).on('error', reject)
      }),
    close: () => agent.destroy(),
  }
}
