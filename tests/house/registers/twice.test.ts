import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Action } from '#platform/actions/index.ts'
import { hasMessage } from '#platform/language/index.ts'
import { ROOMS, type House } from '../../../app/house.ts'
import { actorOf, exampleOf } from '../examples.ts'
import { testHouse } from '../test-house.ts'
import { newWorld, type World } from '../world.ts'
import { submit } from './attempt.ts'

const ACTIONS = ROOMS.flatMap((room) => room.actions).map(
  (action) => [action.name, action] as const,
)

let house: House
beforeAll(async () => {
  house = await testHouse()
})

const entriesOf = ({ database, municipality }: World, { name }: Action): Promise<number> =>
  database.inMunicipality(municipality, async (tx) => {
    const rows = await tx
      .selectFrom('platform.audit_entry')
      .select('id')
      .where('action', '=', name)
      .execute()
    return rows.length
  })

test.each(ACTIONS)('%s, sent twice at once, is done once', async (name, action) => {
  const world = await newWorld(house)
  const input = await exampleOf(name)(world)
  const before = await entriesOf(world, action)
  const person = await actorOf(name)(world, input)
  const once = {
    ...world,
    identify: () => Promise.resolve(person),
    submission: randomUUID(),
  }
  const [first, second] = await Promise.all([
    submit(action, input, once),
    submit(action, input, once),
  ])
  expect(first).toMatchObject({ kind: 'done' })
  expect(second).toEqual(first)
  expect(await entriesOf(world, action)).toBe(before + 1)
  expect(await submit(action, input, once)).toEqual(first)
})

test.each(ACTIONS)(
  '%s, done twice at once, happens twice or is refused by a name of its list',
  async (name, action) => {
    const world = await newWorld(house)
    const input = await exampleOf(name)(world)
    const before = await entriesOf(world, action)
    const person = await actorOf(name)(world, input)
    const asked = { ...world, identify: () => Promise.resolve(person) }
    const outcomes = await Promise.all([submit(action, input, asked), submit(action, input, asked)])
    const done = outcomes.filter(({ kind }) => kind === 'done')
    const codes = outcomes.flatMap((one) =>
      one.kind === 'refused' ? one.reasons.map(({ code }) => code) : [],
    )
    expect(done.length).toBeGreaterThanOrEqual(1)
    expect(await entriesOf(world, action)).toBe(before + done.length)
    expect(action.refusals).toEqual(expect.arrayContaining(codes))
    for (const code of codes) expect(hasMessage(`refusal_${code}`)).toBe(true)
  },
)
