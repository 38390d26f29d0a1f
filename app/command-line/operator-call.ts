import { z } from 'zod'
import { say } from '#platform/language/index.ts'
import type { ExitCode, Order, Print } from './command.ts'
import { findNote, type OperatorNote } from './operator-note.ts'

const answerLine = z.union([
  z.object({ line: z.string(), to: z.enum(['out', 'err']) }),
  z.object({ code: z.union([z.literal(0), z.literal(1), z.literal(2)]) }),
])

/** Lets the server that runs on the data folder do the work; undefined when none answers. */
export async function callServer(
  dataFolder: string,
  order: Order,
  print: Print,
): Promise<ExitCode | undefined> {
  const note = await findNote(dataFolder)
  if (note === undefined) return undefined
  const response = await send(note, order)
  // A server that was killed leaves its note behind, and another program may have its port by now.
  if (response === undefined || response.status === 401) return undefined
  if (!response.ok || response.body === null) return lost(print)
  return listen(response.body, print)
}

const send = ({ port, secret }: OperatorNote, order: Order): Promise<Response | undefined> =>
  fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify(order),
  }).catch(() => undefined)

async function listen(body: ReadableStream<Uint8Array>, print: Print): Promise<ExitCode> {
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for await (const part of body) {
      const lines = `${rest}${decoder.decode(part, { stream: true })}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const told = answerLine.parse(JSON.parse(line))
        if ('code' in told) return told.code
        print(told.line, told.to)
      }
    }
  } catch {
    return lost(print)
  }
  return lost(print)
}

function lost(print: Print): ExitCode {
  print(say('command_server_lost'), 'err')
  return 1
}
