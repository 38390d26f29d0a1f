import { openPGlite } from '../pglite-engine.ts'
import { imageOf, keepImageOf, NEW_CLUSTER } from '../prepared-image.ts'

/** The image that spares tests initdb; made once for each version of PGlite. */
export async function clusterImage(): Promise<string | undefined> {
  const ready = imageOf(NEW_CLUSTER)
  if (ready !== undefined) return ready
  const engine = await openPGlite({ folder: 'memory' })
  await keepImageOf(engine, NEW_CLUSTER)
  await engine.close()
  return imageOf(NEW_CLUSTER)
}
