import type { Child } from 'hono/jsx'
import { Page, type PageProps } from '#design/index.ts'
import { LOCALES, type Locale } from '#platform/language/index.ts'

interface PlainPage extends Pick<PageProps, 'title' | 'lead' | 'wide' | 'hasErrors'> {
  readonly locale: Locale
  readonly path: string
  readonly slug?: string | undefined
}

/** A page outside any municipality: the list of municipalities, errors. */
export function PlainPage({
  locale,
  path,
  slug,
  children,
  ...page
}: PlainPage & { readonly children?: Child }) {
  const root = slug === undefined ? '' : `/${slug}`
  return (
    <Page
      {...page}
      visitor={{ kind: 'anonymous', signInHref: `${root}/anmelden` }}
      languages={LOCALES.map((code) => ({
        code,
        name: code === 'de' ? 'Deutsch' : 'English',
        href: `${path}?sprache=${code}`,
        current: code === locale,
      }))}
      navigation={[]}
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
