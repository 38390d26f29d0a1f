import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { chromiumPath } from '../../../scripts/chromium-path.ts'
import { removeFolder, startDemo, type DemoServer } from './demo-server.ts'
import { Visitor } from './visitor.ts'

export const DESKTOP = { width: 1280, height: 900 }
export const TELEPHONE = { width: 390, height: 844 }

/** Where journeys happen: the product with a fresh demonstration, and a browser. */
export interface Stage {
  /** A new visitor with a browser of their own, signed in as nobody. */
  readonly visitor: (options?: BrowserContextOptions) => Promise<Visitor>
  /** A visitor signed in as an invented person, through the page that offers them. */
  readonly signedInAs: (name: string, options?: BrowserContextOptions) => Promise<Visitor>
}

/** Opens the stage for the journeys of one file and clears it afterwards. */
export function openStage(): Stage {
  let demo: DemoServer | undefined
  let browser: Browser | undefined
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    const executablePath = chromiumPath()
    if (executablePath === undefined)
      throw new Error('The journeys need Chromium: install it or name its path in CHROMIUM_PATH.')
    demo = await startDemo(inject('demoFolder'))
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }, 300_000)
  afterAll(async () => {
    for (const context of contexts) await context.close()
    await browser?.close()
    await demo?.stop()
    if (demo !== undefined) await removeFolder(demo.folder)
  })

  const visitor = async (options: BrowserContextOptions = {}): Promise<Visitor> => {
    if (browser === undefined || demo === undefined) throw new Error('the stage is not open')
    const context = await browser.newContext({
      viewport: DESKTOP,
      locale: 'de-DE',
      reducedMotion: 'reduce',
      ...options,
      baseURL: demo.address,
    })
    contexts.push(context)
    return new Visitor(await context.newPage())
  }
  return {
    visitor,
    signedInAs: async (name, options) => {
      const person = await visitor(options)
      await person.page.goto('/auental/anmelden-als')
      await person.page.getByRole('button', { name: `Als ${name} anmelden` }).click()
      await person.page.getByRole('button', { name: /Abmelden|Sign out/ }).waitFor()
      return person
    },
  }
}
