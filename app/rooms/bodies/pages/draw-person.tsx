import { DescriptionList, QueryForm, SubmitButton, Table, TextField } from '#design/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { formatList, formatNumber, formatPercent } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asId, isId } from '#platform/values/index.ts'
import { draw as drawQuestion, drawPerson } from '../questions/draws.ts'
import type { BodyDraw } from '../rules/draw.ts'
import type { ShownPool } from './draw-parts.ts'
import { titleOf } from './draws.tsx'

type Explained = NonNullable<Awaited<ReturnType<(typeof drawPerson)['run']>>>

/** Why somebody has the chance that they have, in words that the office can pass on. */
export const drawPersonPage = page({
  path: '/auslosungen/:draw/person',
  show: async (context) => {
    const id = context.params['draw'] ?? ''
    if (!isId(id)) return undefined
    const draw = await context.ask(drawQuestion, { draw: asId(id) })
    if (!draw.mayPrepare) return undefined
    const number = (context.query.get('nummer') ?? '').trim().slice(0, 200)
    const found =
      number === '' ? undefined : await context.askMaybe(drawPerson, { draw: draw.id, number })
    return (
      <Frame
        context={context}
        title={say('bodies_explain_title')}
        lead={say('bodies_explain_lead')}
        level={draw.level}
        breadcrumb={[
          { label: titleOf(draw), href: `/${context.municipality.slug}/auslosungen/${draw.id}` },
        ]}
      >
        <QueryForm action={context.path}>
          <TextField
            name="nummer"
            label={say('bodies_field_number_in_list')}
            value={number}
            width="medium"
          />
          <SubmitButton>{say('bodies_explain_ask')}</SubmitButton>
        </QueryForm>
        {number !== '' && found === undefined ? <p>{say('bodies_explain_unknown')}</p> : null}
        {found === undefined ? null : <Explanation found={found} draw={draw} />}
      </Frame>
    )
  },
})

function Explanation({
  found,
  draw,
}: {
  readonly found: Explained
  readonly draw: Pick<BodyDraw, 'seats'>
}) {
  const percent = (share: number) => formatPercent(100 * share, { digits: 1 })
  return (
    <section aria-labelledby="chance">
      <h2 id="chance">
        {say('bodies_explain_chance', {
          number: found.id,
          percent: percent(found.chance),
        })}
      </h2>
      <p>
        {say(`bodies_explain_${found.compared}`, {
          even: percent(found.evenChance),
          seats: draw.seats,
        })}
      </p>
      <DescriptionList
        items={[
          { term: say('bodies_draw_ticket'), value: String(found.ticket) },
          {
            term: say('bodies_explain_panels'),
            value: say('bodies_draw_chance', {
              panels: formatNumber(found.panels, { digits: 0 }),
              of: formatNumber(found.of, { digits: 0 }),
              percent: percent(found.chance),
            }),
          },
        ]}
      />
      {found.shutOutBy.length === 0 ? null : (
        <p>{say('bodies_explain_shut_out', { quotas: quotasInWords(found.shutOutBy) })}</p>
      )}
      <Table
        caption={say('bodies_explain_quotas')}
        rows={found.effects}
        empty={say('bodies_draw_no_quotas')}
        columns={[
          {
            label: say('bodies_draw_group'),
            namesRow: true,
            cell: ({ category, value }) => `${category}: ${value}`,
          },
          { label: say('bodies_draw_willing'), kind: 'number', cell: ({ people }) => people },
          {
            label: say('bodies_draw_seats_for'),
            cell: ({ minimum, maximum }) => say('bodies_draw_bounds', { minimum, maximum }),
          },
          {
            label: say('bodies_explain_effect'),
            cell: ({ effect }) => say(`bodies_explain_effect_${effect}`),
          },
        ]}
      />
      <p>{say('bodies_explain_together')}</p>
    </section>
  )
}

const quotasInWords = (quotas: BodyDraw['quotas']): string =>
  formatList(
    quotas.map(({ category, value, minimum, maximum }) =>
      say('bodies_draw_quota_words', { group: `${category}: ${value}`, minimum, maximum }),
    ),
  )

const MOST_SHOWN = 50

/** Who can be in no panel, and which quotas shut them out: to be changed before the list is published. */
export function NeverSelected({ never }: { readonly never: ShownPool['neverSelected'] }) {
  if (never.length === 0) return null
  return (
    <Table
      caption={say('bodies_draw_never', { count: never.length })}
      rows={never.slice(0, MOST_SHOWN)}
      empty=""
      columns={[
        { label: say('bodies_field_number_in_list'), namesRow: true, cell: ({ id }) => id },
        {
          label: say('bodies_draw_shut_out_by'),
          cell: ({ quotas }) => quotasInWords(quotas),
        },
      ]}
    />
  )
}
