import { basename } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layContributions } from '#platform/contributions/index.ts'
import { newMunicipality, testDatabase } from '#platform/database/test-support/test-database.ts'
import type { HttpApp } from '#platform/http/index.ts'
import { chromiumPath } from '../../../../scripts/chromium-path.ts'
import { axeFindings } from '../../../design/test-support/axe-findings.ts'
import { contributionsOf, ROOMS } from '../../../house.ts'
import { ACCOUNT_HEADER, openRooms } from '../test-support/open-rooms.ts'
import { MAPPING } from '../test-support/small-town.ts'
import { enterTown, must, newQuarter, newVintage, uploaded } from '../test-support/world.ts'
import { beginImport } from '../actions/begin-import.ts'
import { importValues } from '../actions/import-values.ts'

const TABLE = 'id;einwohner;armut\n0101;1000;10,5\n0102;500;.\n0201;500;-\n'

let app: HttpApp
let root: string
let source: string
let readyRun: string
let browser: Browser | undefined

beforeAll(async () => {
  const database = await testDatabase({
    lay: (tx) => layContributions(tx, contributionsOf(ROOMS)),
  })
  app = openRooms(database)
  const municipality = await newMunicipality(database)
  root = `/auental-${municipality}`
  const world = { database, municipality }
  const quarter = await newQuarter(world, 'nordstadt')
  await newVintage(world, 'neu-2021', ['0101', '0102', '0201'], {
    quarterOf: (code) => (code.startsWith('01') ? quarter.id : null),
  })
  source = (await enterTown(world)).source
  const input = { source, mapping: JSON.stringify(MAPPING), mappingOf: null, day: null }
  await must(world, importValues, {
    ...input,
    file: await uploaded(world, TABLE),
    replaces: false,
    check: false,
  })
  const later = { ...input, day: '2026-12-31', file: await uploaded(world, TABLE, '2026.csv') }
  readyRun = String((await must(world, beginImport, later))['run'])
})

afterAll(() => browser?.close())

const get = async (path: string, account = '', language = 'de') => {
  const response = await app.request(`${root}${path}`, {
    headers: { [ACCOUNT_HEADER]: account, 'accept-language': language },
  })
  return { status: response.status, html: await response.text() }
}

const PAGES = [
  '',
  '/quartier/nordstadt',
  '/lage',
  '/lage/gebiet/0101',
  '/quartier/nordstadt/lage',
  '/verwaltung/zahlen',
  '/verwaltung/zahlen/kennzahlen',
  '/lage/zusammenhang',
  '/lage/kennzahlen',
  '/lage/index',
  '/quartier/nordstadt/lage/analyse',
  '/quartier/nordstadt/lage/analyse/neu',
  '/quartier/nordstadt/lage/ziel-pruefen',
  '/quartier/nordstadt/lage/ziel-pruefen?kennzahl=town.poverty:1&ziel=5&bis=2027-12-31',
  '/lage/gebiet/0101?vergleich=quartier:nordstadt&vergleich2=gebiet:0201',
  '/verwaltung/zahlen/index',
  '/verwaltung/zahlen/index/neu/berlin-mss-2019',
  '/verwaltung/zahlen/index/neu/hamburg-sozialmonitoring',
] as const

