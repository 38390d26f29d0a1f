/** `npm test`: every kind of test; with arguments, whatever vitest is asked for. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { postgresBinaries } from './postgres-binaries.ts'
import { chromiumPath } from './chromium-path.ts'

const asked = process.argv.slice(2)

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (asked.length > 0)
  process.exit(spawnSync('vitest', ['run', ...asked], { stdio: 'inherit' }).status ?? 1)

if (chromiumPath() === undefined) {
  fail(
    'The journeys need Chromium and none was found: install the package "chromium" (Debian: apt-get install chromium) or name its path in CHROMIUM_PATH.',
  )
}

const projects = ['packages', 'unit', 'storage-pglite', 'pages', 'journeys']
const hasPostgres = process.env['DATABASE_URL'] !== undefined || postgresBinaries() !== undefined
if (hasPostgres) projects.push('storage-postgres')
else
  process.stdout.write(
    'PostgreSQL was neither given (DATABASE_URL) nor found: the storage tests run on PGlite only.\n',
  )

if (!existsSync('app/platform/language/generated/messages.js'))
  fail('The messages are not compiled: run "npm ci" or "node scripts/prepare.js".')

const { status } = spawnSync(
  'vitest',
  ['run', ...projects.flatMap((name) => ['--project', name])],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
