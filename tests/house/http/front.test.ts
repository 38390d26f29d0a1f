import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config/index.ts'
import { buildHouse, ROOMS, type House } from '../../../app/house.ts'
import { errors, testHouse } from '../test-house.ts'
import { newWorld, type World } from '../world.ts'
import { signedIn, visitorOf, type Visitor } from './visitor.ts'

let house: House
let world: World
let anyone: Visitor
beforeAll(async () => {
  house = await testHouse()
  world = await newWorld(house)
  anyone = visitorOf(house)
})
beforeEach(() => {
  errors.length = 0
})

const NOBODY = '00000000-0000-4000-8000-0000000000ff'

test.each([
  '/nirgends',
  '/nirgends/beschluesse',
  '/:town/gibt-es-nicht',
  '/:town/quartier/gibt-es-nicht',
  '/:town/quartier/gibt-es-nicht/ziele',
  '/:town/quartier/%FF',
  '/:town/quartier/%00',
  '/:town/suche?worte=%00',
  '/:town/gremien/gibt-es-nicht',
  `/:town/beschluesse/${NOBODY}`,
  '/:town/beschluesse/kein-beschluss',
  `/:town/ziele/${NOBODY}`,
  '/:town/ziele/x',
  `/:town/massnahmen/${NOBODY}`,
  `/:town/faden/action-goal/${NOBODY}`,
  '/:town/faden/__proto__/x',
  '/api/v1/nirgends/questions/places.quarters',
  '/api/v1/:town/questions/places.nothing',
])('%s is not found, by a page that helps', async (path) => {
  const answer = await anyone.get(path.replace(':town', world.slug))
  expect(answer.status).toBe(404)
  expect(errors).toEqual([])
})

test.each([
  ['/:town/', '/:town'],
  ['/:town/beschluesse/?sprache=en', '/:town/beschluesse?sprache=en'],
  ['/Impressum', '/impressum'],
])('%s leads to the page meant', async (path, meant) => {
  const answer = await anyone.get(path.replace(':town', world.slug))
  expect(answer.status).toBe(308)
  expect(answer.headers.get('location')).toBe(meant.replace(':town', world.slug))
})

test('a slash at the end leads to no foreign address', async () => {
  const answer = await anyone.get('//elsewhere.example/')
  expect(answer.headers.get('location')).toBeNull()
})

test('what belongs to another municipality is not found', async () => {
  const elsewhere = await newWorld(house, 'Weilheim')
  const { id } = await elsewhere.act('bodies.set-up', {
    name: 'Stadtrat',
    kind: 'council',
    isExternal: true,
    description: 'x',
  })
  const resolution = await elsewhere.act('bodies.submit-resolution', {
    body: id,
    kind: 'start',
    title: 'Beschluss von Weilheim',
    text: 'x',
    quarter: elsewhere.quarter,
    submittedOn: '2027-01-15',
  })
  await elsewhere.act('bodies.enter-result', {
    resolution: resolution['id'],
    result: 'adopted',
    number: '1',
    decidedOn: '2027-02-01',
  })
  const path = `beschluesse/${String(resolution['id'])}`
  expect((await anyone.get(`/${elsewhere.slug}/${path}`)).status).toBe(200)
  expect((await anyone.get(`/${world.slug}/${path}`)).status).toBe(404)
})

test('GET /health says that requests are served', async () => {
  const answer = await anyone.get('/health')
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }])
})

test('a form is taken at the address that the operator set, though the proxy asks at another', async () => {
  const settings = { ROTER_FADEN_MODE: 'demo', ROTER_FADEN_ADDRESS: 'https://quartiere.example' }
  const { app } = buildHouse(readConfig(settings), house)
  const signInFrom = async (origin: string): Promise<number> => {
    const body = new URLSearchParams({ email: 'nobody@example.org', password: 'wrong' })
    const address = `http://inside:3000/${world.slug}/anmelden`
    return (await app.request(address, { method: 'POST', body, headers: { origin } })).status
  }
  expect(await signInFrom('https://quartiere.example')).toBe(422)
  expect(await signInFrom('https://elsewhere.example')).toBe(403)
})

test.each([
  ['Europe/Berlin', 403],
  ['Pacific/Auckland', 200],
])('a role of tomorrow holds where it is tomorrow already: %s', async (zone, status) => {
  const town = await newWorld(house)
  await house.database.asKeeper((tx) =>
    tx
      .updateTable('platform.municipality')
      .set({ zone })
      .where('id', '=', town.municipality)
      .execute(),
  )
  const office = await signedIn(house, town, 'coordination-office', '2027-03-04')
  expect((await office.get(`/${town.slug}/verwaltung/orte`)).status).toBe(status)
})

