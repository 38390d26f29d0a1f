import { expect, test } from 'vitest'
import { openStage } from './support/stage.ts'
import { fillIn } from './support/visitor.ts'

const stage = openStage()

test('two people change the same draft: the later one is told what differs, and nothing is lost', async () => {
  const leyla = await stage.signedInAs('Leyla Arslan')
  await leyla.goes('/auental/quartier/nordstadt/ziele/neu/operative')
  const draft = leyla.page.locator('main form')
  await fillIn(draft, {
    'Ziel in einem Satz': 'Die erste Fassung.',
    'Wer das Ziel vereinbart': 'Quartiersrat Nordstadt',
  })
  await leyla.follows(draft.getByRole('button', { name: 'Entwurf speichern' }))
  const goal = new URL(leyla.page.url()).pathname

  const ralf = await stage.signedInAs('Ralf Heitkamp')
  await ralf.goes(goal)
  const ofRalf = await ralf.act('Ziel ändern')
  await leyla.goes(goal)
  const ofLeyla = await leyla.act('Ziel ändern')

  await fillIn(ofRalf, { 'Ziel in einem Satz': 'Die Fassung von Ralf.' })
  await ralf.follows(ofRalf.getByRole('button', { name: 'Änderungen speichern' }))
  expect(await ralf.heading()).toBe('Die Fassung von Ralf.')

  await fillIn(ofLeyla, { 'Ziel in einem Satz': 'Die Fassung von Leyla.' })
  await leyla.follows(ofLeyla.getByRole('button', { name: 'Änderungen speichern' }))
  expect(await leyla.text()).toContain(
    'Inzwischen steht hier etwas anderes: „Die Fassung von Ralf.“',
  )
  expect(await leyla.page.locator('[name=title]').inputValue()).toBe('Die Fassung von Leyla.')

  const again = await leyla.act('Ziel ändern')
  await leyla.follows(again.getByRole('button', { name: 'Änderungen speichern' }))
  expect(await leyla.heading()).toBe('Die Fassung von Leyla.')
})
