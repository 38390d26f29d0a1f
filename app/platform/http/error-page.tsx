import { HTTPException } from 'hono/http-exception'
import { ButtonLink } from '#design/index.ts'
import { inLocale, say, DEFAULT_LOCALE } from '#platform/language/index.ts'
import { NotAllowed, NotFound } from './context.ts'
import type { Log } from './log.ts'
import type { HttpContext } from './parts.ts'
import { PlainPage } from './plain-page.tsx'
import { sentenceOf } from './sentences.ts'
import { statusOf } from './status.ts'

type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 500

interface Explained {
  readonly status: ErrorStatus
  /** What the API answers beside the sentence. */
  readonly code: string
  readonly title: string
  readonly text: string
}

export const showNotFound = (c: HttpContext): Response | Promise<Response> =>
  show(c, {
    status: 404,
    code: 'not-found',
    title: say('error_not_found_title'),
    text: say('error_not_found_text'),
  })

/** The one place that catches: logs what a programmer caused and shows a page that helps. */
export function showError(error: Error, c: HttpContext, log: Log): Response | Promise<Response> {
  return inLocale(c.get('locale') ?? DEFAULT_LOCALE, () => {
    if (error instanceof NotFound) return showNotFound(c)
    if (error instanceof NotAllowed)
      return show(c, {
        status: statusOf([error.reason]),
        code: error.reason.code,
        title: say('error_not_allowed_title'),
        text: sentenceOf(error.reason),
      })
    if (error instanceof HTTPException && error.status === 403)
      return show(c, {
        status: 403,
        code: 'form-of-another',
        title: say('error_forbidden_title'),
        text: say('error_forbidden_text'),
      })
    if (error instanceof HTTPException && error.status < 500)
      return show(c, {
        status: 400,
        code: 'unreadable',
        title: say('error_unreadable_title'),
        text: say('error_unreadable_text'),
      })
    const request = c.get('requestId')
    log.error({ request, path: c.req.path, error: error.message, stack: error.stack })
    return show(c, {
      status: 500,
      code: 'server-error',
      title: say('error_server_title'),
      text: say('error_server_text', { request }),
    })
  })
}

export const showTooLarge = (c: HttpContext): Response | Promise<Response> =>
  show(c, {
    status: 413,
    code: 'too-large',
    title: say('error_too_large_title'),
    text: say('error_too_large_text'),
  })

function show(
  c: HttpContext,
  { status, code, title, text }: Explained,
): Response | Promise<Response> {
  if (c.req.path.startsWith('/api/'))
    return c.json({ kind: 'refused', reasons: [{ code, sentence: text }] }, status)
  const municipality = c.get('municipality')
  return c.html(
    <PlainPage of={c} title={title} lead={text}>
      <p>
        <ButtonLink href={municipality === undefined ? '/' : `/${municipality.slug}`}>
          {say('error_to_start')}
        </ButtonLink>
      </p>
    </PlainPage>,
    status,
  )
}
