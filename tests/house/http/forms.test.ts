import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { House } from '../../../app/house.ts'
import { draftedGoal } from '#rooms/concept/test-support/goals.ts'
import { errors, testHouse } from '../test-house.ts'
import { newWorld, type World } from '../world.ts'
import { hiddenFields, signedIn, visitorOf, type Visitor } from './visitor.ts'

let house: House
let world: World
let office: Visitor
beforeAll(async () => {
  house = await testHouse()
  world = await newWorld(house)
  office = await signedIn(house, world, 'coordination-office')
})
beforeEach(() => {
  errors.length = 0
})

const page = (): string => `/${world.slug}/verwaltung/orte`
const ADD = 'places.add-department'

async function departmentForm(
  name: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<URLSearchParams> {
  const html = await (await office.get(page())).text()
  return new URLSearchParams({ ...hiddenFields(html, ADD), name, ...changes })
}

const departments = (name: string): Promise<number> =>
  world.database.inMunicipality(world.municipality, async (tx) => {
    const rows = await tx
      .selectFrom('places.department')
      .select('id')
      .where('name', '=', name)
      .execute()
    return rows.length
  })

test('a form is taken once, however often it is sent', async () => {
  const form = await departmentForm('Grünflächenamt')
  const answers = await Promise.all([office.post(page(), form), office.post(page(), form)])
  const again = await office.post(page(), form)
  expect([...answers, again].map(({ status }) => status)).toEqual([303, 303, 303])
  expect(await departments('Grünflächenamt')).toBe(1)
})

test('what was done is said once, and no link can say it', async () => {
  const success = 'Der Fachbereich ist eingetragen.'
  const link = await office.get(`${page()}?erledigt=${ADD}`)
  expect(await link.text()).not.toContain(success)
  const sent = await office.post(page(), await departmentForm('Amt für Wohnen'))
  expect(sent.headers.get('location')).toBe(page())
  const cookie = sent.headers.getSetCookie().find((line) => line.startsWith('erledigt='))
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
  const next = await office.get(page(), { cookie: `${office.cookie}; ${cookie?.split(';')[0]}` })
  expect(await next.text()).toContain(success)
  expect(next.headers.getSetCookie().join()).toMatch(/erledigt=; Max-Age=0/)
})

test('a submission id cannot be used for something else', async () => {
  const form = await departmentForm('Jugendamt')
  await office.post(page(), form)
  const other = await signedIn(house, world, 'administrator')
  const html = await (await other.get(page())).text()
  const stolen = { ...hiddenFields(html, ADD), submission: form.get('submission') ?? '' }
  const answer = await other.post(page(), new URLSearchParams({ ...stolen, name: 'Schulamt' }))
  expect(answer.status).toBe(409)
  expect(await departments('Schulamt')).toBe(0)
})

test('a refused form shows again what was typed, with an error summary that leads to the field', async () => {
  const long = `Amt für ${'sehr '.repeat(30)}viel`
  const answer = await office.post(page(), await departmentForm(long))
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain(long)
  expect(html).toMatch(/href="#[^"]*name"/)
  expect(html).toContain('höchstens 120')
})

test('bytes that are no UTF-8 are refused and never kept', async () => {
  const form = (await departmentForm('x')).toString().replace('name=x', 'name=Stra%FFe')
  const answer = await office.post(page(), form, {
    'content-type': 'application/x-www-form-urlencoded',
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('nicht lesbar')
})

test.each([
  ['without its token', { csrf: '' }],
  ['with the token of another', { csrf: 'A'.repeat(43) }],
])('a form %s is shown again and changes nothing', async (_what, changes) => {
  const answer = await office.post(page(), await departmentForm('Ordnungsamt', changes))
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Ordnungsamt')
  expect(await departments('Ordnungsamt')).toBe(0)
})

test('the token of one person is worth nothing in the hands of another', async () => {
  const administrator = await signedIn(house, await newWorld(house), 'administrator')
  const answer = await administrator.post(page(), await departmentForm('Bauamt'))
  expect([401, 403, 422]).toContain(answer.status)
  expect(await departments('Bauamt')).toBe(0)
})

test('a form from a foreign page is refused', async () => {
  const answer = await office.post(page(), await departmentForm('Sozialamt'), {
    origin: 'https://elsewhere.example',
    'sec-fetch-site': 'cross-site',
  })
  expect(answer.status).toBe(403)
  expect(await departments('Sozialamt')).toBe(0)
})

test.each([
  ['an unknown action', 'places.burn-down'],
  ['an action of another page', 'people.add-person'],
])('%s does not exist on the page', async (_what, action) => {
  const answer = await office.post(page(), await departmentForm('x', { _action: action }))
  expect(answer.status).toBe(404)
})

test('what is no form is refused without an error of ours', async () => {
  const answers = [
    await office.post(page(), 'plain', { 'content-type': 'text/plain' }),
    await office.post(page(), '{}', { 'content-type': 'application/json' }),
    await office.post(page(), 'x', { 'content-type': 'multipart/form-data' }),
    await office.post(`/${world.slug}/anmelden`, 'plain', { 'content-type': 'text/plain' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400])
  expect(errors).toEqual([])
})

test('more than 40 megabytes are refused as too large', async () => {
  const answer = await office.post(page(), new Uint8Array(41 * 1024 * 1024), {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(41 * 1024 * 1024),
  })
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('40 Megabyte')
})

test('a stale form names the field that differs and keeps what was typed', async () => {
  const goal = await draftedGoal(world, 'strategic')
  const address = `/${world.slug}/ziele/${goal}`
  const html = await (await office.get(address)).text()
  const hidden = hiddenFields(html, 'concept.change-goal')
  expect(hidden['expectedVersion']).toMatch(/^\d+$/)
  const body = await world.database.inMunicipality(world.municipality, (tx) =>
    tx
      .selectFrom('concept.goal')
      .select(['body_id', 'parent_id'])
      .where('id', '=', goal)
      .executeTakeFirstOrThrow(),
  )
  const typed = (title: string): URLSearchParams =>
    new URLSearchParams({
      ...hidden,
      title,
      quarter: world.quarter,
      parent: body.parent_id ?? '',
      body: body.body_id,
      submission: randomUUID(),
    })
  expect((await office.post(address, typed('Der Weg ist sicher'))).status).toBe(303)
  const stale = await office.post(address, typed('Der Weg ist hell'))
  const shown = await stale.text()
  expect(stale.status).toBe(409)
  expect(shown).toContain('Der Weg ist hell')
  expect(shown).toContain('„Der Weg ist sicher“')
  // Once in the summary, once at the field: what no field shows is not said to have changed.
  expect(shown.match(/Inzwischen steht hier/g)).toHaveLength(2)
  expect(shown).toMatch(/href="#[^"]*title"/)
})

test('a person without the role is told who has it', async () => {
  const manager = await signedIn(house, world, 'evaluator')
  const answer = await manager.get(page())
  expect(answer.status).toBe(403)
  expect((await visitorOf(house).get(page())).status).toBe(401)
})
