// `npm start`. Plain JavaScript, because it runs before anything else is known to work.
import { bundleIfStale } from './bundle.js'

await bundleIfStale()
await import('../dist/main.js')
