import type { Child } from 'hono/jsx'

export interface Description {
  readonly term: string
  readonly value: Child
}

/** The properties of one thing: term and value. */
export function DescriptionList({ items }: { readonly items: readonly Description[] }) {
  return (
    <dl class="rf-descriptions">
      {items.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
