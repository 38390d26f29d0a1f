import type { NavigationItem } from './link.ts'

interface NavigationProps {
  /** Tells this navigation from the others on the page; read aloud, not shown. */
  readonly name: string
  readonly items: readonly NavigationItem[]
  readonly kind: 'municipality' | 'quarter' | 'tabs'
}

const CURRENT = { page: 'page', section: 'true' } as const

/** A row of links of which one may be the current page. */
export function Navigation({ name, items, kind }: NavigationProps) {
  return (
    <nav class={`rf-nav rf-nav--${kind}`} aria-label={name}>
      <ul>
        {items.map(({ label, href, current }) => (
          <li>
            <a href={href} aria-current={current && CURRENT[current]}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
