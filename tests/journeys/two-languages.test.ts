import { expect, test } from 'vitest'
import { openStage } from './support/stage.ts'

const stage = openStage()
const PATHS = [
  '',
  '/quartier/nordstadt',
  '/quartier/nordstadt/ziele',
  '/quartier/nordstadt/faden',
  '/beschluesse',
  '/gremien',
  '/suche?q=Hort',
  '/anmelden',
  '/anmelden-als',
  '/barrierefreiheit',
  '/gibt-es-nicht',
]

/** Words of the frame and the pages that only the German version has. Names and texts of the town stay German and may
 * hold the same words inside a sentence; the product's own stand at the beginning of a line. */
const GERMAN = ['Anmelden', 'Beschlüsse', 'Gremien', 'Übersicht', 'Orientierungsziel', 'Vereinbart']
const GERMAN_WORDS = new RegExp(`^(?:${GERMAN.join('|')})\\b`, 'm')

test('a visitor reads all pages in English after one click, and in German again after another', async () => {
  const visitor = await stage.visitor()
  await visitor.goes('/auental')
  await visitor.follows(visitor.link('English'))
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en')
  for (const path of PATHS) {
    await visitor.goes(`/auental${path}`)
    expect(await visitor.page.locator('html').getAttribute('lang'), path).toBe('en')
    const text = await visitor.page.locator('body').innerText()
    expect(text, path).toContain('Auental is invented.')
    expect(GERMAN_WORDS.exec(text)?.[0], path).toBeUndefined()
  }
  await visitor.goes('/auental/quartier/nordstadt')
  expect(await visitor.heading()).toBe('Nordstadt: Impulse and funding phase, year 3')
  await visitor.follows(visitor.link('Deutsch'))
  expect(await visitor.heading()).toBe('Nordstadt: Impuls- und Förderungsphase, 3. Jahr')
})
