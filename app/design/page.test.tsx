import { describe, expect, onTestFinished, test } from 'vitest'
import { getLocale, overwriteGetLocale } from '#messages/runtime'
import { SURROUNDINGS } from './gallery-surroundings.ts'
import { Page, type PageProps } from './index.ts'
import { render } from './test-support/render.ts'

const page = (more: Partial<PageProps> = {}) =>
  render(
    <Page {...SURROUNDINGS} title="Zwölf Hortplätze" {...more}>
      <p>Inhalt</p>
    </Page>,
  )

describe('the frame of a page', () => {
  test('is a whole document in its language and direction', async () => {
    const html = await page()
    expect(html).toMatch(/^<!doctype html><html lang="de" dir="ltr">/)
    expect(html).toContain('<title>Zwölf Hortplätze · Nordstadt · Roter Faden</title>')
  })

  test('the window of a town bears its name once', async () => {
    const html = await page({
      title: 'Auental',
      municipality: { label: 'Auental', href: '/auental' },
      quarter: undefined,
    })
    expect(html).toContain('<title>Auental · Roter Faden</title>')
  })

  test('a language written from right to left gets the mirrored sheet', async () => {
    const html = await page({ language: 'ar' })
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toMatch(/design\.rtl\.\w+\.css/)
  })

  test('keeps to the content security policy: no inline script, no inline style', async () => {
    const html = await page({ level: 'operative' })
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
  })

  test('says who I am and lets me go', async () => {
    const html = await page()
    expect(html).toContain('Gülay Brandt')
    expect(html).toContain('Quartiersmanagement')
    expect(html).toContain('<form method="post" action="/abmelden">')
  })

  test('lets a stranger sign in', async () => {
    const html = await page({ visitor: { kind: 'anonymous', signInHref: '/anmelden' } })
    expect(html).toContain('<a href="/anmelden">Anmelden</a>')
    expect(html).not.toContain('Abmelden')
  })

  test('tells its level by word and symbol', async () => {
    const html = await page({ level: 'strategic' })
    expect(html).toContain('<b>Strategisch</b> · Rathaus')
  })

  test('marks the current page in the navigation for everyone', async () => {
    expect(await page()).toContain('aria-current="page">Ziele</a>')
  })

  test('a refused form is named first in the title of the window', async () => {
    expect(await page({ hasErrors: true })).toContain('<title>Fehler: Zwölf Hortplätze')
  })

  test('a page that waits loads itself anew', async () => {
    const html = await page({ refreshAfterSeconds: 3 })
    expect(html).toContain('<meta http-equiv="refresh" content="3"')
  })

  test('leads to the pages that the law asks for', async () => {
    const html = await page()
    for (const word of ['Impressum', 'Datenschutz', 'Barrierefreiheit', 'Leichte Sprache'])
      expect(html).toContain(`>${word}</a>`)
  })

  test('the start of an installation has neither municipality nor navigation', async () => {
    const html = await page({ municipality: undefined, quarter: undefined, navigation: [] })
    expect(html).toContain('<a class="rf-names__municipality" href="/">Roter Faden</a>')
    expect(html).not.toContain('Hauptnavigation')
  })

  test('speaks the language of the request', async () => {
    const german = getLocale
    overwriteGetLocale(() => 'en')
    onTestFinished(() => overwriteGetLocale(german))
    const html = await page({ level: 'normative' })
    expect(html).toContain('<html lang="en" dir="ltr">')
    for (const word of ['Skip to content', 'Sign out', '<b>Normative</b> · Council', 'Imprint'])
      expect(html).toContain(word)
  })
})
