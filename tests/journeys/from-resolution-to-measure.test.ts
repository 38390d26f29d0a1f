import { expect, test } from 'vitest'
import { openStage } from './support/stage.ts'
import { fillIn } from './support/visitor.ts'

const stage = openStage()

const TITLES = {
  resolution: 'Wege zur Schule in der Nordstadt (erfunden)',
  orientation: 'Alle Kinder der Nordstadt kommen sicher zur Schule.',
  implementation: 'Bis Ende 2028 gehen 60 von 100 Schulkindern der Nordstadt zu Fuß zur Schule.',
  action: 'Bis zum 31. Juli 2028 hat die Schule am Lindenplatz vier begleitete Schulwege.',
  measure: 'Laufbus am Lindenplatz',
} as const

/** Where each thing came to stand, as the story goes on. */
const ids: Record<string, string> = {}

test('the coordination office puts a resolution before the council', async () => {
  const ralf = await stage.signedInAs('Ralf Heitkamp')
  await ralf.goes('/auental/beschluesse')
  const form = await ralf.act('Dem Gemeinderat etwas vorlegen')
  await fillIn(form, {
    Gremium: 'Gemeinderat der Stadt Auental',
    Art: 'Startbeschluss',
    Titel: TITLES.resolution,
    Beschlussvorschlag: 'Die Wege zur Schule werden sicher.',
    Quartier: 'Nordstadt',
    'Vorgelegt am': '2026-01-12',
  })
  await ralf.follows(form.getByRole('button', { name: 'Dem Gemeinderat vorlegen' }))
  expect(await ralf.heading()).toBe(TITLES.resolution)
  ids['resolution'] = ralf.id()
})

test('a resident cannot draft a goal of the council, and reads who can', async () => {
  const nour = await stage.signedInAs('Nour al-Sayed')
  expect(await nour.goes('/auental/quartier/nordstadt/ziele/neu/normative')).toBe(403)
  const text = await nour.text()
  expect(text).toContain('Ihre Rolle erlaubt das nicht.')
  expect(text).toContain('Das kann: Sitzungsdienst oder Geschäftsstelle.')
})

test('the council clerk enters the result, drafts the orientation goal and has it agreed', async () => {
  const birgit = await stage.signedInAs('Birgit Sommer')
  await birgit.goes(`/auental/beschluesse/${ids['resolution']}`)
  const result = birgit.page.locator('main form')
  await fillIn(result, {
    Ergebnis: 'Angenommen',
    Beschlussnummer: '2026/0042',
    'Entschieden am': '2026-02-03',
  })
  await birgit.follows(result.getByRole('button', { name: 'Ergebnis eintragen' }))
  expect(await birgit.text()).toContain('Am 3. Februar 2026 angenommen, Nr. 2026/0042')

  await birgit.goes('/auental/quartier/nordstadt/ziele/neu/normative')
  const draft = birgit.page.locator('main form')
  await fillIn(draft, {
    'Ziel in einem Satz': TITLES.orientation,
    'Beschluss des Gemeinderats': TITLES.resolution,
    'Wer das Ziel vereinbart': 'Gemeinderat der Stadt Auental',
  })
  await birgit.follows(draft.getByRole('button', { name: 'Entwurf speichern' }))
  expect(await birgit.heading()).toBe(TITLES.orientation)
  ids['orientation-goal'] = birgit.id()

  const agree = await birgit.act('Ziel vereinbaren')
  await fillIn(agree, { 'Vereinbart am': '2026-02-03' })
  await birgit.follows(agree.getByRole('button', { name: 'Ziel vereinbaren' }))
  const release = await birgit.act('Ziel freigeben')
  await birgit.follows(release.getByRole('button', { name: 'Ziel freigeben' }))
  expect(await birgit.text()).toContain('Das Ziel ist jetzt öffentlich.')
})

test('the neighbourhood manager cannot make the implementation goal, and reads who can', async () => {
  const leyla = await stage.signedInAs('Leyla Arslan')
  expect(await leyla.goes('/auental/quartier/nordstadt/ziele/neu/strategic')).toBe(403)
  expect(await leyla.text()).toContain(
    'Das kann: Geschäftsstelle oder Mitglied der Lenkungsgruppe.',
  )
})

