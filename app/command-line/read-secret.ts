import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'

/** Asks on the terminal without showing what is typed; takes the first line of what is piped in. */
export async function readSecret(prompt: string): Promise<string> {
  if (!process.stdin.isTTY)
    return ((await text(process.stdin)).split('\n')[0] ?? '').replace(/\r$/, '')
  process.stderr.write(prompt)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await new Promise((resolve) => lines.question('', resolve))
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
