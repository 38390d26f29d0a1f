import type { Child } from 'hono/jsx'
import { Page, type PageProps } from '#design/index.ts'
import { DEFAULT_LOCALE, LOCALES } from '#platform/language/index.ts'
import { demoNoticeOf } from './demo-notice.ts'
import type { HttpContext } from './parts.ts'

interface PlainPage extends Pick<PageProps, 'title' | 'lead' | 'wide' | 'hasErrors'> {
  /** The request: it knows the reader's language, the address and the town it belongs to, if any. */
  readonly of: HttpContext
}

/** A page outside the rooms: the list of municipalities, signing in, errors. */
export function PlainPage({
  of: request,
  children,
  ...page
}: PlainPage & { readonly children?: Child }) {
  const locale = request.get('locale') ?? DEFAULT_LOCALE
  const municipality = request.get('municipality')
  const root = municipality === undefined ? '' : `/${municipality.slug}`
  return (
    <Page
      {...page}
      {...(municipality === undefined
        ? {}
        : {
            municipality: { label: municipality.name, href: root },
            visitor: { kind: 'anonymous', signInHref: `${root}/anmelden` },
          })}
      languages={LOCALES.map((code) => ({
        code,
        name: code === 'de' ? 'Deutsch' : 'English',
        href: `${request.req.path}?sprache=${code}`,
        current: code === locale,
      }))}
      navigation={[]}
      demoNotice={demoNoticeOf({ demo: request.get('demo'), locale, municipality })}
      legal={{
        imprintHref: `${root}/impressum`,
        privacyHref: `${root}/datenschutz`,
        accessibilityHref: `${root}/barrierefreiheit`,
      }}
    >
      {children}
    </Page>
  )
}
