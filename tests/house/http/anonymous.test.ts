import { beforeAll, expect, test } from 'vitest'
import { buildDemo } from '../../../app/demo/build-demo.ts'
import { ROOMS, type House } from '../../../app/house.ts'
import { errors, SECRET, testHouse } from '../test-house.ts'
import { visitorOf, type Visitor } from './visitor.ts'

const TOWN = 'auental'
const MOST_PAGES = 600
const MINUTES = 60_000
const OUTSIDE_THE_ROOMS = [
  '/',
  '/api',
  '/impressum',
  '/gibt-es-nicht',
  `/${TOWN}/anmelden`,
  `/${TOWN}/gibt-es-nicht`,
  '/%00',
]

let house: House
let anyone: Visitor
let secrets: readonly string[]
interface Seen {
  readonly status: number
  readonly text: string
  /** Where a lasting address leads, without the place on the page. */
  readonly leadsTo: string | undefined
}
const seen = new Map<string, Seen>()

beforeAll(async () => {
  house = await testHouse()
  anyone = visitorOf(house)
  await buildDemo(house, { secret: SECRET, progress: () => undefined })
  secrets = await internalTexts()
  await visit(await everyAddress())
}, 5 * MINUTES)

/** Texts of the demonstration that nobody from outside may read, straight from the tables. */
async function internalTexts(): Promise<readonly string[]> {
  return house.database.asKeeper(async (tx) => {
    const goals = await tx
      .selectFrom('concept.goal')
      .select(['title', 'explanation', 'consent', 'judgement'])
      .where('released_on', 'is', null)
      .execute()
    const measures = await tx
      .selectFrom('concept.measure')
      .select(['title', 'description'])
      .where('released_on', 'is', null)
      .execute()
    const deadlines = await tx.selectFrom('concept.deadline').select(['what', 'if_not']).execute()
    const resolutions = await tx
      .selectFrom('bodies.resolution')
      .select(['title', 'text'])
      .where((on) => on.or([on('result', 'is', null), on('result', '=', 'postponed')]))
      .execute()
    const items = await tx
      .selectFrom('bodies.agenda_item')
      .leftJoin('bodies.decision', 'bodies.decision.item_id', 'bodies.agenda_item.id')
      .leftJoin('bodies.decision_release', 'decision_id', 'bodies.decision.id')
      .select(['bodies.agenda_item.title', 'bodies.agenda_item.proposal'])
      .where('bodies.agenda_item.is_public', '=', false)
      .where('bodies.decision_release.released_on', 'is', null)
      .execute()
    const followUps = await tx.selectFrom('bodies.follow_up').select('task').execute()
    const contacts = await tx.selectFrom('people.contact').select('address').execute()
    const rows = [
      ...goals,
      ...measures,
      ...deadlines,
      ...resolutions,
      ...items,
      ...followUps,
      ...contacts,
    ]
    return rows.flatMap((row) => Object.values(row)).filter((text) => text !== null)
  })
}

/** Every page of every room, with everything that its address could name, public or not. */
async function everyAddress(): Promise<readonly string[]> {
  const known = await house.database.asKeeper(async (tx) => ({
    quarter: (await tx.selectFrom('places.quarter').select('slug').execute()).map(
      (row) => row.slug,
    ),
    body: (await tx.selectFrom('bodies.body').select('slug').execute()).map((row) => row.slug),
    draw: idsOf(await tx.selectFrom('bodies.draw').select('id').execute()),
    resolution: idsOf(await tx.selectFrom('bodies.resolution').select('id').execute()),
    meeting: idsOf(await tx.selectFrom('bodies.meeting').select('id').execute()),
    item: idsOf(await tx.selectFrom('bodies.agenda_item').select('id').execute()),
    decision: idsOf(await tx.selectFrom('bodies.decision').select('id').execute()),
    goal: idsOf(await tx.selectFrom('concept.goal').select('id').execute()),
    measure: idsOf(await tx.selectFrom('concept.measure').select('id').execute()),
    run: idsOf([
      ...(await tx.selectFrom('monitoring.import_run').select('id').execute()),
      ...(await tx.selectFrom('monitoring.index_run').select('id').execute()),
    ]),
    finding: idsOf(await tx.selectFrom('monitoring.finding').select('id').execute()),
    definition: idsOf(await tx.selectFrom('monitoring.index_definition').select('id').execute()),
    preset: ['berlin-mss-2019', 'blank'],
    code: (
      await tx.selectFrom('places.area').select('code').orderBy('code').limit(5).execute()
    ).map((row) => row.code),
    level: ['normative', 'strategic', 'operative'],
    kind: ['action-goal', 'measure', 'resolution', 'goal'],
    id: idsOf(await tx.selectFrom('concept.goal').select('id').limit(20).execute()),
  }))
  const values = new Map<string, readonly string[]>(Object.entries(known))
  const filled = ROOMS.flatMap(({ pages }) => pages).flatMap(({ path }) => fill(path, values))
  return [...OUTSIDE_THE_ROOMS, ...filled.map((path) => `/${TOWN}${path === '/' ? '' : path}`)]
}

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] =>
  rows.map(({ id }) => id)

