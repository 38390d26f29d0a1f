import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { HttpApp } from '#platform/http/index.ts'

const LAST_REQUESTS_MS = 5000

export interface Listening {
  readonly port: number
  /** Takes no more requests, lets those running finish for a few seconds, then ends them. */
  readonly stop: () => Promise<void>
}

/** Serves the application; throws what the machine says when the port cannot be had. */
export async function listen(
  app: HttpApp,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch))
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      const enough = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS)
      await closed
      clearTimeout(enough)
    },
  }
}
