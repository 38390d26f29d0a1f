import { expect, test } from 'vitest'
import { openStage } from './support/stage.ts'
import { fillIn } from './support/visitor.ts'

const stage = openStage()
const NAME = 'Erfundene Testperson'

test('the administrator adds a person, gives a role and ends it', async () => {
  const tanja = await stage.signedInAs('Tanja Wiese')
  await tanja.goes('/auental')
  await tanja.follows(tanja.link('Verwaltung'))
  await tanja.follows(tanja.link('Personen, Rollen und Organisationen'))

  const add = await tanja.act('Person eintragen')
  await fillIn(add, { Name: NAME })
  await tanja.follows(add.getByRole('button', { name: 'Person eintragen' }))
  expect(await tanja.text()).toContain('Die Person ist eingetragen.')

  const grant = await tanja.act('Rolle geben')
  await fillIn(grant, {
    Person: NAME,
    Rolle: 'Mitglied der Lenkungsgruppe',
    'Gilt ab': '2026-01-01',
  })
  await tanja.follows(grant.getByRole('button', { name: 'Rolle geben' }))
  const row = tanja.page.locator('tr', { hasText: NAME })
  expect(await row.innerText()).toContain('Mitglied der Lenkungsgruppe')

  const end = await tanja.act('Rolle beenden')
  await fillIn(end, {
    'Vergebene Rolle': `${NAME}: Mitglied der Lenkungsgruppe`,
    'Gilt bis': '2026-01-31',
  })
  await tanja.follows(end.getByRole('button', { name: 'Rolle beenden' }))
  expect(await row.innerText()).toContain('bis 31.01.2026')
})

test('all pages of the administration are accessible', async () => {
  const tanja = await stage.signedInAs('Tanja Wiese')
  for (const path of ['', '/orte', '/personen', '/einstellungen', '/zahlen'])
    expect(await tanja.goes(`/auental/verwaltung${path}`), path).toBe(200)
})

test('who steers a department is told who may open the administration', async () => {
  const petra = await stage.signedInAs('Petra Ohlsen')
  expect(await petra.goes('/auental/verwaltung/personen')).toBe(403)
  expect(await petra.text()).toContain('Das kann: Systemverwaltung oder Datenschutzbeauftragte:r.')
  expect(await petra.page.getByRole('link', { name: 'Verwaltung', exact: true }).count()).toBe(0)
})