test('every answer carries the headers that keep foreign code and frames out', async () => {
  for (const path of ['/', `/${world.slug}`, '/api/openapi.json', '/nirgends', '/api']) {
    const { headers } = await anyone.get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(headers.get('x-request-id')).toMatch(/^[\w-]+$/)
  }
})

test('no page has a script or a style within it', async () => {
  for (const path of ['/', `/${world.slug}`, `/${world.slug}/anmelden`, '/api']) {
    const html = await (await anyone.get(path)).text()
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|<style|\son[a-z]+=|javascript:/)
  }
})

describe('signing in', () => {
  const signIn = (address: string, email: string, more: Readonly<Record<string, string>> = {}) =>
    anyone.post(
      `/${world.slug}/anmelden`,
      new URLSearchParams({ email, password: 'falsch', ...more }),
      { 'x-forwarded-for': address },
    )

  test('is slowed down after ten attempts from one address', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 12; attempt += 1)
      statuses.push((await signIn('192.0.2.1', `person-${attempt}@auental.example`)).status)
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429, 429])
  })

  test('is slowed down after ten attempts for one account, from wherever', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 12; attempt += 1)
      statuses.push((await signIn(`198.51.100.${attempt}`, 'eine@auental.example')).status)
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429, 429])
  })

  test('does not say whether the account exists', async () => {
    await signedIn(house, world, 'treasury')
    const pages = await Promise.all(
      [`treasury@${world.municipality}.example`, 'nobody@auental.example'].map(async (email) =>
        (await (await signIn('192.0.2.7', email)).text()).replaceAll(email, ''),
      ),
    )
    expect(pages[0]).toBe(pages[1])
  })

  test.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
  ])('never goes on to %j', async (weiter) => {
    const email = `weiter-${weiter.length}@${world.municipality}.example`
    const password = 'ein langes Passwort'
    await house.sessions.openAccount({ name: 'Mara Linde', email, password })
    const answer = await signIn(`203.0.113.${weiter.length}`, email, { password, weiter })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/${world.slug}`])
  })
})

describe('the JSON API', () => {
  const act = (
    name: string,
    body: BodyInit,
    headers: Readonly<Record<string, string>> = JSON_TYPE,
  ) => anyone.post(`/api/v1/${world.slug}/actions/${name}`, body, headers)
  const JSON_TYPE = { 'content-type': 'application/json' }
  const codesOf = async (answer: Response): Promise<unknown> => {
    const { reasons }: { reasons: { code: string; sentence: string }[] } = await answer.json()
    return reasons.map(({ code, sentence }) => (sentence === '' ? 'no sentence' : code))
  }

  test.each([
    ['a form', 'input=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', '{"input":{}}', { 'content-type': 'text/plain' }],
    ['broken JSON', '{"input":', { 'content-type': 'application/json' }],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), { 'content-type': 'application/json' }],
    ['JSON that is a list', '[1]', { 'content-type': 'application/json' }],
  ] as const)('refuses %s', async (_what, body, headers) => {
    const answer = await act('places.add-department', body, headers)
    expect(answer.status).toBe(422)
    expect([['input_not_json'], ['input_not_an_object']]).toContainEqual(await codesOf(answer))
  })

  test('asks who is there before it does anything', async () => {
    const answer = await act('places.add-department', JSON.stringify({ input: { name: 'Amt' } }))
    expect([answer.status, await codesOf(answer)]).toEqual([401, ['not-signed-in']])
  })

  test('answers an unknown action and a body that is too large by a code', async () => {
    const unknown = await act('places.burn-down', '{}')
    expect([unknown.status, await codesOf(unknown)]).toEqual([404, ['not-found']])
    const large = await act('places.add-department', new Uint8Array(41 * 1024 * 1024), {
      ...JSON_TYPE,
      'content-length': String(41 * 1024 * 1024),
    })
    expect([large.status, await codesOf(large)]).toEqual([413, ['too-large']])
    const nowhere = await anyone.get('/api/v2/nothing')
    expect([nowhere.status, await codesOf(nowhere)]).toEqual([404, ['not-found']])
  })

  test('speaks the language that was asked for', async () => {
    const english = await act('places.burn-down', '{}', { ...JSON_TYPE, 'accept-language': 'en' })
    expect(await english.text()).toContain('does not exist')
  })
})

describe('the description of the API', () => {
  const NAMES = ROOMS.flatMap(({ actions, questions }) => [...actions, ...questions]).map(
    ({ name }) => name,
  )

  test.each(['de', 'en'])(
    'names every action and question for readers, in %s',
    async (language) => {
      const html = await (await anyone.get('/api', { 'accept-language': language })).text()
      const absent = NAMES.filter((name) => !html.includes(`id="${name}"`))
      expect(absent).toEqual([])
      expect(html).toContain(language === 'de' ? 'Aktionen' : 'Actions')
    },
  )
})
