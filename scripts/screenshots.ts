/** `npm run screenshots`: the pictures of the README and the handbook, made from a fresh demonstration. */
import { mkdirSync, statSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { removeFolder, startDemo } from '../tests/journeys/support/demo-server.ts'
import { chromiumPath } from './chromium-path.ts'

const LARGEST_BYTES = 300_000
const VIEWS = {
  desktop: { width: 1280, height: 900 },
  telephone: { width: 390, height: 844 },
} as const
type View = keyof typeof VIEWS

interface Picture {
  /** Below `docs/`. */
  readonly file: string
  readonly path: string
  readonly view: View
  /** Taller than the view, where the answer stands further down. */
  readonly height?: number
  /** Who looks; without it nobody who is signed in. */
  readonly as?: string
  /** What to do on the page before the picture is taken. */
  readonly then?: (page: Page) => Promise<unknown>
}

const follow = (name: string | RegExp) => async (page: Page) => {
  await page.locator('main').getByRole('link', { name }).first().click()
  await page.waitForLoadState('load')
}
const unfold = (name: string) => (page: Page) =>
  page.locator('summary').getByText(name, { exact: true }).click()
const FAMILIES = /zwölf Familien/
const toItsThread = async (page: Page) => {
  await follow(FAMILIES)(page)
  await follow('Dem roten Faden folgen')(page)
}

const QUARTER = '/auental/quartier/nordstadt'

const readme: readonly Picture[] = [
  { file: 'images/start.png', path: '/auental', view: 'desktop' },
  { file: 'images/quarter.png', path: QUARTER, view: 'desktop', height: 1200 },
  {
    file: 'images/thread.png',
    path: `${QUARTER}/ziele`,
    view: 'desktop',
    height: 1600,
    then: toItsThread,
  },
]

const inBothViews = (name: string, shown: Omit<Picture, 'file' | 'view'>): readonly Picture[] => [
  { ...shown, view: 'desktop', file: `handbuch/bilder/${name}.png` },
  { ...shown, view: 'telephone', file: `handbuch/bilder/${name}-telefon.png` },
]

const handbook: readonly Picture[] = [
  ...inBothViews('start', { path: '/auental' }),
  ...inBothViews('quartier', { path: QUARTER, height: 1300 }),
  ...inBothViews('ziel', { path: `${QUARTER}/ziele`, height: 1400, then: follow(FAMILIES) }),
  ...inBothViews('faden', { path: `${QUARTER}/ziele`, height: 1600, then: toItsThread }),
  ...inBothViews('gerissene-faeden', { path: '/auental/faden', as: 'Ralf Heitkamp' }),
  ...inBothViews('meine-aufgaben', { path: '/auental/meine-aufgaben', as: 'Leyla Arslan' }),
  ...inBothViews('anmelden-als', { path: '/auental/anmelden-als' }),
  ...inBothViews('beschluss-vorlegen', {
    path: '/auental/beschluesse',
    as: 'Ralf Heitkamp',
    then: unfold('Dem Gemeinderat etwas vorlegen'),
  }),
]

async function take(browser: Browser, address: string, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { ...VIEWS[picture.view], height: picture.height ?? VIEWS[picture.view].height },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  if (picture.as !== undefined) {
    await page.goto('/auental/anmelden-als')
    await page.getByRole('button', { name: `Als ${picture.as} anmelden` }).click()
  }
  await page.goto(picture.path)
  await picture.then?.(page)
  await page.evaluate(() => document.fonts.ready)
  const path = `docs/${picture.file}`
  await page.screenshot({ path, animations: 'disabled' })
  await context.close()
  const { size } = statSync(path)
  if (size > LARGEST_BYTES) throw new Error(`${path} has ${size} bytes, more than ${LARGEST_BYTES}`)
  process.stdout.write(`${path} (${Math.round(size / 1000)} kB)\n`)
}

const executablePath = chromiumPath()
if (executablePath === undefined) {
  process.stderr.write(
    'The pictures need Chromium: install it or name its path in CHROMIUM_PATH.\n',
  )
  process.exit(1)
}
for (const folder of ['docs/images', 'docs/handbuch/bilder']) mkdirSync(folder, { recursive: true })
const demo = await startDemo()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  for (const picture of [...readme, ...handbook]) await take(browser, demo.address, picture)
} finally {
  await browser.close()
  await demo.stop()
  await removeFolder(demo.folder)
}
