import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings } from '../../../app/design/test-support/axe-findings.ts'

const NARROW = 320

/** axe finds nothing at the width at hand and at 320 px, where nothing is pushed sideways either. */
export async function inspect(page: Page): Promise<void> {
  const size = page.viewportSize()
  expect(await axeFindings(page), page.url()).toEqual([])
  await page.setViewportSize({ width: NARROW, height: 800 })
  expect(await axeFindings(page), page.url()).toEqual([])
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wider, `${page.url()} can be pushed sideways at ${NARROW} px`).toBeLessThanOrEqual(0)
  if (size !== null) await page.setViewportSize(size)
}
