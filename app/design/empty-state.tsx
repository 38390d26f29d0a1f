import type { PropsWithChildren } from 'hono/jsx'

type EmptyStateProps = PropsWithChildren<{
  /** "Noch kein Ziel vereinbart." */
  readonly title: string
}>

/** What a page shows while there is nothing: what would stand here, and how to begin. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class="rf-empty rf-text">
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  )
}
