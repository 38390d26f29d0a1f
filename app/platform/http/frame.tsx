import type { Child } from 'hono/jsx'
import { Page, type PageProps } from '#design/index.ts'
import { hasMessage, say } from '#platform/language/index.ts'
import type { FrameContext } from './context.ts'
import { demoNoticeOf } from './demo-notice.ts'
import { languageLinks } from './language-links.ts'
import { shownEntries } from './navigation.ts'

interface Framed extends Pick<
  PageProps,
  | 'title'
  | 'lead'
  | 'level'
  | 'breadcrumb'
  | 'wide'
  | 'scripts'
  | 'refreshAfterSeconds'
  | 'hasErrors'
> {
  readonly quarter?: { readonly slug: string; readonly name: string }
}

/** A page of a municipality with all that is the same around it: names, ways, who I am, language, legal pages. */
export function Frame({
  context,
  children,
  quarter,
  ...page
}: Framed & { readonly context: FrameContext; readonly children?: Child }) {
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
      languages={languageLinks(context.path, context.query, context.locale)}
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
      hasErrors={page.hasErrors ?? context.attempt !== undefined}
    >
      {children}
    </Page>
  )
}

function visitorOf({ person, municipality, formToken, path }: FrameContext): PageProps['visitor'] {
  const signIn = `/${municipality.slug}/anmelden`
  if (person.kind !== 'member')
    return {
      kind: 'anonymous',
      signInHref: path === signIn ? signIn : `${signIn}?weiter=${encodeURIComponent(path)}`,
    }
  const role = person.grants[0]?.role
  return {
    kind: 'signed-in',
    name: person.name,
    role: role === undefined ? '' : say(`role_${role}`),
    signOut: { action: `/${municipality.slug}/abmelden`, csrf: formToken },
  }
}

function flashOf({ justDone }: FrameContext): PageProps['flash'] {
  return justDone !== undefined && hasMessage(`done_${justDone}`)
    ? { kind: 'success', text: say(`done_${justDone}`) }
    : undefined
}
