import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { HOUSE, sqlFiles } from './migration-files.ts'

const FLOOR_PLAN = z.object({ MAY_KNOW: z.record(z.string(), z.array(z.string())) })
const { MAY_KNOW } = FLOOR_PLAN.parse(createRequire(import.meta.url)('../../../floor-plan.cjs'))

/** The day and the instant are arguments: the municipality's zone decides them, not the server's. */
const CLOCK =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(|\b(current_(date|time|timestamp)|localtime(stamp)?)\b/i
/** What a room may name beside its own schema: what the platform offers to all. */
const SHARED = ['platform']

const TABLE = new RegExp(`\\b(${[...Object.keys(MAY_KNOW), 'sign_in'].join('|')})\\.[a-z_]+`, 'g')

/** Texts in quotes of a program, in which SQL may stand, without imports and comments. */
const literals = (program: string): string =>
  [...withoutComments(program).matchAll(/'[^'\n]*'|`[^`]*`/g)]
    .map(([text]) => text)
    .filter((text) => !/^'[#./]/.test(text))
    .join('\n')

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|^\s*--.*$/gm, '')

const schemasIn = (text: string): readonly string[] =>
  [...text.matchAll(TABLE)].map(([, schema = '']) => schema)

function strangersIn(text: string, room: string): readonly string[] {
  return schemasIn(text).filter((schema) => schema !== room && !SHARED.includes(schema))
}

interface Source {
  readonly room: string
  readonly file: string
  readonly text: string
}

const roomOf = (file: string): string =>
  file.slice(join(HOUSE, 'rooms/').length).split('/')[0] ?? ''

const storage: readonly Source[] = Object.keys(MAY_KNOW).flatMap((room) => {
  const folder = join(HOUSE, 'rooms', room, 'storage')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => ({ room, file: join(folder, name), text: read(join(folder, name)) }))
})
const sources = (folder: 'migrations' | 'views'): readonly Source[] =>
  sqlFiles(HOUSE, folder)
    .filter((file) => file.startsWith(join(HOUSE, 'rooms/')))
    .map((file) => ({ room: roomOf(file), file, text: withoutComments(read(file)) }))

function read(file: string): string {
  return readFileSync(file, 'utf8')
}

test('storage and views ask no clock of the database', () => {
  const asking = [
    ...storage.map((source) => ({ ...source, text: literals(source.text) })),
    ...sources('views'),
  ]
    .filter(({ text }) => CLOCK.test(text))
    .map(({ file }) => file)
  expect(asking, 'take the day or the instant as an argument').toEqual([])
})

test('storage of a room names tables of its own schema only', () => {
  const crossing = storage.flatMap(({ room, file, text }) =>
    strangersIn(literals(text), room).map((schema) => `${file} names ${schema}`),
  )
  expect(crossing, 'ask the other room through its index.ts').toEqual([])
})

test('views of a room read its own schema only', () => {
  const crossing = sources('views').flatMap(({ room, file, text }) =>
    strangersIn(text, room).map((schema) => `${file} names ${schema}`),
  )
  expect(crossing, 'contribute a view of a fixed shape instead').toEqual([])
})

test('migrations of a room point to rooms it may know, and only by foreign keys', () => {
  const crossing = sources('migrations').flatMap(({ room, file, text }) => {
    const known = MAY_KNOW[room] ?? []
    const withoutKeys = text.replaceAll(
      /\breferences\s+([a-z_]+)\.[a-z_]+/gi,
      (key, schema: string) => (known.includes(schema) ? '' : key),
    )
    return strangersIn(withoutKeys, room).map((schema) => `${file} names ${schema}`)
  })
  expect(crossing).toEqual([])
})

test('the scan sees what it is there for', () => {
  const planted =
    "// people.person\nimport x from '#rooms/people/index.ts'\ntx.selectFrom('people.person as p'); sql`select now()`"
  expect(strangersIn(literals(planted), 'places')).toEqual(['people'])
  expect(CLOCK.test(literals(planted))).toBe(true)
  expect(storage.length).toBeGreaterThan(0)
})