function fill(path: string, values: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const parameter = /:(\w+)/.exec(path)?.[1]
  if (parameter === undefined) return [path]
  const known = values.get(parameter)
  if (known === undefined)
    throw new Error(`say what the address part :${parameter} of ${path} can be, in this test`)
  return known.flatMap((value) => fill(path.replace(`:${parameter}`, value), values))
}

/** Reads the pages, and follows the links of each to pages not read yet. */
async function visit(addresses: readonly string[]): Promise<void> {
  const waiting = [...addresses]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path) || seen.size >= MOST_PAGES + addresses.length) continue
    const answer = await anyone.get(path)
    const text = await answer.text()
    const leadsTo = answer.headers.get('location')?.replace(/#.*/, '')
    seen.set(path, { status: answer.status, text, leadsTo })
    waiting.push(...linksOf(text), ...(leadsTo === undefined ? [] : [leadsTo]))
  }
}

const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/\shref="(\/[^"#]*)/g)]
    .map(([, path = '']) => path.replaceAll('&amp;', '&'))
    .filter((path) => !path.startsWith('/assets') && !path.includes('sprache='))

test('every page answers whoever is not signed in, and none with an error', () => {
  expect(seen.size).toBeGreaterThan(200)
  const answers = ({ status, leadsTo }: Seen): boolean =>
    leadsTo === undefined
      ? [200, 401, 403, 404].includes(status)
      : status === 302 && seen.get(leadsTo)?.status === 200
  const wrong = [...seen]
    .filter(([, answer]) => !answers(answer))
    .map(([path, { status }]) => `${path}: ${status}`)
  expect(wrong).toEqual([])
  expect(errors).toEqual([])
})

test('every public page of the demonstration can be read, and no link of it leads nowhere', () => {
  const addresses = [`/${TOWN}`, `/${TOWN}/quartier/nordstadt`, `/${TOWN}/gremien`, '/berlin']
  for (const path of addresses) expect([path, seen.get(path)?.status]).toEqual([path, 200])
  const linked = new Set(
    [...seen.values()].flatMap(({ status, text }) => (status === 200 ? linksOf(text) : [])),
  )
  const dead = [...linked].filter((path) => seen.get(path)?.status === 404)
  expect(dead).toEqual([])
})

test('every page of the demonstration says what is invented, inside the rooms and outside', () => {
  const pages = [...seen].filter(([, { text }]) => text.includes('<html'))
  const noticeOn = (path: string): string =>
    path === `/${TOWN}` || path.startsWith(`/${TOWN}/`) || path.startsWith(`/${TOWN}?`)
      ? 'Auental ist erfunden.'
      : 'class="rf-demo"'
  expect(pages.length).toBeGreaterThan(200)
  expect(pages.filter(([path, { text }]) => !text.includes(noticeOn(path)))).toEqual([])
})

test('no page shows drafts, what is not released, what lies before the council, deadlines or addresses', () => {
  expect(secrets.length).toBeGreaterThan(20)
  const leaks = [...seen]
    // In the demonstration whoever comes may play its invented persons: their addresses stand in hidden fields.
    .filter(([path]) => !path.startsWith(`/${TOWN}/anmelden-als`))
    .flatMap(([path, { text }]) => {
      const plain = textOf(text)
      return secrets
        .filter((secret) => plain.includes(secret))
        .map((secret) => `${path} shows: ${secret.slice(0, 80)}`)
    })
  expect(leaks).toEqual([])
})

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
}
const textOf = (html: string): string =>
  html.replaceAll(/&(amp|quot|#39|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)

test('search and the interface find nothing internal either', async () => {
  const words = [...new Set(secrets.map((secret) => secret.split(' ').slice(0, 3).join(' ')))]
  for (const word of words.slice(0, 40)) {
    const query = new URLSearchParams({ words: word })
    const answer = await anyone.get(`/api/v1/${TOWN}/questions/thread.search?${query}`)
    const found = await answer.text()
    expect([word, secrets.filter((secret) => found.includes(JSON.stringify(secret)))]).toEqual([
      word,
      [],
    ])
  }
})

test.each([
  '/lage?kennzahl=%3A%3A&tag=gestern',
  '/lage?kennzahl=x:1e9&tag=2027-02-30',
  '/lage?kennzahl=x:-1',
  '/suche?q=%27%3B--',
  `/suche?q=${'a'.repeat(5000)}`,
  '/suche?q=%22%26%7C%21%3A*',
  '/quartier/nordstadt?erledigt=constructor',
  '/quartier/nordstadt?sprache=xx',
  '/anmelden?weiter=%0d%0aset-cookie:x',
])('%s asks for what does not exist and gets a page', async (path) => {
  errors.length = 0
  const { status } = await anyone.get(`/${TOWN}${path}`)
  expect([200, 400, 404]).toContain(status)
  expect(errors).toEqual([])
})
