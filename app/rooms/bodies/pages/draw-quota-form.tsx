import { changeSentence } from '@roter-faden/sortition'
import { ErrorSummary, Form, SubmitButton, Table, type Column } from '#design/index.ts'
import { sentenceOf, type PageContext } from '#platform/http/index.ts'
import { formatNumber } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { setDrawQuotas } from '../actions/set-draw-quotas.ts'
import type { DrawPart, ShownPool } from './draw-parts.ts'

const SCOPE = 'draw-quotas'
/** Groups of fewer persons may be recognised from the outside; the office should know. */
const FEW = 5

interface Row {
  readonly category: string
  readonly value: string
  readonly people: number
  readonly minimum: string
  readonly maximum: string
  readonly change: string | undefined
  readonly isFirst: boolean
}

/** All quotas in one table: how many of each group sit in the panel, at least and at most. */
export function QuotaForm({ context, draw, pool }: DrawPart & { readonly pool: ShownPool }) {
  const attempt = context.attempt?.action === setDrawQuotas.name ? context.attempt : undefined
  const faults = (attempt?.reasons ?? []).map((reason) => ({
    field: reason.field === 'quotas' ? 'quotas' : undefined,
    text: sentenceOf(reason),
  }))
  return (
    <>
      <ErrorSummary faults={faults} scope={SCOPE} />
      <Form
        action={context.path}
        csrf={context.formToken}
        submission={crypto.randomUUID()}
        expectedVersion={draw.version}
        hidden={{ _action: setDrawQuotas.name, draw: draw.id }}
      >
        <Table
          caption={say('bodies_draw_quotas')}
          captionHidden
          columns={COLUMNS()}
          rows={rowsOf({ context, draw, pool })}
          empty={say('bodies_draws_none')}
        />
        <SubmitButton>{say('action_bodies_set_draw_quotas')}</SubmitButton>
      </Form>
    </>
  )
}

function rowsOf({ context, draw, pool }: DrawPart & { readonly pool: ShownPool }): readonly Row[] {
  const typed = typedIn(context)
  const smallest = draw.report?.kind === 'infeasible' ? draw.report.proposals[0] : undefined
  return pool.groups.map(({ category, value, people, minimum, maximum }, index) => ({
    category,
    value,
    people,
    minimum: typed[4 * index + 2] ?? String(minimum),
    maximum: typed[4 * index + 3] ?? String(maximum),
    change: smallest?.changes
      .filter((change) => change.category === category && change.value === value)
      .map((change) => changeSentence(change, context.locale))
      .join(' '),
    isFirst: index === 0,
  }))
}

const typedIn = ({ attempt }: PageContext): readonly string[] =>
  attempt?.action === setDrawQuotas.name ? (attempt.typed.get('quotas') ?? []) : []

const COLUMNS = (): readonly Column<Row>[] => [
  {
    label: say('bodies_draw_group'),
    namesRow: true,
    cell: ({ category, value, change }) => (
      <>
        {`${category}: ${value}`}
        {change ? <span class="rf-note"> {change}</span> : null}
        <input type="hidden" name="quotas" value={category} />
        <input type="hidden" name="quotas" value={value} />
      </>
    ),
  },
  {
    label: say('bodies_draw_willing'),
    kind: 'number',
    cell: ({ people }) =>
      people > 0 && people < FEW
        ? say('bodies_draw_few', { people })
        : formatNumber(people, { digits: 0 }),
  },
  { label: say('bodies_draw_minimum'), cell: (row) => <Bound row={row} bound="minimum" /> },
  { label: say('bodies_draw_maximum'), cell: (row) => <Bound row={row} bound="maximum" /> },
]

const Bound = ({ row, bound }: { readonly row: Row; readonly bound: 'minimum' | 'maximum' }) => (
  <input
    id={row.isFirst && bound === 'minimum' ? `field-${SCOPE}-quotas` : undefined}
    class="kern-form-input__input rf-input--short"
    type="text"
    inputmode="numeric"
    name="quotas"
    value={row[bound]}
    aria-label={say(`bodies_draw_${bound}_of`, { group: `${row.category}: ${row.value}` })}
  />
)
