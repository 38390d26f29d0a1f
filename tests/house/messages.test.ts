import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { hasMessage } from '#platform/language/index.ts'
import { ROLES } from '#platform/values/index.ts'
import { ROOMS } from '../../app/house.ts'

const ROOT = new URL('../../', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'))

const PATTERNS = z
  .object({
    'plugin.inlang.messageFormat': z.object({ pathPattern: z.array(z.string()) }),
    locales: z.tuple([z.literal('de'), z.literal('en')]),
  })
  .parse(read('project.inlang/settings.json'))['plugin.inlang.messageFormat'].pathPattern

const variants = z.array(
  z.object({ declarations: z.array(z.string()), match: z.record(z.string(), z.string()) }),
)
const messages = z.record(z.string(), z.union([z.string(), variants]))
type Messages = Readonly<z.infer<typeof messages>>

const inLocale = (pattern: string, locale: string): Messages => {
  const { $schema: _schema, ...all } = messages.parse(read(pattern.replace('{locale}', locale)))
  return all
}

/** The names in braces of a message, in whichever of its variants they stand. */
function placeholders(message: Messages[string]): readonly string[] {
  const texts =
    typeof message === 'string' ? [message] : message.flatMap((one) => Object.values(one.match))
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted()
}

test.for(PATTERNS)('%s says the same things in German and English', (pattern) => {
  const [german, english] = [inLocale(pattern, 'de'), inLocale(pattern, 'en')]
  expect(Object.keys(german).length).toBeGreaterThan(0)
  expect(Object.keys(english).toSorted()).toEqual(Object.keys(german).toSorted())
  const empty = [german, english].flatMap((all) =>
    Object.entries(all).flatMap(([key, text]) => (text === '' ? [key] : [])),
  )
  expect(empty).toEqual([])
})

test.for(PATTERNS)('%s fills in the same details in German and English', (pattern) => {
  const [german, english] = [inLocale(pattern, 'de'), inLocale(pattern, 'en')]
  for (const [key, message] of Object.entries(german))
    expect([key, placeholders(english[key] ?? '')]).toEqual([key, placeholders(message)])
})

test('no message stands in two files', () => {
  const keys = PATTERNS.flatMap((pattern) => Object.keys(inLocale(pattern, 'de')))
  expect(keys.length).toBeGreaterThan(300)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

const actions = ROOMS.flatMap((room) => room.actions)
const absent = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !hasMessage(name))

/** Fields whose choices bring their names along as data: presets of indices, and groups of areas such as "1+". */
const NAMED_BY_DATA = ['monitoring.preset', 'monitoring.attention']

test.each(actions.map((action) => [action.name, action] as const))(
  '%s has a name, a sentence when it is done, a word for each field and choice, a sentence for each refusal',
  (name, { room, input, refusals }) => {
    const fields = Object.entries(input).flatMap(([field, { options = [] }]) => [
      `${room}_field_${field}`,
      ...options
        .filter((option) => !hasMessage(`${field}_${option}`))
        .filter(() => !NAMED_BY_DATA.includes(`${room}.${field}`))
        .map((option) => `${room}_option_${field}_${option}`),
    ])
    const sentences = refusals.map((code) => `refusal_${code}`)
    expect(absent([`action_${name}`, `done_${name}`, ...fields, ...sentences])).toEqual([])
  },
)

/** What the platform itself may answer, whatever the action. */
const REFUSALS = [
  'not-signed-in',
  'role-needed',
  'out-of-reach',
  'not-found',
  'changed-meanwhile',
  'changed-meanwhile-same',
  'submission-of-another',
  'form-of-another',
  'input_not_json',
  'input_not_an_object',
  'field_missing',
  'field_unknown',
]

test('the platform has a sentence for each refusal of its own, and a word for each role', () => {
  expect(absent(REFUSALS.map((code) => `refusal_${code}`))).toEqual([])
  expect(absent(ROLES.map((role) => `role_${role}`))).toEqual([])
})

test('every gap says what is missing and what follows, and every kind has a word', () => {
  const expectations = ROOMS.flatMap(({ contributions }) => contributions.expectations)
  expect(expectations.length).toBeGreaterThan(0)
  expect(
    absent(
      expectations.flatMap(({ code, kind, kinds }) => [
        `gap_${code}`,
        `gap_${code}_consequence`,
        ...[kind, ...kinds].map((one) => `kind_${one}`),
      ]),
    ),
  ).toEqual([])
})

test('every way of the navigation has a word', () => {
  expect(
    absent(ROOMS.flatMap(({ navigation = [] }) => navigation.map(({ label }) => label))),
  ).toEqual([])
})
