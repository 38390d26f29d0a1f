import {
  PlainPage,
  type HttpApp,
  type HttpContext,
  type ServerParts,
} from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'

const PAGES = {
  '/impressum': 'imprint_title',
  '/datenschutz': 'privacy_title',
  '/barrierefreiheit': 'accessibility_title',
} as const

/** Each municipality answers for its own pages; outside them stands the way to each. */
export function mountLegalPages(app: HttpApp, parts: ServerParts): void {
  for (const [path, title] of Object.entries(PAGES))
    app.get(path, (c) => showWays(c, parts, path, title))
}

async function showWays(
  c: HttpContext,
  parts: ServerParts,
  path: string,
  title: string,
): Promise<Response> {
  const municipalities = await parts.database.asKeeper((tx) =>
    tx.selectFrom('platform.municipality').select(['slug', 'name']).orderBy('name').execute(),
  )
  return c.html(
    <PlainPage of={c} title={say(title)} lead={say('front_legal')}>
      <ul>
        {municipalities.map(({ slug, name }) => (
          <li>
            <a href={`/${slug}${path}`}>{say('front_legal_of', { page: say(title), name })}</a>
          </li>
        ))}
      </ul>
    </PlainPage>,
  )
}
