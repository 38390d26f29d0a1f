import { sealAll } from '#platform/audit/index.ts'
import type { Config } from '#platform/config/index.ts'
import { houseJobs, startJobs } from '#platform/jobs/index.ts'
import { say } from '#platform/language/index.ts'
import { startDrawing } from '#rooms/bodies/index.ts'
import { startImporting } from '#rooms/monitoring/index.ts'
import { openOperatorDoor } from '../command-line/operator-door.ts'
import { buildDemo } from '../demo/build-demo.ts'
import { startFromPreparedDemo } from '../demo/prepared-demo.ts'
import { openHouse, type House } from '../house.ts'
import { listen } from './listen.ts'
import { progressFor } from './progress.ts'
import { stopped } from './stop.ts'

/** Runs the house until it is told to stop. Reads like the order of events. */
export async function start(config: Config, print: (line: string) => void): Promise<void> {
  const progress = progressFor(print)
  if (config.mode === 'demo') await startFromPreparedDemo(config, progress)
  const house = await openHouse(config, { progress })
  if (config.mode === 'demo') await buildDemo(house, { secret: config.secret, progress })
  if (house.database.kind === 'pglite') print(say('start_embedded', { folder: config.dataFolder }))

  const parts = await openParts(house, config)
  print(`Roter Faden: ${config.address ?? `http://localhost:${parts.port}`}`)

  await stopped(async () => {
    print(say('start_stops'))
    await parts.stop()
    await sealAll(house.database)
    await house.database.close()
    print(say('start_stopped'))
  })
}

/** What runs on an open house; where one part cannot be had, the house is closed again. */
async function openParts(
  house: House,
  config: Config,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  try {
    const server = await listen(house.app, config)
    const jobs = startJobs(houseJobs({ ...house, dataFolder: config.dataFolder }), house.log)
    const stopImporting = startImporting(house, (error) =>
      house.log.error({ error: String(error) }),
    )
    const stopDrawing = startDrawing(house, (fault) => house.log.error({ job: 'draws', fault }))
    const door =
      house.database.kind === 'pglite'
        ? await openOperatorDoor(house, config.dataFolder)
        : undefined
    return {
      port: server.port,
      stop: async () => {
        await Promise.all([
          server.stop(),
          jobs.stop(),
          stopImporting(),
          stopDrawing(),
          door?.close(),
        ])
      },
    }
  } catch (error) {
    await house.database.close()
    throw error
  }
}
