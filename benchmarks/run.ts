/** `npm run bench -- NAME`: runs benchmarks/NAME.ts on the machine at hand. */
import { existsSync, readdirSync } from 'node:fs'
import { spawnSync } from 'node:child_process'

const [name, ...rest] = process.argv.slice(2)
const known = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.replace('.ts', ''))
if (name === undefined || !existsSync(`${import.meta.dirname}/${name}.ts`)) {
  console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${known.join(', ')}`)
  process.exit(2)
}
process.exit(
  spawnSync('tsx', [`${import.meta.dirname}/${name}.ts`, ...rest], { stdio: 'inherit' }).status ??
    1,
)
