import { expect, test } from 'vitest'
import { openStage, TELEPHONE } from './support/stage.ts'
import { fillIn, type Visitor } from './support/visitor.ts'

const stage = openStage()

const JURY = 'Bürgerjury Lindenviertel (erfunden)'
const TITLE = 'Auslosung der Bürgerjury (erfunden)'
const AGES = ['16 bis 29', '30 bis 59', 'ab 60']
const PLACES = ['Süd', 'Mitte', 'Nord']

/** 150 invented people; every tenth shares an address with the one before, spelled in another way. */
const PEOPLE = [
  'Nr;Name;Straße;Hausnr;PLZ;Altersgruppe;Geschlecht;Wohnlage',
  ...Array.from({ length: 150 }, (_, index) => {
    const shares = index % 10 === 9
    const street = shares
      ? `BÄRENSTRASSE;${index - 1} A`
      : `Bärenstr.;${index}${index % 10 === 8 ? 'a' : ''}`
    const gender = index % 7 === 0 ? 'divers' : index % 2 === 0 ? 'weiblich' : 'männlich'
    return `B${index + 1};Erfundene Person ${index + 1};${street};12345;${AGES[index % 3] ?? ''};${gender};${PLACES[(index * 5) % 3] ?? ''}`
  }),
].join('\r\n')

