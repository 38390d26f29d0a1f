import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Browser, Page as BrowserPage, Route } from 'playwright-core'
import { ASSETS_PATH } from '../assets.ts'
import { Gallery, type GalleryPart } from '../gallery.tsx'
import { render } from './render.ts'

/** The policy of the product; whatever breaks it is reported by the browser as an error. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; form-action 'self'"
const ORIGIN = 'http://gallery.test'
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.js': 'text/javascript',
}
const GENERATED = new URL('../static/generated/', import.meta.url)

async function serveAsset(route: Route) {
  const name = basename(new URL(route.request().url()).pathname)
  const body = readFileSync(new URL(name, GENERATED))
  await route.fulfill({ body, contentType: TYPES[extname(name)] ?? 'application/octet-stream' })
}

export interface GalleryView {
  readonly part: GalleryPart
  readonly width: number
  readonly direction?: 'ltr' | 'rtl'
}

export interface OpenGallery {
  readonly page: BrowserPage
  /** What the browser complained about, a breach of the policy for one. */
  readonly complaints: readonly string[]
}

/** Opens one part of the gallery in the browser, under the policy of the product, without a server. */
export async function openGallery(browser: Browser, view: GalleryView): Promise<OpenGallery> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.route(`${ORIGIN}${ASSETS_PATH}/**`, serveAsset)
  await page.route(`${ORIGIN}/gallery`, async (route) =>
    route.fulfill({
      body: await render(<Gallery part={view.part} direction={view.direction} />),
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': POLICY },
    }),
  )
  await page.goto(`${ORIGIN}/gallery`)
  return { page, complaints }
}
