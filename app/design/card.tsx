import type { Child, PropsWithChildren } from 'hono/jsx'
import { LevelBadge } from './level-badge.tsx'
import type { Level } from './level.ts'

type CardProps = PropsWithChildren<{
  readonly title: string
  /** With it the whole card leads there, by one link: its title. */
  readonly href?: string | undefined
  readonly level?: Level | undefined
  /** The heading fits into the page's outline; without it: 3. */
  readonly headingLevel?: 2 | 3 | 4 | undefined
  readonly footer?: Child
}>

const HEADINGS = {
  2: ({ children }: PropsWithChildren) => <h2 class="rf-card__title">{children}</h2>,
  3: ({ children }: PropsWithChildren) => <h3 class="rf-card__title">{children}</h3>,
  4: ({ children }: PropsWithChildren) => <h4 class="rf-card__title">{children}</h4>,
}

/** One thing among several of its kind. */
export function Card({ title, href, level, headingLevel = 3, footer, children }: CardProps) {
  const Heading = HEADINGS[headingLevel]
  return (
    <article class={href === undefined ? 'rf-card' : 'rf-card rf-card--link'}>
      {level ? <LevelBadge level={level} /> : null}
      <Heading>{href === undefined ? title : <a href={href}>{title}</a>}</Heading>
      {children ? <div class="rf-text">{children}</div> : null}
      {footer ? <div class="rf-card__footer">{footer}</div> : null}
    </article>
  )
}

/** Cards side by side where there is room. */
export function Cards({ children }: PropsWithChildren) {
  return <div class="rf-cards">{children}</div>
}
