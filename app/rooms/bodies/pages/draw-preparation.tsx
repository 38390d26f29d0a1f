import { Alert, DescriptionList } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { formatDay, formatList, formatNumber } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { makeDrawList } from '../actions/make-draw-list.ts'
import { readDrawPool } from '../actions/read-draw-pool.ts'
import { Exclusions, SharedAddresses } from './draw-households.tsx'
import type { DrawPart, ShownPool } from './draw-parts.ts'
import { QuotaForm } from './draw-quota-form.tsx'
import { QuotaReport } from './draw-report.tsx'

export interface PoolPart extends DrawPart {
  readonly pool: ShownPool | undefined
}

/** The steps before there is a list: who is willing, quotas, households, exceptions, list. */
export function Preparation({ context, draw, pool }: PoolPart) {
  return (
    <>
      {draw.replaces === null ? <Upload context={context} draw={draw} pool={pool} /> : null}
      {pool === undefined ? null : (
        <>
          {draw.replaces === null ? null : (
            <p>{say('bodies_draw_replacement_pool', { people: pool.people })}</p>
          )}
          <section aria-labelledby="quoten">
            <h2 id="quoten">{say('bodies_draw_quotas')}</h2>
            <p>{say('bodies_draw_quotas_lead', { seats: draw.seats })}</p>
            <QuotaReport context={context} draw={draw} />
            <QuotaForm context={context} draw={draw} pool={pool} />
          </section>
          <SharedAddresses context={context} draw={draw} pool={pool} />
          <Exclusions context={context} draw={draw} pool={pool} />
          <MakeList context={context} draw={draw} pool={pool} />
        </>
      )}
    </>
  )
}

function Upload({ context, draw, pool }: PoolPart) {
  const form = (
    <ActionForm
      context={context}
      action={readDrawPool}
      hidden={{ draw: draw.id }}
      version={draw.version}
    />
  )
  return (
    <section aria-labelledby="lostopf">
      <h2 id="lostopf">{say('bodies_draw_pool')}</h2>
      {pool === undefined ? (
        <>
          <p>{say('bodies_draw_pool_lead')}</p>
          {form}
        </>
      ) : (
        <>
          <PoolFacts pool={pool} />
          <Act context={context} action={readDrawPool}>
            <p>{say('bodies_draw_pool_again')}</p>
            {form}
          </Act>
        </>
      )}
    </section>
  )
}

/** How the table was understood; what is not listed here is not kept. */
const PoolFacts = ({ pool }: { readonly pool: ShownPool }) => (
  <DescriptionList
    items={[
      {
        term: say('bodies_draw_people'),
        value: say('bodies_draw_people_count', {
          people: formatNumber(pool.people, { digits: 0 }),
          taking: formatNumber(pool.takingPart, { digits: 0 }),
        }),
      },
      { term: say('bodies_draw_id_column'), value: pool.idColumn },
      {
        term: say('bodies_draw_group_columns'),
        value: formatList([...new Set(pool.groups.map(({ category }) => category))]),
      },
      {
        term: say('bodies_draw_address_columns'),
        value:
          pool.addressColumns.length === 0
            ? say('bodies_draw_no_addresses')
            : formatList(pool.addressColumns),
      },
      {
        term: say('bodies_draw_unused_columns'),
        value:
          pool.unusedColumns.length === 0
            ? say('bodies_draw_no_unused')
            : formatList(pool.unusedColumns),
      },
      { term: say('bodies_draw_kept_until'), value: formatDay(pool.keptUntil) },
    ]}
  />
)

function MakeList({ context, draw, pool }: DrawPart & { readonly pool: ShownPool }) {
  const shared = pool.addresses.filter(({ isApart }) => !isApart)
  return (
    <section aria-labelledby="liste">
      <h2 id="liste">{say('bodies_draw_make_list')}</h2>
      <p>{say('bodies_draw_make_list_lead')}</p>
      {draw.report?.kind === 'cancelled' || draw.report?.kind === 'failed' ? (
        <Alert kind={draw.report.kind === 'failed' ? 'danger' : 'info'}>
          <p>{say(`bodies_draw_report_${draw.report.kind}`)}</p>
        </Alert>
      ) : null}
      {draw.report?.kind === 'infeasible' ? (
        <p>{say('bodies_draw_make_list_infeasible')}</p>
      ) : (
        <ActionForm
          context={context}
          action={makeDrawList}
          hidden={{ draw: draw.id }}
          version={draw.version}
          values={{ drawing: 'number' }}
          order={[
            ...(shared.length === 0 ? [] : ['householdsReviewed']),
            'drawing',
            'seedCommitment',
          ]}
        />
      )}
    </section>
  )
}
