import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../../../scripts/chromium-path.ts'
import { drawNetwork, graphAmongActors, sampleNetwork, walkNetwork } from '../src/index.ts'

let browser: Browser
let page: Page

const drawing = (): string => {
  const network = {
    ...sampleNetwork(),
    actors: [...sampleNetwork().actors, { id: 'x', name: 'Allein', kind: 'group' as const }],
  }
  return drawNetwork(network, graphAmongActors(network)).svg
}

beforeAll(async () => {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('The keyboard test needs Chromium.')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  page = await browser.newPage()
  await page.setContent(`<button>before</button>${drawing()}<button>after</button>`)
  await page.addScriptTag({
    content: `${walkNetwork.toString()}; walkNetwork(document.querySelector('svg'))`,
  })
})

afterAll(() => browser.close())

const focused = () =>
  page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label')?.split(',')[0] ??
      document.activeElement?.textContent,
  )
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
  return focused()
}

describe('the drawing with the keyboard alone', () => {
  it('is one tab stop', async () => {
    await page.locator('button').first().focus()
    expect(await press('Tab')).toBe('Quartiersmanagement')
    expect(await press('Tab')).toBe('after')
    expect(await press('Shift+Tab')).toBe('Quartiersmanagement')
  })

  it('goes round the partners of the centre, into one of them and back', async () => {
    await press('Home')
    const seen = new Set<string | null | undefined>()
    for (let step = 0; step < 3; step += 1) seen.add(await press('ArrowRight'))
    expect(seen).toEqual(new Set(['Bäckerei Yıldız', 'Kita Regenbogen', 'Schule am Kanal']))
    const partner = await press('Home', 'ArrowRight')
    const further = await press('ArrowDown')
    expect(further).not.toBe(partner)
    expect(await press('ArrowUp')).toBe(partner)
    expect(await press('Escape')).toBe('Quartiersmanagement')
  })

  it('reaches every actor, also the one without ties, and comes round', async () => {
    await press('Home')
    const seen = [await focused()]
    for (let step = 0; step < 6; step += 1) seen.push(await press('PageDown'))
    expect(new Set(seen).size).toBe(7)
    expect(await press('PageDown')).toBe('Quartiersmanagement')
    expect(await press('End')).toBe('Allein')
    expect(await press('ArrowRight', 'ArrowDown')).toBe('Allein')
  })

  it('finds an actor by the first letters and shows where the focus is', async () => {
    expect(await press('Home', 's', 'p')).toBe('Sportverein')
    expect(await page.locator('.focus-ring[stroke="#000000"]').count()).toBe(1)
    expect(await page.locator('.tie[stroke="#000000"]').count()).toBe(2)
    await page.locator('button').last().focus()
    expect(await page.locator('.focus-ring[stroke="#000000"]').count()).toBe(0)
    expect(await page.locator('.actor[tabindex="0"]').count()).toBe(1)
  })

  it('follows the link with enter', async () => {
    await press('Shift+Tab')
    await press('Home', 'Enter')
    expect(await page.evaluate(() => location.hash)).toBe('#actor-m')
  })
})
