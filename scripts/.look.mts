import { chromium } from 'playwright-core'
const base = process.env.BASE ?? 'http://localhost:4321'
const out = '/tmp/hj/shots'
const [, , who, widths, lang, ...paths] = process.argv
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const width of widths.split(',').map(Number)) {
  const ctx = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 }, locale: lang, baseURL: base })
  const page = await ctx.newPage()
  if (who !== '-') {
    await page.goto('/auental/anmelden-als')
    await page.locator(`form:has(input[value="${who}@auental.example"]) button`).click()
  }
  for (const path of paths) {
    const [p, n] = path.split('=')
    const res = await page.goto(p)
    const name = `${n ?? p.replaceAll('/', '_')}-${width}-${lang}${who === '-' ? '' : '-' + who}.png`
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    await page.screenshot({ path: `${out}/${name}`, fullPage: true })
    console.log(name, res?.status(), overflow ? 'OVERFLOW' : '', page.url())
  }
  await ctx.close()
}
await browser.close()
