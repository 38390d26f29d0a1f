import { m } from '#messages'
import type { Link } from './link.ts'

/** The way back up: the pages above this one, the current page not included. */
export function Breadcrumb({ links }: { readonly links: readonly Link[] }) {
  return (
    <nav class="rf-breadcrumb" aria-label={m.design_breadcrumb()}>
      <ol>
        {links.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
