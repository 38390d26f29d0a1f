import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../../scripts/chromium-path.ts'
import { GALLERY_PARTS } from './gallery.tsx'
import { axeFindings } from './test-support/axe-findings.ts'
import { openGallery } from './test-support/open-gallery.tsx'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let browser: Browser

beforeAll(async () => {
  const executablePath = chromiumPath()
  if (executablePath === undefined) {
    throw new Error('The gallery test requires Chromium: install it or set CHROMIUM_PATH')
  }
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})

afterAll(() => browser?.close())

describe.each(GALLERY_PARTS)('the gallery of %s', (part) => {
  test.each([
    { width: 1280, direction: 'ltr' as const },
    { width: 320, direction: 'ltr' as const },
    { width: 1280, direction: 'rtl' as const },
    { width: 320, direction: 'rtl' as const },
  ])('is accessible and fits at $width px, $direction', async ({ width, direction }) => {
    const { page, complaints } = await openGallery(browser, { part, width, direction })
    expect(await axeFindings(page, WCAG)).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

test('the error summary has the focus when a refused form comes back', async () => {
  const view = { part: 'forms', width: 1280 } as const
  const { page } = await openGallery(browser, view)
  const focused = await page.evaluate(() => document.activeElement?.id)
  expect(focused).toBe('errors')
  await page.getByRole('link', { name: 'Nennen Sie einen Tag' }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-day')
  await page.context().close()
})
