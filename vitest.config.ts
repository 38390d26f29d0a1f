import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const PACKAGES = 'packages/*/{src,tests,command-line}/**/*.test.ts'
const STORAGE = [
  'app/**/{storage,actions,questions,database}/**/*.test.ts',
  'tests/house/registers/*.test.ts',
]
/** A data folder is PGlite's alone, a login PostgreSQL's. */
const PGLITE_ONLY = 'app/platform/database/data-folder.test.ts'
const POSTGRES_ONLY = 'app/platform/database/plain-login.test.ts'
const PAGES = ['app/**/{pages,http,design}/**/*.test.{ts,tsx}', 'tests/house/http/*.test.ts']

/** As many files at once as there are cores, each with a database or a browser of its own; two wait for one another well. */
const WORKERS = Math.min(Math.max(availableParallelism(), 2), 8)

/** One project per kind of test, so that the run can say how many of which kind ran. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    reporters: ['default', './scripts/count-by-kind.ts'],
    setupFiles: ['./tests/same-cases-each-run.ts'],
    maxWorkers: WORKERS,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'packages', include: [PACKAGES] } },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/house/**/*.test.ts'],
          exclude: [...STORAGE, ...PAGES],
        },
      },
      {
        extends: true,
        test: {
          name: 'storage-pglite',
          include: STORAGE,
          exclude: [POSTGRES_ONLY],
          env: { ROTER_FADEN_TEST_DATABASE: 'pglite' },
        },
      },
      {
        extends: true,
        test: {
          name: 'storage-postgres',
          include: STORAGE,
          exclude: [PGLITE_ONLY],
          globalSetup: ['./scripts/postgres-for-tests.ts'],
          env: { ROTER_FADEN_TEST_DATABASE: 'postgres' },
        },
      },
      { extends: true, test: { name: 'pages', include: PAGES } },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['./tests/journeys/support/prepare-demo.ts'],
          // A journey waits for what it needs to see, each step with a limit of its own; a busy machine takes minutes.
          testTimeout: 600_000,
        },
      },
    ],
  },
})
