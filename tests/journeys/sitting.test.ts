import { expect, test } from 'vitest'
import { openStage, TELEPHONE } from './support/stage.ts'
import { fillIn } from './support/visitor.ts'

const stage = openStage()

test('the office gives a group its rules, invites it, and runs its sitting on one screen', async () => {
  const ralf = await stage.signedInAs('Ralf Heitkamp')
  await ralf.goes('/auental/gremien')
  await ralf.follows(ralf.link('Arbeitsgemeinschaft Läden und Handwerk'))
  await ralf.follows(ralf.link('Regeln'))
  await ralf.follows(ralf.link('Lenkungsgruppe mit Verfügungsfonds (Neunkirchen)'))
  const rules = ralf.page.locator('main form')
  await rules.locator('summary').getByText('Einladung und Sitzung', { exact: true }).click()
  await fillIn(rules, {
    'Beschlossen von': 'Arbeitsgemeinschaft am 1. September',
    'Einladung: Tage vorher': '0',
    'Unterlagen: Tage vorher': '0',
  })
  await ralf.follows(rules.getByRole('button', { name: 'Regeln in Kraft setzen' }))
  expect(await ralf.text()).toContain('Schriftlich wird innerhalb von 7 Tagen abgestimmt.')

  await ralf.follows(ralf.link('Sitzungen'))
  const call = await ralf.act('Sitzung planen')
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  await fillIn(call, { Tag: today, Beginn: '18.30', Ort: 'Café am Markt' })
  await ralf.follows(call.getByRole('button', { name: 'Sitzung planen' }))
  const item = await ralf.act('Punkt auf die Tagesordnung setzen')
  await fillIn(item, {
    Titel: 'Lichterkette in der Ladenstraße',
    Wozu: 'entscheiden',
    'Art der Entscheidung': 'Förderung',
    Antrag: 'Die Lichterkette wird mit 800 Euro gefördert.',
  })
  await ralf.follows(item.getByRole('button', { name: 'Punkt auf die Tagesordnung setzen' }))
  expect(await ralf.text()).toContain('15 zum Entscheiden')
  await ralf.follows(ralf.page.getByRole('button', { name: 'Einladung festhalten' }))
  await ralf.follows(ralf.page.getByRole('button', { name: 'Sitzung eröffnen' }))

  await ralf.follows(ralf.link('Zur Sitzung'))
  expect(await ralf.text()).toContain('Nicht beschlussfähig')
  for (const name of ['Mehmet Yıldız', 'Stefan Brüning'])
    await ralf.follows(ralf.page.getByRole('button', { name: `Ist da: ${name}` }))
  expect(await ralf.text()).toContain('2 sind da, nötig sind 2 (von 2).')
  await ralf.follows(ralf.page.getByRole('button', { name: 'Abstimmung eröffnen' }))
  const count = ralf.page.locator('main form', {
    has: ralf.page.getByRole('button', { name: 'Auszählen und Ergebnis festhalten' }),
  })
  await fillIn(count, { Ja: '3', Nein: '0', Enthaltungen: '0' })
  await ralf.follows(count.getByRole('button', { name: 'Auszählen und Ergebnis festhalten' }))
  expect(await ralf.text()).toContain('3 Stimmen sind mehr als die 2, die abstimmen können.')
  await fillIn(count, { Ja: '2' })
  await ralf.follows(count.getByRole('button', { name: 'Auszählen und Ergebnis festhalten' }))
  expect(await ralf.text()).toContain('Angenommen')
})

test('anyone reads a released decision on a telephone: text, count, quorum and rules, and no names', async () => {
  const anyone = await stage.visitor({ viewport: TELEPHONE })
  await anyone.goes('/auental/gremien')
  await anyone.follows(anyone.link('Bürgerjury Nordstadt'))
  await anyone.follows(anyone.link('Sitzungen'))
  await anyone.follows(anyone.link(/Winterfest/))
  const text = await anyone.text()
  expect(text).toContain('3 Ja, 0 Nein, 0 Enthaltungen')
  expect(text).toContain('2 befangen, 0 nicht da')
  expect(text).not.toContain('Emmanuel')
})
