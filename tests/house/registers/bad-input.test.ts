import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Action } from '#platform/actions/index.ts'
import { readForm } from '#platform/fields/read-input.ts'
import { sentenceOf } from '#platform/http/index.ts'
import { hasMessage, inLocale, LOCALES } from '#platform/language/index.ts'
import type { Reason } from '#platform/values/index.ts'
import { ROOMS, type House } from '../../../app/house.ts'
import { actorOf, exampleOf } from '../examples.ts'
import { testHouse } from '../test-house.ts'
import { newWorld, type World } from '../world.ts'
import { submit, type Asking } from './attempt.ts'
import { BAD_IN_GERMAN_FORMS, badValuesFor } from './bad-values.ts'
import { rowCounts } from './rows.ts'

const actions = ROOMS.flatMap((room) => room.actions)
type Input = Readonly<Record<string, unknown>>

let house: House
beforeAll(async () => {
  house = await testHouse()
})

/** What is wrong with the answer to a bad input: nothing when it is refused by a sentence that names the field. */
function faultOf(reasons: readonly Reason[], field: string): string | undefined {
  const named = reasons.find((reason) => reason.field === field)
  if (named === undefined) return `names ${reasons.map((one) => one.field ?? one.code).join(', ')}`
  if (!hasMessage(`refusal_${named.code}`)) return `${named.code} has no sentence`
  const [german, english] = LOCALES.map((locale) => inLocale(locale, () => sentenceOf(named)))
  return german === undefined || german === english ? `${named.code} is not translated` : undefined
}

/** Performs an action with a bad input; answers in a sentence what is wrong with its answer. */
async function tried(
  world: Asking,
  action: Action,
  input: Input,
  field: string,
): Promise<string | undefined> {
  try {
    const outcome = await submit(action, input, world)
    return outcome.kind === 'done' ? 'was done' : faultOf(outcome.reasons, field)
  } catch (error) {
    return `threw ${String(error).slice(0, 200)}`
  }
}

const without = (input: Input, field: string): Input =>
  Object.fromEntries(Object.entries(input).filter(([name]) => name !== field))

/** As JSON.parse makes it: an own field of that name, where an object literal would set the prototype. */
const withForeign = (input: Input, field: string): Input => {
  const foreign: unknown = JSON.parse(`{${JSON.stringify(field)}: 1}`)
  return Object.defineProperties({ ...input }, Object.getOwnPropertyDescriptors(Object(foreign)))
}

async function faultsOf(
  world: World,
  action: Action,
  { valid, foreign }: { readonly valid: Input; readonly foreign: Input },
): Promise<readonly string[]> {
  const faults: string[] = []
  const person = await actorOf(action.name)(world, valid)
  const asking = { ...world, identify: () => Promise.resolve(person) }
  const judge = async (input: Input, field: string, what: string): Promise<void> => {
    const fault = await tried(asking, action, input, field)
    if (fault !== undefined) faults.push(`${field}: ${what} ${fault}`)
  }
  for (const [field, definition] of Object.entries(action.input)) {
    if (definition.required) await judge(without(valid, field), field, 'left out')
    for (const { what, value } of badValuesFor(definition))
      await judge({ ...valid, [field]: value }, field, what)
    if (['id', 'file'].includes(definition.kind) && foreign[field] !== null)
      await judge({ ...valid, [field]: foreign[field] }, field, 'an id of another municipality')
  }
  for (const field of ['unbekannt', '__proto__', 'constructor', 'toString'])
    await judge(withForeign(valid, field), field, 'unknown')
  return faults
}

describe.each(actions.map((action) => [action.name, action] as const))('%s', (name, action) => {
  test('refuses every bad input by a sentence that names the field, and keeps nothing', async () => {
    const [world, elsewhere] = [await newWorld(house), await newWorld(house, 'Weilheim')]
    const [valid, foreign] = [await exampleOf(name)(world), await exampleOf(name)(elsewhere)]
    const before = await rowCounts(world.database)
    expect(await faultsOf(world, action, { valid, foreign })).toEqual([])
    expect(await rowCounts(world.database)).toEqual(before)
  })

  test('refuses in a German form what is ambiguous or does not exist', () => {
    const wrong = Object.entries(action.input).flatMap(([field, definition]) =>
      (BAD_IN_GERMAN_FORMS[definition.kind] ?? []).flatMap((text) => {
        const read = readForm({ [field]: definition }, new Map([[field, [text]]]), 'de')
        const fault = read.ok ? 'was taken' : faultOf(read.reasons, field)
        return fault === undefined ? [] : [`${field}: "${text}" ${fault}`]
      }),
    )
    expect(wrong).toEqual([])
  })
})

test.each([null, [[]], 'text', 7, true])(
  'an input that is %j is refused as a whole',
  async (input) => {
    const world = await newWorld(house)
    for (const action of actions)
      expect(await submit(action, input, { ...world, submission: randomUUID() })).toMatchObject({
        kind: 'refused',
        reasons: [{ code: 'input_not_an_object' }],
      })
  },
)
