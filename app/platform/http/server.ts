import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { getCookie } from 'hono/cookie'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { chooseLocale, inLocale, inWordsOf } from '#platform/language/index.ts'
import { localWordsOf } from '#platform/language/local-words.ts'
import { mountApi } from './api.ts'
import { errorPages, type ErrorPages } from './error-page.tsx'
import { municipalitiesOf, type Municipalities } from './municipalities.ts'
import { mountPage } from './mount-page.ts'
import type { HttpApp, HttpContext, ServerParts, Variables } from './parts.ts'
import { tidyAddress } from './tidy-address.ts'

const LARGEST_BODY = 40 * 1024 * 1024

/** Builds the whole web application. Reads like the order of events of a request. */
export function buildServer(parts: ServerParts): HttpApp {
  const app: HttpApp = new Hono<{ Variables: Variables }>()
  const municipalities = municipalitiesOf(parts.database, () =>
    new Date(parts.clock.now()).getTime(),
  )
  const errors = errorPages(parts, municipalities)

  app.use(requestId())
  app.use(logged(parts))
  app.use((c, next) => {
    c.set('demo', parts.demo)
    c.set(
      'locale',
      chooseLocale(
        c.req.query('sprache') ?? getCookie(c, 'sprache'),
        c.req.header('accept-language'),
      ),
    )
    return inLocale(c.get('locale'), next)
  })
  app.use(secureHeaders(HEADERS))
  app.use(csrf({ origin: (origin, c) => isOurs(origin, c.req.url, parts.address) }))
  app.use(compressedForStrangers)
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => errors.tooLarge(c) }))

  // No name, word or id holds a NUL, and no database takes one.
  app.use(async (c, next) => {
    if (c.req.url.includes('%00')) return errors.notFound(c)
    return next()
  })

  app.get('*', async (c, next) => {
    const meant = tidyAddress(c.req.path)
    if (meant === undefined) return next()
    return c.redirect(`${meant}${new URL(c.req.url).search}`, 308)
  })

  app.get('/health', (c) => c.json({ status: 'ok' }))
  parts.mountFront(app, parts)
  mountApi(app, parts, municipalities)
  app.use('/:municipality/*', knownMunicipality(municipalities, errors))
  app.use('/:municipality', knownMunicipality(municipalities, errors))
  parts.mountSignIn(app, parts)
  for (const room of parts.rooms) for (const page of room.pages) mountPage(app, page, parts)

  app.notFound((c) => errors.notFound(c))
  app.onError((error, c) => errors.error(error, c))
  return app
}

/** A proxy may take https and ask by http: the origin is also the address the operator set. */
const isOurs = (origin: string, asked: string, address: string | undefined): boolean =>
  origin === new URL(asked).origin || (address !== undefined && origin === new URL(address).origin)

const HEADERS = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  crossOriginEmbedderPolicy: false,
} satisfies Parameters<typeof secureHeaders>[0]

const compressing = compress()

/** Pages with the token of an account stay uncompressed: their length must not tell the token (BREACH). */
const compressedForStrangers = (
  c: HttpContext,
  next: () => Promise<void>,
): Promise<Response | void> =>
  c.req.header('cookie')?.includes('roter-faden') === true ? next() : compressing(c, next)

const knownMunicipality =
  (municipalities: Municipalities, errors: ErrorPages) =>
  async (c: HttpContext, next: () => Promise<void>): Promise<Response | void> => {
    const municipality = await municipalities.bySlug(c.req.param('municipality') ?? '')
    if (municipality === undefined) return errors.notFound(c)
    c.set('municipality', municipality)
    return inWordsOf(localWordsOf(municipality.settings['names']), next)
  }

const logged =
  ({ log, clock }: ServerParts) =>
  async (c: HttpContext, next: () => Promise<void>): Promise<void> => {
    const started = new Date(clock.now()).getTime()
    await next()
    log.info({
      request: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: new Date(clock.now()).getTime() - started,
    })
  }
