import { expect, test } from 'vitest'
import { openStage } from './support/stage.ts'
import { fillIn, type Visitor } from './support/visitor.ts'

const stage = openStage()
const focused = ({ page }: Visitor): Promise<string> =>
  page.evaluate(() => document.activeElement?.id ?? '')

test('with the keyboard alone: the error summary takes the focus and leads to the field; what was typed stays', async () => {
  const leyla = await stage.signedInAs('Leyla Arslan')
  await leyla.goes('/auental/quartier/nordstadt/ziele/neu/operative')
  const typed = 'Bis Ende 2027 gibt es am Nordring einen Treffpunkt.'
  await leyla.page.locator('[name=targetGroup]').fill('Nachbarschaft am Nordring')
  await leyla.page.locator('[name=explanation]').fill(typed)
  await leyla.page.locator('[name=targetGroup]').focus()
  const answered = leyla.page.waitForEvent('framenavigated')
  await leyla.page.keyboard.press('Enter')
  await answered
  await leyla.page.waitForLoadState('load')

  await expect.poll(() => leyla.page.title()).toMatch(/^Fehler: /)
  expect(await focused(leyla)).toBe('errors')
  await leyla.page.keyboard.press('Tab')
  await leyla.page.keyboard.press('Enter')
  expect(await focused(leyla)).toBe('field-concept-draft-goal-title')
  expect(await leyla.page.locator('[name=explanation]').inputValue()).toBe(typed)
  await leyla.page.keyboard.type('Am Nordring gibt es einen Treffpunkt.')
  expect(await leyla.page.locator('[name=title]').inputValue()).toContain('Treffpunkt')
})

test('a number that can be read in two ways is refused with a sentence, and stays as typed', async () => {
  const leyla = await stage.signedInAs('Leyla Arslan')
  await leyla.goes('/auental/quartier/nordstadt/ziele/neu/operative')
  const draft = leyla.page.locator('main form')
  await fillIn(draft, {
    'Ziel in einem Satz': 'Ein Entwurf für die Probe.',
    'Wer das Ziel vereinbart': 'Quartiersrat Nordstadt',
  })
  await leyla.follows(draft.getByRole('button', { name: 'Entwurf speichern' }))
  const indicator = await leyla.act('Kennzahl festlegen')
  await fillIn(indicator, { Kennzahl: 'Treffen', Einheit: 'Treffen', Ausgangswert: '12.5' })
  await leyla.follows(indicator.getByRole('button', { name: 'Kennzahl festlegen' }))
  expect(await leyla.text()).toContain('„12.5“ ist nicht eindeutig.')
  expect(await leyla.page.locator('[name=baseline]').inputValue()).toBe('12.5')
})
