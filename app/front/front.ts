import { serveStatic } from '@hono/node-server/serve-static'
import { setCookie } from 'hono/cookie'
import { ASSETS_PATH } from '#design/index.ts'
import type { HttpApp, ServerParts } from '#platform/http/index.ts'
import { isLocale } from '#platform/language/index.ts'
import { showApi } from './api-page.tsx'
import { mountLegalPages } from './legal-pages.tsx'
import { showMunicipalities } from './municipalities-page.tsx'

const A_YEAR = 365 * 24 * 60 * 60

/** What belongs to no municipality: built files, the language chosen, the start page. */
export function mountFront(app: HttpApp, parts: ServerParts): void {
  app.use(
    `${ASSETS_PATH}/*`,
    serveStatic({
      root: './app/design/static/generated',
      rewriteRequestPath: (path) => path.slice(ASSETS_PATH.length),
      onFound: (_path, c) => c.header('cache-control', `public, max-age=${A_YEAR}, immutable`),
    }),
  )
  app.use(async (c, next) => {
    const chosen = c.req.query('sprache')
    if (isLocale(chosen))
      setCookie(c, 'sprache', chosen, {
        path: '/',
        maxAge: A_YEAR,
        sameSite: 'Lax',
        httpOnly: true,
      })
    await next()
  })
  app.get('/', (c) => showMunicipalities(c, parts))
  app.get('/api', (c) => showApi(c, parts))
  mountLegalPages(app, parts)
}