const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${text}`),
})

/** Waits until the work in the background is done: the page no longer reloads by itself. */
async function settled(person: Visitor, heading: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await person.page.goto(address)
        return person.page.getByText(heading, { exact: false }).count()
      },
      { timeout: 150_000, interval: 1000 },
    )
    .toBeGreaterThan(0)
  await person.goes(address)
}

let address = ''

test('the coordination office founds a jury and reads in who is willing; a mistake is named by row and column', async () => {
  const ralf = await stage.signedInAs('Ralf Heitkamp')
  await ralf.goes('/auental/gremien')
  const setUp = await ralf.act('Gremium einrichten')
  await fillIn(setUp, {
    Name: JURY,
    Art: 'Bürgerjury',
    Quartier: 'Nordstadt',
    Aufgabe: 'Entscheidet über den Fonds.',
    'Höchstzahl der Mitglieder': '15',
  })
  await ralf.follows(setUp.getByRole('button', { name: 'Gremium einrichten' }))
  await ralf.follows(ralf.link('Auslosungen dieses Gremiums'))
  const prepare = ralf.page.locator('main form')
  await fillIn(prepare, { 'Wofür wird ausgelost?': TITLE, 'Zahl der Plätze': '15' })
  await ralf.follows(prepare.getByRole('button', { name: 'Auslosung vorbereiten' }))
  expect(await ralf.heading()).toBe(TITLE)
  address = new URL(ralf.page.url()).pathname

  const upload = ralf.page.locator('form', { hasText: 'Liste der Bereiten' })
  await upload
    .getByLabel('Liste der Bereiten')
    .setInputFiles(csv('pool.csv', PEOPLE.replace('B3;', 'B2;')))
  await ralf.follows(upload.getByRole('button', { name: 'Liste einlesen' }))
  expect(await ralf.text()).toContain('Zeile 4, Spalte „Nr“: „B2“ steht schon in Zeile 3.')

  await upload.getByLabel('Liste der Bereiten').setInputFiles(csv('pool.csv', PEOPLE))
  await upload.getByRole('button', { name: 'Liste einlesen' }).click()
  await settled(ralf, 'Die Quoten passen zusammen')
  const text = await ralf.text()
  expect(text).toContain('150, davon nehmen 150 teil')
  expect(text).toContain('Name')
  expect(text).not.toContain('Erfundene Person')
})

test('quotas that cannot be met come back with the smallest change, which is taken', async () => {
  const ralf = await stage.signedInAs('Ralf Heitkamp')
  await ralf.goes(address)
  const bound = (group: string, which: string) =>
    ralf.page.getByLabel(`${group}, ${which}`, { exact: true })
  for (const age of AGES) {
    await bound(`Altersgruppe: ${age}`, 'mindestens').fill('4')
    await bound(`Altersgruppe: ${age}`, 'höchstens').fill('6')
  }
  await bound('Geschlecht: weiblich', 'mindestens').fill('8')
  await bound('Geschlecht: männlich', 'mindestens').fill('8')
  await ralf.page.getByRole('button', { name: 'Quoten speichern' }).click()
  await settled(ralf, 'So lassen sich die Quoten nicht erfüllen')
  expect(await ralf.text()).toMatch(
    /„Geschlecht: (weiblich|männlich)“: das Minimum von 8 auf 7 senken\./,
  )
  await ralf.page.getByRole('button', { name: 'Diese Änderung übernehmen' }).first().click()
  await settled(ralf, 'Die Quoten passen zusammen')
})

test('households are looked through, the list is made and published with its hash before the drawing', async () => {
  const ralf = await stage.signedInAs('Ralf Heitkamp')
  await ralf.goes(address)
  expect(await ralf.text()).toContain('15 gemeinsame Adressen')
  const make = ralf.page.locator('form', { hasText: 'Wie wird gezogen?' })
  await ralf.follows(make.getByRole('button', { name: 'Liste erstellen' }))
  expect(await ralf.text()).toContain('Es gibt 15 gemeinsame Adressen. Sehen Sie sie durch')
  await make.getByLabel('Ich habe die gemeinsamen Adressen durchgesehen').check()
  await make.getByRole('button', { name: 'Liste erstellen' }).click()
  await settled(ralf, 'Die Liste ist fertig')

  const nobody = await stage.visitor()
  expect(await nobody.goes(address)).toBe(404)

  const publish = ralf.page.locator('form', { hasText: 'Gezogen wird am' })
  const today = await ralf.page.evaluate(() =>
    new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' }),
  )
  await fillIn(publish, { 'Gezogen wird am': today, 'Wo und wann': 'Bürgerhaus, 18 Uhr' })
  await ralf.follows(publish.getByRole('button', { name: 'Liste veröffentlichen' }))
  expect(await nobody.goes(address)).toBe(200)
  expect(await nobody.text()).toContain('Prüfsumme')
})

test('the number drawn in public decides; everyone can check it on a telephone, nobody sees who is behind the numbers', async () => {
  const ralf = await stage.signedInAs('Ralf Heitkamp')
  await ralf.goes(address)
  const enter = ralf.page.locator('form', { hasText: 'Gezogene Zahl' })
  await fillIn(enter, { 'Gezogene Zahl': '417' })
  await ralf.follows(enter.getByRole('button', { name: 'Gezogene Zahl eintragen' }))
  expect(await ralf.text()).toContain('Gezogen wurde die Zahl 417')
  expect(await ralf.text()).toContain('Ersatz, der Reihe nach')

  const nobody = await stage.visitor({ viewport: TELEPHONE })
  await nobody.goes(address)
  const text = await nobody.text()
  expect(text).toContain('Gezogen wurde die Zahl 417')
  expect(text).not.toMatch(/\bB\d+\b/)
  await nobody.follows(nobody.link('Selbst nachprüfen'))
  expect(await nobody.text()).not.toContain('stimmt nicht')
  const record = await nobody.page.request.get(`${address}/protokoll.json`)
  expect(await record.text()).not.toContain('rstr')
  expect((await nobody.page.request.get(`${address}/amtsprotokoll.json`)).status()).toBe(404)

  await ralf.goes(`${address}/person?nummer=B1`)
  expect(await ralf.heading()).toBe('Warum hat jemand diese Chance?')
  expect(await ralf.text()).toContain('Nummer B1 hat eine Chance von')
})

test('whoever declines is replaced by a draw of its own', async () => {
  const ralf = await stage.signedInAs('Ralf Heitkamp')
  await ralf.goes(address)
  const replace = await ralf.act('Wer abgesagt hat, wird nachbesetzt')
  await replace.getByRole('checkbox').first().check()
  await ralf.follows(replace.getByRole('button', { name: 'Nachbesetzung vorbereiten' }))
  expect(await ralf.heading()).toBe(`Nachbesetzung: ${TITLE}`)
})
