import { HTTPException } from 'hono/http-exception'
import { ButtonLink } from '#design/index.ts'
import { DEFAULT_LOCALE, inLocale, inWordsOf, say } from '#platform/language/index.ts'
import { localWordsOf } from '#platform/language/local-words.ts'
import { NotAllowed, NotFound, type MunicipalityAddress } from './context.ts'
import type { Municipalities } from './municipalities.ts'
import { outsidePage } from './outside-page.tsx'
import type { HttpContext, ServerParts } from './parts.ts'
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

/** The answers to what no page answers. */
export interface ErrorPages {
  readonly notFound: (c: HttpContext) => Promise<Response>
  readonly tooLarge: (c: HttpContext) => Promise<Response>
  /** The one place that catches: logs what a programmer caused and shows a page that helps. */
  readonly error: (error: Error, c: HttpContext) => Promise<Response>
}

/** Error pages of a town stand in the frame of whoever asks, with all ways on from there. */
export function errorPages(parts: ServerParts, municipalities: Municipalities): ErrorPages {
  const answer = (c: HttpContext, explain: () => Explained): Promise<Response> =>
    inLocale(c.get('locale') ?? DEFAULT_LOCALE, async () => {
      const municipality = await townOf(c, municipalities)
      if (municipality === undefined) return show(c, parts, explain())
      c.set('municipality', municipality)
      const words = localWordsOf(municipality.settings['names'])
      return inWordsOf(words, () => show(c, parts, explain()))
    })
  return {
    notFound: (c) => answer(c, notFound),
    tooLarge: (c) => answer(c, tooLarge),
    error: (error, c) => {
      if (isOurs(error))
        parts.log.error({
          request: c.get('requestId'),
          path: c.req.path,
          error: error.message,
          stack: error.stack,
        })
      return answer(c, () => explained(error, c.get('requestId')))
    },
  }
}

/** The town of an address, also of one that was refused before the town was looked up. */
async function townOf(
  c: HttpContext,
  municipalities: Municipalities,
): Promise<MunicipalityAddress | undefined> {
  const known: MunicipalityAddress | undefined = c.get('municipality')
  if (known !== undefined || c.req.path.startsWith('/api/')) return known
  // Where the database is what broke, the page belongs to no town.
  return municipalities.bySlug(c.req.path.split('/')[1] ?? '').catch(() => undefined)
}

/** True for what only a programmer or a broken machine can cause. */
const isOurs = (error: Error): boolean =>
  !(error instanceof NotFound) &&
  !(error instanceof NotAllowed) &&
  !(error instanceof HTTPException && error.status < 500)

const notFound = (): Explained => ({
  status: 404,
  code: 'not-found',
  title: say('error_not_found_title'),
  text: say('error_not_found_text'),
})

const tooLarge = (): Explained => ({
  status: 413,
  code: 'too-large',
  title: say('error_too_large_title'),
  text: say('error_too_large_text'),
})

function explained(error: Error, request: string): Explained {
  if (error instanceof NotFound) return notFound()
  if (error instanceof NotAllowed)
    return {
      status: statusOf([error.reason]),
      code: error.reason.code,
      title: say('error_not_allowed_title'),
      text: sentenceOf(error.reason),
    }
  if (error instanceof HTTPException && error.status === 403)
    return {
      status: 403,
      code: 'form-of-another',
      title: say('error_forbidden_title'),
      text: say('error_forbidden_text'),
    }
  if (error instanceof HTTPException && error.status < 500)
    return {
      status: 400,
      code: 'unreadable',
      title: say('error_unreadable_title'),
      text: say('error_unreadable_text'),
    }
  return {
    status: 500,
    code: 'server-error',
    title: say('error_server_title'),
    text: say('error_server_text', { request }),
  }
}

async function show(
  c: HttpContext,
  parts: ServerParts,
  { status, code, title, text }: Explained,
): Promise<Response> {
  if (c.req.path.startsWith('/api/'))
    return c.json({ kind: 'refused', reasons: [{ code, sentence: text }] }, status)
  const municipality: MunicipalityAddress | undefined = c.get('municipality')
  const page = await outsidePage(c, parts, {
    title,
    lead: text,
    children: (
      <p>
        <ButtonLink href={municipality === undefined ? '/' : `/${municipality.slug}`}>
          {say('error_to_start')}
        </ButtonLink>
      </p>
    ),
  })
  return c.html(page as never, status)
}
