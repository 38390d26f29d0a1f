import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const NARROW = 320

/** axe finds nothing at the width at hand and at 320 px, where nothing is pushed sideways either. */
export async function inspect(page: Page): Promise<void> {
  const size = page.viewportSize()
  await expectNoFindings(page)
  await page.setViewportSize({ width: NARROW, height: 800 })
  await expectNoFindings(page)
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wider, `${page.url()} can be pushed sideways at ${NARROW} px`).toBeLessThanOrEqual(0)
  if (size !== null) await page.setViewportSize(size)
}

async function expectNoFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  const findings = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html ?? ''})`,
  )
  expect(findings, page.url()).toEqual([])
}
