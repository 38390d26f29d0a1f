import type { Child } from 'hono/jsx'

/** A column: what stands in it for each row. */
export interface Column<Row> {
  readonly label: string
  readonly cell: (row: Row) => Child
  /** Numbers stand at the right, so that digits line up. Without it: text. */
  readonly kind?: 'text' | 'number' | undefined
  /** True for the column that names the row; usually the first. */
  readonly namesRow?: boolean | undefined
}

export interface TableProps<Row> {
  /** What the table shows, in a few words; read first by screen readers. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** One sentence for a table without rows. */
  readonly empty: string
  /** True where a heading above already says the same. */
  readonly captionHidden?: boolean | undefined
  /**
   * On a telephone each row becomes a small list ("rows"), or the table can be pushed sideways
   * ("scroll", for many columns of numbers that are compared).
   */
  readonly narrow?: 'rows' | 'scroll' | undefined
}

const CELL = { text: 'kern-table__cell', number: 'kern-table__cell kern-table__cell--numeric' }
const HEAD = {
  text: 'kern-table__header',
  number: 'kern-table__header kern-table__header--numeric',
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const content = (
    <>
      <span class="rf-table__label" aria-hidden="true">
        {column.label}
      </span>
      <span>{column.cell(row)}</span>
    </>
  )
  const kind = column.kind ?? 'text'
  if (!column.namesRow) {
    return <td class={CELL[kind]}>{content}</td>
  }
  return (
    <th scope="row" class={HEAD[kind]}>
      {content}
    </th>
  )
}

function FilledTable<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, captionHidden, narrow = 'rows' } = props
  return (
    <table class={`kern-table rf-table rf-table--${narrow}`}>
      <caption class={captionHidden ? 'kern-sr-only' : 'rf-table__caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, kind = 'text' }) => (
            <th scope="col" class={HEAD[kind]}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column) => (
              <Cell column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A table of things with the same properties. */
export function Table<Row>(props: TableProps<Row>) {
  if (props.rows.length === 0) return <p class="rf-empty">{props.empty}</p>
  if (props.narrow !== 'scroll') return <FilledTable {...props} />
  return (
    // Whoever has no mouse must be able to push the table sideways.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class="rf-table__scroll" tabindex={0} aria-label={props.caption}>
      <FilledTable {...props} />
    </section>
  )
}
