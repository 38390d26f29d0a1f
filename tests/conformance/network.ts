/**
 * `npm run conformance -- network DIR`: every measure of every reference file in DIR/expected, computed with R sna,
 * igraph and networkx, within 1e-9.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beginFile, counts, record } from './network/holding.ts'
import { directory } from './network/networks.ts'
import { checkClassic } from './network/classic.ts'
import { checkSna } from './network/sna.ts'
import { checkTwoMode } from './network/two-mode.ts'

for (const entry of readdirSync(join(directory, 'expected')).toSorted()) {
  if (!entry.endsWith('.json')) continue
  beginFile(entry)
  const name = entry.replace('.json', '')
  const before = { ...counts }
  const reference = record(JSON.parse(readFileSync(join(directory, 'expected', entry), 'utf8')))
  if (reference['events'] !== undefined) checkTwoMode(name, reference)
  else if (reference['componentsWeak'] !== undefined) checkSna(name, reference)
  else checkClassic(name, reference)
  console.log(
    `${name}: ${counts.passed - before.passed} passed, ${counts.failed - before.failed} failed`,
  )
}
if (counts.passed + counts.failed === 0) {
  console.error(`${directory}: no reference file was found`)
  process.exitCode = 1
}
console.log(`${counts.passed} passed, ${counts.failed} failed`)
if (counts.failed > 0) process.exitCode = 1
