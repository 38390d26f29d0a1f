import type { Child } from 'hono/jsx'
import { Page, type PageProps } from '#design/index.ts'
import { hasMessage, LOCALES, say } from '#platform/language/index.ts'
import type { PageContext } from './context.ts'
import { demoNoticeOf } from './demo-notice.ts'
import { shownEntries } from './navigation.ts'

interface Framed extends Pick<
  PageProps,
  'title' | 'lead' | 'level' | 'breadcrumb' | 'wide' | 'scripts' | 'refreshAfterSeconds'
> {
  readonly quarter?: { readonly slug: string; readonly name: string }
}

/** A page of a municipality with all that is the same around it: names, ways, who I am, language, legal pages. */
export function Frame({
  context,
  children,
  quarter,
  ...page
}: Framed & { readonly context: PageContext; readonly children?: Child }) {
  const root = `/${context.municipality.slug}`
  const quarterRoot = quarter === undefined ? undefined : `${root}/quartier/${quarter.slug}`
  return (
    <Page
      {...page}
      municipality={{ label: context.municipality.name, href: root }}
      quarter={
        quarter === undefined || quarterRoot === undefined
          ? undefined
          : { label: quarter.name, href: quarterRoot }
      }
      visitor={visitorOf(context)}
      languages={languagesOf(context)}
      navigation={shownEntries(context.navigation, 'municipality', root, context)}
      quarterNavigation={
        quarterRoot === undefined
          ? undefined
          : shownEntries(context.navigation, 'quarter', quarterRoot, context)
      }
      demoNotice={demoNoticeOf(context)}
      legal={{
        imprintHref: `${root}/impressum`,
        privacyHref: `${root}/datenschutz`,
        accessibilityHref: `${root}/barrierefreiheit`,
        easyLanguageHref: `${root}/leichte-sprache`,
      }}
      flash={flashOf(context)}
      hasErrors={context.attempt !== undefined}
    >
      {children}
    </Page>
  )
}

function visitorOf({ person, municipality, formToken, path }: PageContext): PageProps['visitor'] {
  if (person.kind !== 'member')
    return {
      kind: 'anonymous',
      signInHref: `/${municipality.slug}/anmelden?weiter=${encodeURIComponent(path)}`,
    }
  const role = person.grants[0]?.role
  return {
    kind: 'signed-in',
    name: person.name,
    role: role === undefined ? '' : say(`role_${role}`),
    signOut: { action: `/${municipality.slug}/abmelden`, csrf: formToken },
  }
}

function languagesOf({ path, query, locale }: PageContext): PageProps['languages'] {
  return LOCALES.map((code) => {
    const other = new URLSearchParams(query)
    other.set('sprache', code)
    return { code, name: LANGUAGE_NAMES[code], href: `${path}?${other}`, current: code === locale }
  })
}

const LANGUAGE_NAMES = { de: 'Deutsch', en: 'English' } as const

function flashOf({ justDone }: PageContext): PageProps['flash'] {
  return justDone !== undefined && hasMessage(`done_${justDone}`)
    ? { kind: 'success', text: say(`done_${justDone}`) }
    : undefined
}
