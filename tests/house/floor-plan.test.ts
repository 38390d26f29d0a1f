import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { withDrawing } from '../../scripts/floor-plan-drawing.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const load = createRequire(import.meta.url)
const { MAY_KNOW } = z
  .object({ MAY_KNOW: z.record(z.string(), z.array(z.string())) })
  .parse(load('../../floor-plan.cjs'))
const { forbidden } = z
  .object({ forbidden: z.array(z.object({ name: z.string() })) })
  .parse(load('../../.dependency-cruiser.cjs'))
const RULES = forbidden.map(({ name }) => name)

/** Files to plant, by path; the first one breaks the rule. */
type Plant = Readonly<Record<string, string>>

const ROOMS = Object.keys(MAY_KNOW)
const strangerOf = (room: string): string | undefined =>
  ROOMS.find((other) => other !== room && MAY_KNOW[room]?.includes(other) !== true)

const BETWEEN_ROOMS = ROOMS.flatMap((room): readonly (readonly [string, Plant])[] => {
  const stranger = strangerOf(room)
  if (stranger === undefined) return []
  return [
    [
      `${room}-knows-only-its-neighbours`,
      {
        [`app/rooms/${room}/planted-stranger.ts`]: `import '../${stranger}/planted/index.ts'\n`,
        [`app/rooms/${stranger}/planted/index.ts`]: 'export {}\n',
      },
    ],
  ]
})

const PLANTS: Readonly<Record<string, Plant>> = {
  ...Object.fromEntries(BETWEEN_ROOMS),
  'no-cycles': {
    'app/platform/values/planted-a.ts': `export type { B } from './planted-b.ts'\nexport type A = 1\n`,
    'app/platform/values/planted-b.ts': `export type { A } from './planted-a.ts'\nexport type B = 1\n`,
  },
  'everything-is-found': { 'app/platform/values/planted-lost.ts': `import './nowhere.ts'\n` },
  'every-room-is-on-the-plan': {
    'app/planted-cellar.ts': `import './rooms/cellar/index.ts'\n`,
    'app/rooms/cellar/index.ts': 'export {}\n',
  },
  'enter-by-the-door': {
    'app/rooms/people/planted-window.ts': `import '../places/rules/phase.ts'\n`,
  },
  'test-support-is-for-tests': {
    'app/rooms/people/planted-help.ts': `import '../places/test-support/examples.ts'\n`,
  },
  'only-main-mounts-routes': {
    'app/rooms/people/planted-mount.ts': `import '../places/routes.ts'\n`,
  },
  'main-uses-the-doors': { 'app/planted-root.ts': `import './rooms/places/rules/phase.ts'\n` },
  'the-door-shows-no-pages': {
    'app/rooms/cellar/index.ts': `import './pages/planted.ts'\n`,
    'app/rooms/cellar/pages/planted.ts': 'export {}\n',
  },
  'rules-decide-only': {
    'app/rooms/places/rules/planted-fetch.ts': `import '../storage/quarters.ts'\n`,
  },
  'rules-and-packages-touch-no-machine': {
    'app/rooms/places/rules/planted-file.ts': `import 'node:fs'\n`,
  },
  'rules-and-packages-use-few-libraries': {
    'app/rooms/places/rules/planted-library.ts': `import 'kysely'\n`,
  },
  'storage-renders-nothing': {
    'app/rooms/places/storage/planted-page.ts': `import '#design/index.ts'\n`,
  },
  'only-storage-speaks-sql': { 'app/rooms/places/pages/planted-query.ts': `import 'kysely'\n` },
  'platform-and-design-know-no-room': {
    'app/platform/values/planted-tenant.ts': `import '#rooms/places/index.ts'\n`,
  },
  'platform-shows-nothing-but-through-design': {
    'app/design/planted-database.ts': `import '#platform/database/index.ts'\n`,
  },
  'packages-stand-alone': {
    'packages/area-statistics/src/planted-app.ts': `import '../../../app/platform/values/index.ts'\n`,
  },
}

const violations = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

let copy = ''
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'floor-plan-'))
  const isOurs = (path: string): boolean => !/\/(node_modules|generated)$/.test(path)
  for (const folder of [
    'app',
    'packages',
    'tests/house',
    'floor-plan.cjs',
    'tsconfig.json',
    'package.json',
  ])
    cpSync(join(ROOT, folder), join(copy, folder), { recursive: true, filter: isOurs })
  cpSync(join(ROOT, '.dependency-cruiser.cjs'), join(copy, '.dependency-cruiser.cjs'))
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true }))

function plant(files: Plant): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
}

function cruise() {
  const { stdout, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/depcruise'),
    [
      'app',
      'packages',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      '--preserve-symlinks',
    ],
    { cwd: copy, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  )
  if (stdout === '') throw new Error(stderr)
  return violations.parse(JSON.parse(stdout)).summary
}

const MINUTES = 60_000

test('every rule of the floor plan has a violation to plant', () => {
  expect(Object.keys(PLANTS).toSorted()).toEqual(RULES.toSorted())
})

test(
  'each planted violation is caught by its rule',
  () => {
    for (const files of Object.values(PLANTS)) plant(files)
    const { totalCruised, violations: found } = cruise()
    expect(totalCruised).toBeGreaterThan(400)
    const uncaught = Object.entries(PLANTS).flatMap(([rule, files]) => {
      const [breaking] = Object.keys(files)
      const isCaught = found.some(({ from, rule: { name } }) => name === rule && from === breaking)
      return isCaught ? [] : [`${rule}: ${breaking} was not caught`]
    })
    expect(uncaught).toEqual([])
  },
  3 * MINUTES,
)

test('the floor plan in docs/architecture.md is as the table says: npm run floor-plan draws it anew', () => {
  const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')
  expect(page).toBe(withDrawing(page))
})
