import { expect, test } from 'vitest'
import { demoPassword } from '#platform/session/index.ts'
import { readConfig } from '#platform/config/index.ts'
import { openStage } from './support/stage.ts'
import { fillIn } from './support/visitor.ts'

const stage = openStage()
const EMAIL = 'leyla-arslan@auental.example'

test('a wrong password is refused in a sentence; the right one leads on to where one wanted to go; signing out ends it', async () => {
  const leyla = await stage.visitor()
  await leyla.goes('/auental/meine-aufgaben')
  await leyla.follows(leyla.page.locator('main').getByRole('link', { name: 'Anmelden' }))
  const form = leyla.page.locator('main form')
  await fillIn(form, { 'E-Mail-Adresse': EMAIL, Passwort: 'das-ist-es-nicht' })
  await leyla.follows(form.getByRole('button', { name: 'Anmelden' }))
  expect(await leyla.text()).toContain('E-Mail-Adresse und Passwort passen nicht zusammen.')
  expect(await leyla.page.getByLabel('E-Mail-Adresse').inputValue()).toBe(EMAIL)

  const password = demoPassword(readConfig({ ROTER_FADEN_MODE: 'demo' }).secret, EMAIL)
  await fillIn(form, { Passwort: password })
  await leyla.follows(form.getByRole('button', { name: 'Anmelden' }))
  expect(new URL(leyla.page.url()).pathname).toBe('/auental/meine-aufgaben')
  expect(await leyla.page.locator('header').innerText()).toContain('Leyla Arslan')

  await leyla.follows(leyla.page.getByRole('button', { name: 'Abmelden' }))
  expect(await leyla.page.locator('header').innerText()).not.toContain('Leyla Arslan')
  expect(await leyla.goes('/auental/meine-aufgaben')).toBe(401)
})

test('a town that does not exist has no page for signing in', async () => {
  const visitor = await stage.visitor()
  expect(await visitor.goes('/nirgendwo/anmelden')).toBe(404)
})
