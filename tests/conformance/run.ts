/** `npm run conformance -- NAME DIR`: holds a package to published results lying in DIR. */
import { existsSync, readdirSync } from 'node:fs'
import { spawnSync } from 'node:child_process'

const [name, directory, ...rest] = process.argv.slice(2)
const known = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.replace('.ts', ''))
if (
  name === undefined ||
  directory === undefined ||
  !known.includes(name) ||
  !existsSync(directory)
) {
  console.error(
    `Usage: npm run conformance -- NAME DIR, where NAME is one of: ${known.join(', ')}; DIR must exist`,
  )
  process.exit(2)
}
process.exit(
  spawnSync('node', [`${import.meta.dirname}/${name}.ts`, directory, ...rest], { stdio: 'inherit' })
    .status ?? 1,
)
