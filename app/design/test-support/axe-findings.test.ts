import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumPath } from '../../../scripts/chromium-path.ts'
import { axeFindings } from './axe-findings.ts'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] })
})
afterAll(() => browser.close())

test('a picture without words is found, and is found no more once it has them', async () => {
  const page = await browser.newPage()
  await page.setContent(
    '<html lang="de"><title>Auental</title><main><img src="data:,"></main></html>',
  )
  expect(await axeFindings(page)).toEqual([expect.stringMatching(/^image-alt: .*first <img/)])
  await page.locator('img').evaluate((img) => img.setAttribute('alt', 'Platz am Bahnhof'))
  expect(await axeFindings(page)).toEqual([])
})
