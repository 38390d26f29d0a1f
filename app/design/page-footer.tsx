import { m } from '#messages'

/** The pages that the law asks for, and the one in plain words. */
export interface LegalPages {
  readonly imprintHref: string
  readonly privacyHref: string
  readonly accessibilityHref: string
  readonly easyLanguageHref?: string | undefined
}

/** What stands at the end of every page. */
export function PageFooter({ legal }: { readonly legal: LegalPages }) {
  const links = [
    { label: m.design_imprint(), href: legal.imprintHref },
    { label: m.design_privacy(), href: legal.privacyHref },
    { label: m.design_accessibility(), href: legal.accessibilityHref },
    { label: m.design_easy_language(), href: legal.easyLanguageHref },
  ]
  return (
    <footer class="rf-footer">
      <nav aria-label={m.design_navigation_legal()}>
        <ul>
          {links.map(({ label, href }) =>
            href === undefined ? null : (
              <li>
                <a href={href}>{label}</a>
              </li>
            ),
          )}
        </ul>
      </nav>
      <p>Roter Faden</p>
    </footer>
  )
}
