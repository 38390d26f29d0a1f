import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { z } from 'zod'
import { inLocale, LOCALES } from '#platform/language/index.ts'
import type { House } from '../house.ts'
import { COMMANDS } from './commands.ts'
import type { Order, Print } from './command.ts'
import { leaveNote, removeNote } from './operator-note.ts'
import { runInHouse } from './run-in-house.ts'

const LARGEST_ORDER = 5_000_000

const orderSchema = z.object({
  command: z.string(),
  given: z.record(z.string(), z.string()),
  locale: z.enum(LOCALES),
})

export interface OperatorDoor {
  readonly close: () => Promise<void>
}

/**
 * Lets the command line work in this process while it has the data folder: on the loopback address only, for
 * whoever can read the secret in the data folder.
 */
export async function openOperatorDoor(house: House, dataFolder: string): Promise<OperatorDoor> {
  const secret = randomBytes(32).toString('base64url')
  const server = createServer((request, response) => {
    void answer(house, secret, request, response).catch((error: unknown) => {
      house.log.error({ operator: 'failed', error: String(error) })
      response.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port for the operator')
  await leaveNote(dataFolder, { port: address.port, secret })
  return {
    close: async () => {
      await removeNote(dataFolder)
      const closed = once(server, 'close')
      server.close()
      await closed
    },
  }
}

async function answer(
  house: House,
  secret: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isSecret(request.headers.authorization, secret)) {
    response.writeHead(401).end()
    return
  }
  const order = await readBody(request)
  const command = COMMANDS.find(({ name }) => name === order?.command)
  if (order === undefined || command?.where !== 'house') {
    response.writeHead(400).end()
    return
  }
  house.log.info({ operator: order.command })
  response.writeHead(200, { 'content-type': 'application/x-ndjson', connection: 'close' })
  const print: Print = (line, to = 'out') => response.write(`${JSON.stringify({ line, to })}\n`)
  const code = await inLocale(order.locale, () => runInHouse(command, order, house, print))
  response.end(`${JSON.stringify({ code })}\n`)
}

function isSecret(header: string | undefined, secret: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${secret}`)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

async function readBody(request: IncomingMessage): Promise<Order | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) return undefined
    size += part.length
    if (size > LARGEST_ORDER) return undefined
    parts.push(part)
  }
  try {
    return orderSchema.safeParse(JSON.parse(Buffer.concat(parts).toString('utf8'))).data
  } catch {
    return undefined
  }
}
