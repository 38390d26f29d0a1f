import { m } from '#messages'
import { Icon } from './icon.tsx'
import type { Link, NavigationItem } from './link.ts'
import { Navigation } from './navigation.tsx'

export interface LanguageLink {
  /** The code of the language: "de", "en", "ar". */
  readonly code: string
  /** The language's own name: "Deutsch", "English". */
  readonly name: string
  readonly href: string
  readonly current: boolean
}

/** Who looks at the page. */
export type Visitor =
  | { readonly kind: 'anonymous'; readonly signInHref: string }
  | {
      readonly kind: 'signed-in'
      readonly name: string
      readonly role: string
      readonly accountHref?: string | undefined
      readonly signOut: { readonly action: string; readonly csrf: string }
    }

export interface PageHeaderProps {
  /** "Auental ist eine erfundene Stadt." Shown on every page of a demonstration. */
  readonly demoNotice?: string | undefined
  readonly municipality?: Link | undefined
  readonly quarter?: Link | undefined
  /** Absent where there is nothing to sign in to. */
  readonly visitor?: Visitor | undefined
  readonly languages: readonly LanguageLink[]
  readonly navigation: readonly NavigationItem[]
  readonly quarterNavigation?: readonly NavigationItem[] | undefined
}

const PRODUCT = 'Roter Faden'

function Names({ municipality, quarter }: Pick<PageHeaderProps, 'municipality' | 'quarter'>) {
  return (
    <p class="rf-names">
      <a class="rf-names__municipality" href={municipality?.href ?? '/'}>
        {municipality?.label ?? PRODUCT}
      </a>
      {quarter ? (
        <a class="rf-names__quarter" href={quarter.href}>
          {m.design_quarter({ name: quarter.label })}
        </a>
      ) : null}
    </p>
  )
}

function Languages({ languages }: Pick<PageHeaderProps, 'languages'>) {
  return (
    <nav class="rf-languages" aria-label={m.design_navigation_languages()}>
      <ul>
        {languages.map(({ code, name, href, current }) => (
          <li>
            <a href={href} lang={code} hreflang={code} aria-current={current ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function WhoIAm({ visitor }: { readonly visitor: Visitor }) {
  if (visitor.kind === 'anonymous') {
    return (
      <p class="rf-visitor">
        <a href={visitor.signInHref}>{m.design_sign_in()}</a>
      </p>
    )
  }
  const { name, role, accountHref, signOut } = visitor
  return (
    <div class="rf-visitor">
      <Icon name="person" />
      <p>
        <span class="kern-sr-only">{m.design_signed_in_as({ name: '' })} </span>
        {accountHref ? <a href={accountHref}>{name}</a> : <b>{name}</b>}
        <span class="rf-visitor__role">{role}</span>
      </p>
      <form method="post" action={signOut.action}>
        <input type="hidden" name="csrf" value={signOut.csrf} />
        <button type="submit" class="rf-link-button">
          {m.design_sign_out()}
        </button>
      </form>
    </div>
  )
}

/** Where I am and who I am: municipality, quarter, language, account and the ways to go. */
export function PageHeader(props: PageHeaderProps) {
  const { municipality, quarter, visitor, languages, navigation, quarterNavigation } = props
  return (
    <header class="rf-header">
      {props.demoNotice ? <p class="rf-demo">{props.demoNotice}</p> : null}
      <div class="rf-header__top">
        <Names municipality={municipality} quarter={quarter} />
        <Languages languages={languages} />
        {visitor === undefined ? null : <WhoIAm visitor={visitor} />}
      </div>
      {navigation.length > 0 ? (
        <Navigation kind="municipality" name={m.design_navigation_main()} items={navigation} />
      ) : null}
      {quarter && quarterNavigation ? (
        <Navigation
          kind="quarter"
          name={m.design_navigation_quarter({ name: quarter.label })}
          items={quarterNavigation}
        />
      ) : null}
    </header>
  )
}