test('the steering group makes the goal measurable; without an indicator it is not agreed', async () => {
  const katrin = await stage.signedInAs('Dr. Katrin Olbrich')
  await katrin.goes(
    `/auental/quartier/nordstadt/ziele/neu/strategic?ueber=${ids['orientation-goal']}`,
  )
  const draft = katrin.page.locator('main form')
  await fillIn(draft, {
    'Ziel in einem Satz': TITLES.implementation,
    'Wer das Ziel vereinbart': 'Lenkungsgruppe Quartiere',
    'Zu erreichen bis': '2028-12-31',
  })
  await katrin.follows(draft.getByRole('button', { name: 'Entwurf speichern' }))
  ids['implementation-goal'] = katrin.id()

  const tooEarly = await katrin.act('Ziel vereinbaren')
  await katrin.follows(tooEarly.getByRole('button', { name: 'Ziel vereinbaren' }))
  expect(await katrin.text()).toContain('Es fehlt eine Kennzahl mit Ausgangswert und Zielwert.')

  const indicator = await katrin.act('Kennzahl festlegen')
  await fillIn(indicator, {
    Kennzahl: 'Schulkinder, die zu Fuß kommen',
    Einheit: 'von 100',
    'Der Wert soll': 'steigen',
    Ausgangswert: '41,5',
    'Stand vom': '2025-10-01',
    Zielwert: '60',
    'Erreicht bis': '2028-12-31',
    Quelle: 'Zählung der Schule am Lindenplatz',
  })
  await katrin.follows(indicator.getByRole('button', { name: 'Kennzahl festlegen' }))
  const agree = await katrin.act('Ziel vereinbaren')
  await katrin.follows(agree.getByRole('button', { name: 'Ziel vereinbaren' }))
  expect(await katrin.text()).toContain('Das Ziel ist vereinbart.')
})

test('the neighbourhood manager drafts the action goal with all five letters', async () => {
  const leyla = await stage.signedInAs('Leyla Arslan')
  await leyla.goes(
    `/auental/quartier/nordstadt/ziele/neu/operative?ueber=${ids['implementation-goal']}`,
  )
  const draft = leyla.page.locator('main form')
  await fillIn(draft, {
    'Ziel in einem Satz': TITLES.action,
    'Wer das Ziel vereinbart': 'Quartiersrat Nordstadt',
    'Für wen': 'Kinder der Schule am Lindenplatz',
    'Zu erreichen bis': '2028-07-31',
    'Wer zugestimmt hat': 'Schule am Lindenplatz, Elternbeirat',
    'Warum das erreichbar': 'Zwei Wege werden schon begleitet; weitere Eltern haben zugesagt.',
  })
  await leyla.follows(draft.getByRole('button', { name: 'Entwurf speichern' }))
  ids['action-goal'] = leyla.id()
  const indicator = await leyla.act('Kennzahl festlegen')
  await fillIn(indicator, {
    Kennzahl: 'Begleitete Schulwege',
    Einheit: 'Wege',
    'Der Wert soll': 'steigen',
    Ausgangswert: '2',
    'Stand vom': '2026-02-01',
    Zielwert: '4',
    'Erreicht bis': '2028-07-31',
    Quelle: 'Liste der Schule',
  })
  await leyla.follows(indicator.getByRole('button', { name: 'Kennzahl festlegen' }))
  expect(await leyla.text()).toContain('Begleitete Schulwege: von 2 Wege')
  expect(await leyla.page.getByText('Ziel vereinbaren').count()).toBe(0)
})

test('the coordination office has it agreed; the manager plans the measure', async () => {
  const ralf = await stage.signedInAs('Ralf Heitkamp')
  await ralf.goes(`/auental/ziele/${ids['action-goal']}`)
  const agree = await ralf.act('Ziel vereinbaren')
  await ralf.follows(agree.getByRole('button', { name: 'Ziel vereinbaren' }))
  expect(await ralf.text()).toContain('Das Ziel ist vereinbart.')

  const leyla = await stage.signedInAs('Leyla Arslan')
  await leyla.goes(`/auental/ziele/${ids['action-goal']}`)
  const plan = await leyla.act('Maßnahme planen')
  await fillIn(plan, {
    Titel: TITLES.measure,
    'Was geschieht': 'Eltern begleiten die Kinder morgens auf festen Wegen.',
    'Wer verantwortlich ist': 'Schule am Lindenplatz',
    'Beginnt am': '2026-09-01',
    'Endet am': '2028-07-31',
  })
  await leyla.follows(plan.getByRole('button', { name: 'Maßnahme planen' }))
  await leyla.follows(leyla.link(TITLES.measure))
  ids['measure'] = leyla.id()
})

test('from the measure the thread leads up to the council, from the resolution down to the measure', async () => {
  const katrin = await stage.signedInAs('Dr. Katrin Olbrich')
  for (const start of [`measure/${ids['measure']}`, `resolution/${ids['resolution']}`]) {
    await katrin.goes(`/auental/faden/${start}`)
    const table = katrin.page.locator('.rf-thread table')
    const text = (await table.textContent()) ?? ''
    for (const title of Object.values(TITLES)) expect(text).toContain(title)
  }
})