describe('the pages of figures', () => {
  it.each(PAGES)('%s answers in both languages', async (path) => {
    for (const language of ['de', 'en']) {
      const { status, html } = await get(path, 'coordinator', language)
      expect(status).toBe(200)
      expect(html).toContain(`lang="${language}"`)
    }
  })

  it('tell the town figure in the title, and the three states in words, never as 0', async () => {
    const { html } = await get('/lage')
    expect(html).toMatch(/<h1[^>]*>Armut: 10,5\s%/)
    expect(html).toContain('1 mit Zahl, 1 nicht veröffentlicht, 1 ohne Wert')
    expect(html).not.toMatch(/>0,0\s%</)
    expect(html).toContain('Quelle: Auental ist erfunden.')
  })

  it.each([
    ['/lage', ''],
    ['/lage/zusammenhang', '?x=town.poverty:1&y=town.residents:1'],
    ['/lage/kennzahlen', ''],
    ['/lage/gebiet/0101', ''],
    ['/quartier/nordstadt/lage', ''],
    ['/quartier/nordstadt/lage/analyse', ''],
  ])(
    '%s gives the same table as CSV and for Excel, and no withheld figure as a number',
    async (path, query) => {
      const csv = await app.request(`${root}${path}/tabelle.csv${query}`)
      expect([path, csv.status]).toEqual([path, 200])
      expect(csv.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[a-z0-9-]+\.csv"$/,
      )
      const text = await csv.text()
      expect(text).not.toMatch(/;0,0;/)
      const xlsx = await app.request(`${root}${path}/tabelle.xlsx${query}`)
      expect(new Uint8Array(await xlsx.arrayBuffer()).slice(0, 2)).toEqual(
        new Uint8Array([0x50, 0x4b]),
      )
    },
  )

  it('say so when a day has no figures of an indicator, and show the latest', async () => {
    const { html } = await get('/lage?kennzahl=town.poverty&tag=2020-01-01')
    expect(html).toContain('Für den gewählten Stichtag gibt es zu dieser Kennzahl keine Zahlen')
  })

  it.each(['/lage?kennzahl=gibt-es-nicht', '/lage/gebiet/7777', '/quartier/nirgends/lage'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )

  it('of the administration are not for everyone', async () => {
    for (const path of [
      '/verwaltung/zahlen',
      '/verwaltung/zahlen/kennzahlen',
      `/verwaltung/zahlen/import/${readyRun}`,
    ])
      expect((await get(path)).status).toBe(401)
  })

  it('of a quarter say from how many of its areas a figure comes', async () => {
    const { html } = await get('/quartier/nordstadt/lage')
    expect(html).toMatch(/10,5\s% \(aus 1 von 2 Gebieten\)/)
  })

  it('of a run that is ready show what was understood, and let publish it', async () => {
    const { html } = await get(`/verwaltung/zahlen/import/${readyRun}`, 'coordinator')
    expect(html).toContain('Bereit zur Veröffentlichung')
    expect(html).toContain('town.poverty (Fassung 1)')
    expect(html).toContain('value="monitoring.publish-run"')
  })
})

async function send(content: string): Promise<Response> {
  const { html } = await get('/verwaltung/zahlen', 'coordinator')
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const form = new FormData()
  const mapping = JSON.stringify({ ...MAPPING, date: { kind: 'fixed', day: '2024-12-31' } })
  for (const [name, value] of Object.entries({
    _action: 'monitoring.begin-import',
    csrf,
    source,
    mapping,
  }))
    form.set(name, value)
  form.set('file', new File([content], 'neu.csv'))
  return app.request(`${root}/verwaltung/zahlen`, {
    method: 'POST',
    body: form,
    headers: { [ACCOUNT_HEADER]: 'coordinator', origin: 'http://localhost' },
  })
}

describe('the form of the import', () => {
  it('goes on to the run', async () => {
    const response = await send(TABLE)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/\/verwaltung\/zahlen\/import\/[0-9a-f-]{36}$/)
  })

  it('names what is wrong by row and column', async () => {
    const response = await send(`${TABLE}7777;1;mittel\n`)
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain(
      'Zeile 5, Spalte „id“: Das Gebiet „7777“ gibt es im Gebietsstand neu-2021 nicht.',
    )
    expect(html).toContain('Zeile 5, Spalte „armut“: „mittel“ ist keine Zahl')
  })
})

describe('accessibility', () => {
  beforeAll(async () => {
    const executablePath = chromiumPath()
    if (executablePath === undefined)
      throw new Error('The tests of pages require Chromium: install it or set CHROMIUM_PATH')
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  })

  it.each([...PAGES, '/verwaltung/zahlen/import/'])('axe finds nothing on %s', async (path) => {
    const whole = path.endsWith('/import/') ? `${path}${readyRun}` : path
    const { html } = await get(whole, 'coordinator')
    const context = await browser?.newContext()
    const page = await context?.newPage()
    if (page === undefined) throw new Error('the browser is not open')
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      return pathname === '/'
        ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
        : route.fulfill({ path: `app/design/static/generated/${basename(pathname)}` })
    })
    await page.goto('http://house.test/')
    expect(await axeFindings(page)).toEqual([])
    await context?.close()
  })
})
