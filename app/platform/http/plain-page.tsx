import type { Child } from 'hono/jsx'
import { Page, type PageProps } from '#design/index.ts'
import { DEFAULT_LOCALE } from '#platform/language/index.ts'
import { demoNoticeOf } from './demo-notice.ts'
import { languageLinks } from './language-links.ts'
import type { HttpContext } from './parts.ts'

interface PlainPage extends Pick<PageProps, 'title' | 'lead' | 'wide' | 'hasErrors'> {
  /** The request: it knows the reader's language and the address. */
  readonly of: HttpContext
}

/** A page that belongs to no town: the list of them, the description of the interface, what does not exist. */
export function PlainPage({
  of: request,
  children,
  ...page
}: PlainPage & { readonly children?: Child }) {
  const locale = request.get('locale') ?? DEFAULT_LOCALE
  return (
    <Page
      {...page}
      languages={languageLinks(request.req.path, new URL(request.req.url).searchParams, locale)}
      navigation={[]}
      demoNotice={demoNoticeOf({ demo: request.get('demo'), locale, municipality: undefined })}
      legal={{
        imprintHref: '/impressum',
        privacyHref: '/datenschutz',
        accessibilityHref: '/barrierefreiheit',
      }}
    >
      {children}
    </Page>
  )
}
