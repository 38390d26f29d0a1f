import { readConfig } from '#platform/config/index.ts'
import { prepareDemo } from './demo/prepared-demo.ts'

/** At the end of `npm ci`: builds the demo, so that the first start need not. */
try {
  await prepareDemo(readConfig({ ROTER_FADEN_MODE: 'demo' }).secret)
  process.exit(0)
} catch (error) {
  // Not a reason to fail the installation: the first start builds it, or says why it cannot.
  process.stderr.write(`The demo could not be prepared: ${String(error)}\n`)
  process.exit(0)
}
