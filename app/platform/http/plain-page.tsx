import type { Child } from 'hono/jsx'
import { Page, type PageProps } from '#design/index.ts'
import { LOCALES, type Locale } from '#platform/language/index.ts'

interface PlainPage extends Pick<PageProps, 'title' | 'lead' | 'wide' | 'hasErrors'> {
  readonly locale: Locale
  readonly path: string
  /** The town, where the page belongs to one. */
  readonly municipality?: { readonly slug: string; readonly name: string } | undefined
}

/** A page outside the rooms: the list of municipalities, signing in, errors. */
export function PlainPage({
  locale,
  path,
  municipality,
  children,
  ...page
}: PlainPage & { readonly children?: Child }) {
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
