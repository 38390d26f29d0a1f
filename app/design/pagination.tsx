import type { Child } from 'hono/jsx'
import { m } from '#messages'
import { formatNumber } from '#platform/language/format.ts'

export interface PaginationProps {
  /** From 1. */
  readonly current: number
  readonly count: number
  readonly href: (page: number) => string
  /** What is leafed through: "Ziele". */
  readonly of: string
}

type Step = { readonly kind: 'page'; readonly page: number } | { readonly kind: 'gap' }

/** First, last, and the neighbours of the current page; a gap stands for all others. */
export function stepsOf(current: number, count: number): readonly Step[] {
  const shown = [...new Set([1, current - 1, current, current + 1, count])].filter(
    (page) => page >= 1 && page <= count,
  )
  return shown.flatMap((page, position): Step[] => {
    const before = shown[position - 1] ?? page - 1
    const step: Step = { kind: 'page', page }
    if (page - before === 2) return [{ kind: 'page', page: page - 1 }, step]
    return page - before > 2 ? [{ kind: 'gap' }, step] : [step]
  })
}

function Turn({ href, children }: { readonly href: string; readonly children: Child }) {
  return (
    <li class="rf-pagination__turn">
      <a href={href}>{children}</a>
    </li>
  )
}

/** Leafs through a long list. */
export function Pagination({ current, count, href, of }: PaginationProps) {
  if (count <= 1) return null
  return (
    <nav class="rf-pagination" aria-label={m.design_pages_of({ of })}>
      <ul>
        {current > 1 ? <Turn href={href(current - 1)}>{m.design_page_previous()}</Turn> : null}
        {stepsOf(current, count).map((step) =>
          step.kind === 'gap' ? (
            <li aria-hidden="true">…</li>
          ) : (
            <li>
              <a
                href={href(step.page)}
                aria-label={m.design_page_number({ page: formatNumber(step.page) })}
                aria-current={step.page === current ? 'page' : undefined}
              >
                {formatNumber(step.page)}
              </a>
            </li>
          ),
        )}
        {current < count ? <Turn href={href(current + 1)}>{m.design_page_next()}</Turn> : null}
      </ul>
    </nav>
  )
}
