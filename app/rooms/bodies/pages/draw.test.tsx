import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../../../house.ts'
import { signedIn, visitorOf, type Visitor } from '../../../../tests/house/http/visitor.ts'
import { testHouse } from '../../../../tests/house/test-house.ts'
import { newWorld, type World } from '../../../../tests/house/world.ts'
import {
  announcedDraw,
  computingDraw,
  drawnDraw,
  filledDraw,
  listedDraw,
  preparedDraw,
} from '../test-support/draws.ts'

const MAKE: Readonly<Record<string, (world: World) => Promise<string>>> = {
  empty: preparedDraw,
  preparing: filledDraw,
  computing: computingDraw,
  listed: async (world) => (await listedDraw(world)).draw,
  announced: announcedDraw,
  drawn: drawnDraw,
}

let house: House
beforeAll(async () => {
  house = await testHouse()
})

interface Shown {
  readonly status: number
  readonly html: string
}

const shown = async (visitor: Visitor, path: string, language = 'de'): Promise<Shown> => {
  const response = await visitor.get(path, { 'accept-language': language })
  return { status: response.status, html: await response.text() }
}

describe.each(Object.entries(MAKE))('a draw that is %s', (state, make) => {
  test('is shown to the office in both languages, and to everyone only once it is announced', async () => {
    const world = await newWorld(house)
    const draw = await make(world)
    const office = await signedIn(house, world, 'coordination-office')
    const anyone = visitorOf(house)
    const address = `/${world.slug}/auslosungen/${draw}`
    for (const language of ['de', 'en']) {
      const { status, html } = await shown(office, address, language)
      expect([language, status]).toEqual([language, 200])
      expect(html).not.toMatch(/\{\w+\}|undefined|\[object/)
    }
    const isPublic = state === 'announced' || state === 'drawn'
    for (const path of ['', '/protokoll.json', '/pruefen?losnummer=3'])
      expect([path, (await shown(anyone, address + path)).status]).toEqual([
        path,
        isPublic ? 200 : 404,
      ])
    for (const path of ['/amtsprotokoll.json', '/person?nummer=1'])
      expect([path, (await shown(anyone, address + path)).status]).toEqual([path, 404])
    const { html } = await shown(anyone, address)
    for (const secret of ['Lindenstr', 'LINDENSTRASSE', 'Erfundene Person'])
      expect(html).not.toContain(secret)
  })
})

test('the office explains a chance, finds the draws of a body, and checks the record', async () => {
  const world = await newWorld(house)
  const draw = await drawnDraw(world)
  const office = await signedIn(house, world, 'coordination-office')
  const root = `/${world.slug}`
  const person = await shown(office, `${root}/auslosungen/${draw}/person?nummer=3`)
  expect(person.html).toContain('Nummer 3 hat eine Chance von')
  expect(
    (await shown(office, `${root}/auslosungen/${draw}/person?nummer=unbekannt`)).html,
  ).toContain('steht nicht im Lostopf')
  const list = await shown(office, `${root}/gremien/buergerjury-nordstadt/auslosungen`)
  expect(list.html).toContain(draw)
  const check = await shown(office, `${root}/auslosungen/${draw}/pruefen?pruefsumme=abc`)
  expect(check.html).toContain('gehört nicht zu dieser Liste')
  expect(check.html).not.toContain('stimmt nicht<')
  expect(
    (await shown(office, `${root}/auslosungen/${draw}/pruefen?losnummer=99999`)).html,
  ).toContain('Diese Losnummer gibt es nicht')
})

test('the clerk of the council is told nothing of the pool', async () => {
  const world = await newWorld(house)
  const draw = await drawnDraw(world)
  const clerk = await signedIn(house, world, 'council-clerk')
  const { status, html } = await shown(clerk, `/${world.slug}/auslosungen/${draw}`)
  expect(status).toBe(200)
  expect(html).not.toContain('Ersatz, der Reihe nach')
  const other = await newWorld(house, 'Weilheim')
  expect((await shown(clerk, `/${other.slug}/auslosungen/${draw}`)).status).toBe(404)
})
