// `npm start`. Plain JavaScript, because it runs before anything else is known to work.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { bundleIfStale } from './bundle.js'

await bundleIfStale()
// Keeps what was compiled for the next start, which then serves half a second earlier.
enableCompileCache(fileURLToPath(new URL('../dist/compiled', import.meta.url)))
await import('../dist/main.js')
