import { serve } from '@hono/node-server'
import { ConfigError, readConfig } from '#platform/config/index.ts'
import { buildDemo } from './demo/build-demo.ts'
import { openHouse } from './house.ts'

try {
  const config = readConfig(process.env)
  const progress = (step: string): void =>
    void process.stdout.write(`${step}
`)
  const house = await openHouse(config, { progress })
  if (config.mode === 'demo') await buildDemo(house, { secret: config.secret, progress })
  const server = serve(
    { fetch: house.app.fetch, port: config.port, hostname: config.host },
    ({ port }) =>
      process.stdout.write(`Roter Faden: ${config.address ?? `http://localhost:${port}`}\n`),
  )
  const stop = (): void => {
    server.close(() => void house.database.close().then(() => process.exit(0)))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
