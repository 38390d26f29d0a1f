import { METHODS } from '@roter-faden/sortition'
import { StatusTag, Table, type Column, type StatusKind } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDayShort } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { prepareDraw } from '../actions/prepare-draw.ts'
import { draws as drawsQuestion } from '../questions/draws.ts'
import type { BodyDraw, DrawState } from '../rules/draw.ts'

/** The draws of a body: held, announced, and for the office those in preparation. */
export const drawsPage = page({
  path: '/gremien/:body/auslosungen',
  actions: [prepareDraw],
  afterwards: (done) => `/auslosungen/${String(done.value?.['id'])}`,
  show: async (context) => {
    const { body, draws, mayPrepare } = await context.ask(drawsQuestion, {
      slug: context.params['body'] ?? '',
    })
    const root = `/${context.municipality.slug}`
    return (
      <Frame
        context={context}
        title={say('bodies_draws_title', { body: body.name })}
        lead={say('bodies_draws_lead')}
        level={body.level}
        breadcrumb={[
          { label: say('bodies_title_short'), href: `${root}/gremien` },
          { label: body.name, href: `${root}/gremien/${body.slug}` },
        ]}
      >
        <Table
          caption={say('bodies_draws_short')}
          captionHidden
          columns={columnsOf(context)}
          rows={draws}
          empty={say('bodies_draws_none')}
        />
        {mayPrepare && !body.isExternal ? (
          <Act context={context} action={prepareDraw} isOpen={draws.length === 0}>
            <p>{say('bodies_draw_prepare_lead')}</p>
            <ActionForm
              context={context}
              action={prepareDraw}
              hidden={{ body: body.id }}
              values={{ method: 'leximin', seats: body.largestSize ?? undefined }}
              options={{
                method: METHODS.map((method) => ({
                  value: method,
                  label: say(`bodies_option_method_${method}`),
                  hint: say(`bodies_method_${method}_hint`),
                })),
              }}
            />
          </Act>
        ) : null}
      </Frame>
    )
  },
})

const LOOKS: Readonly<Record<DrawState, StatusKind>> = {
  preparing: 'neutral',
  computing: 'info',
  listed: 'warning',
  announced: 'info',
  drawn: 'success',
  closed: 'success',
  abandoned: 'neutral',
}

export const DrawStatus = ({ state }: { readonly state: DrawState }) => (
  <StatusTag kind={LOOKS[state]} label={say(`bodies_draw_state_${state}`)} />
)

const columnsOf = (context: PageContext): readonly Column<BodyDraw>[] => [
  {
    label: say('bodies_draws_short'),
    namesRow: true,
    cell: (draw) => (
      <a href={`/${context.municipality.slug}/auslosungen/${draw.id}`}>{titleOf(draw)}</a>
    ),
  },
  { label: say('bodies_field_seats'), kind: 'number', cell: ({ seats }) => seats },
  {
    label: say('bodies_draw_prepared'),
    cell: ({ preparedOn }) => formatDayShort(preparedOn, context.locale),
  },
  { label: say('bodies_standing'), cell: ({ state }) => <DrawStatus state={state} /> },
]

/** A draw for vacant seats carries the name of the first one and says what it is. */
export const titleOf = ({ title, replaces }: Pick<BodyDraw, 'title' | 'replaces'>): string =>
  replaces === null ? title : say('bodies_draw_replacement_title', { title })
