import type { PropsWithChildren } from 'hono/jsx'

type DetailsProps = PropsWithChildren<{
  readonly summary: string
  readonly open?: boolean | undefined
}>

/** What only some readers need, one click away. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details class="rf-details" open={open ?? false}>
      <summary>{summary}</summary>
      <div class="rf-details__body rf-text">{children}</div>
    </details>
  )
}
