import { expect, test } from 'vitest'
import { openStage, TELEPHONE } from './support/stage.ts'

const stage = openStage()
const WITHOUT_JAVASCRIPT = { viewport: TELEPHONE, javaScriptEnabled: false }

/** Words that only those who work here may read. */
const INTERNAL = ['Entwurf', 'gerissen', 'überfällig', 'Meine Aufgaben', 'Verwaltung']

test('a resident finds quarter, goals and thread on a telephone, without account and JavaScript', async () => {
  const { page } = await stage.visitor(WITHOUT_JAVASCRIPT)
  await page.goto('/')
  await page.getByRole('link', { name: 'Stadt Auental' }).click()
  await page.getByRole('link', { name: 'Nordstadt', exact: true }).first().click()
  expect(await page.locator('h1').innerText()).toContain('Nordstadt: Impuls- und Förderungsphase')
  expect(await page.locator('.rf-bands').innerText()).toContain('4 Orientierungsziele')

  await page.getByRole('link', { name: 'Ziele', exact: true }).click()
  expect(await page.locator('main').innerText()).toContain('Handlungsziel')
  await page.getByRole('link', { name: /zwölf Familien/ }).click()
  expect(await page.locator('main').innerText()).toContain('Woran messen wir es?')
  await page.getByRole('link', { name: 'Dem roten Faden folgen' }).click()
  const thread = await page.locator('.rf-thread__list').innerText()
  expect(thread).toContain('Beschluss')
  expect(thread).toContain('Maßnahme')
})

test('nothing internal is seen on the way, and nothing is pushed sideways', async () => {
  const resident = await stage.visitor({ viewport: TELEPHONE })
  for (const path of ['', '/ziele', '/faden', '/lage']) {
    expect(await resident.goes(`/auental/quartier/nordstadt${path}`)).toBe(200)
    const text = await resident.page.locator('body').innerText()
    // The goals page explains the word draft; no goal there carries it.
    const read = path === '/ziele' ? text.replace('das Wort „Entwurf“', '') : text
    for (const word of INTERNAL) expect(read, `${path} says ${word}`).not.toContain(word)
  }
})

test('without an account the broken threads stay closed, with a way to sign in', async () => {
  const resident = await stage.visitor({ viewport: TELEPHONE })
  expect(await resident.goes('/auental/faden')).toBe(401)
  expect(await resident.text()).toContain('Dafür müssen Sie angemeldet sein.')
  await resident.follows(resident.page.locator('main').getByRole('link', { name: 'Anmelden' }))
  expect(await resident.heading()).toBe('Anmelden')
})

test('every public page of the town is accessible on a telephone', async () => {
  const resident = await stage.visitor({ viewport: TELEPHONE })
  const paths = ['', '/beschluesse', '/gremien', '/suche?q=Hort', '/anmelden', '/anmelden-als']
  const legal = ['/impressum', '/datenschutz', '/barrierefreiheit', '/leichte-sprache', '/lage']
  for (const path of [...paths, ...legal])
    expect(await resident.goes(`/auental${path}`), path).toBe(200)
  expect(await resident.goes('/auental/gibt-es-nicht')).toBe(404)
})
