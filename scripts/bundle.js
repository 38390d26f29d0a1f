// Puts the program into dist/: started from some 300 TypeScript files it takes a second of work longer.
// Plain JavaScript, because it runs before anything else is known to work.
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const DIST = join(ROOT, 'dist')
const ENTRIES = ['app/main.ts', 'app/cli.ts', 'app/prepare.ts']
/** What finds files of its own, or is written for `require`; all else is put in: hundreds of small files read one by one cost a second. */
const LEFT_OUTSIDE = [
  '@electric-sql/pglite',
  'exceljs',
  'iconv-lite',
  'pg',
  'pino',
  'rate-limiter-flexible',
  'saxes',
  'yauzl',
]
const SOURCES = ['app/**/*.{ts,tsx,js}', 'package-lock.json', 'scripts/bundle.js']

/** Bundles anew when a source is younger than what is there. */
export async function bundleIfStale() {
  const bundle = join(DIST, 'main.js')
  const made = existsSync(bundle) ? statSync(bundle).mtimeMs : 0
  const isFresh = globSync(SOURCES, { cwd: ROOT }).every(
    (file) => statSync(join(ROOT, file)).mtimeMs <= made,
  )
  if (!isFresh) await makeBundle()
}

async function makeBundle() {
  const { build } = await import('esbuild')
  rmSync(DIST, { recursive: true, force: true })
  await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: DIST,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    external: LEFT_OUTSIDE,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [addressesStay],
  })
}

/** Files that look for others beside themselves (migrations, the database's thread) go on finding them. */
const addressesStay = {
  name: 'addresses-stay',
  setup: (build) => {
    build.onLoad({ filter: /[/\\](app|packages)[/\\].*\.tsx?$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      if (!source.includes('import.meta.url')) return undefined
      const there = JSON.stringify(relative(DIST, path).replaceAll('\\', '/'))
      return {
        contents: source.replaceAll('import.meta.url', `new URL(${there}, import.meta.url).href`),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
        resolveDir: dirname(path),
      }
    })
  },
}
