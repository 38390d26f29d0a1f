import { Table } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { formatList } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { excludeFromDraw } from '../actions/exclude-from-draw.ts'
import { separateDrawHousehold } from '../actions/separate-draw-household.ts'
import type { DrawPart, ShownPool } from './draw-parts.ts'

type Part = DrawPart & { readonly pool: ShownPool }
type Address = ShownPool['addresses'][number]

const MOST_SHOWN = 200

/** Who shares an address, to be looked at before anyone's chance depends on it. */
export function SharedAddresses({ context, draw, pool }: Part) {
  if (pool.addresses.length === 0) return null
  const shown = pool.addresses.slice(0, MOST_SHOWN)
  const more = pool.addresses.length - shown.length
  return (
    <section aria-labelledby="haushalte">
      <h2 id="haushalte">{say('bodies_draw_households', { count: pool.addresses.length })}</h2>
      <p>{say('bodies_draw_households_lead')}</p>
      <Table
        caption={say('bodies_draw_households', { count: pool.addresses.length })}
        captionHidden
        rows={shown}
        empty={say('bodies_draw_no_households')}
        columns={[
          { label: say('bodies_draw_address'), namesRow: true, cell: addressesOf },
          {
            label: say('bodies_draw_numbers'),
            cell: ({ people }) => formatList(people.map(({ id }) => id)),
          },
          {
            label: say('bodies_draw_counts_as'),
            cell: (address) => <Decision context={context} draw={draw} address={address} />,
          },
        ]}
      />
      {more === 0 ? null : <p>{say('bodies_draw_more_households', { count: more })}</p>}
    </section>
  )
}

/** Every spelling once: the person of the office sees what was taken for the same. */
const addressesOf = ({ people }: Address): string =>
  formatList([...new Set(people.map(({ address }) => address))])

const Decision = ({ context, draw, address }: DrawPart & { readonly address: Address }) => (
  <>
    <p>{say(address.isApart ? 'bodies_draw_is_apart' : 'bodies_draw_is_household')}</p>
    <ActionForm
      context={context}
      action={separateDrawHousehold}
      scope={`haushalt-${address.people[0]?.id ?? ''}`}
      hidden={{
        draw: draw.id,
        household: address.household,
        apart: address.isApart ? '' : 'yes',
      }}
      version={draw.version}
      submit={say(address.isApart ? 'bodies_draw_join' : 'bodies_draw_separate')}
    />
  </>
)

/** Who does not take part, and why; the office may leave out more, and take them in again. */
export function Exclusions({ context, draw, pool }: Part) {
  return (
    <section aria-labelledby="ausnahmen">
      <h2 id="ausnahmen">{say('bodies_draw_left_out')}</h2>
      <Table
        caption={say('bodies_draw_left_out')}
        captionHidden
        rows={pool.leftOut.slice(0, MOST_SHOWN)}
        empty={say('bodies_draw_nobody_left_out')}
        columns={[
          { label: say('bodies_field_number_in_list'), namesRow: true, cell: ({ id }) => id },
          {
            label: say('bodies_field_exclusionReason'),
            cell: ({ reason, words }) => words ?? say(`bodies_draw_left_out_${reason}`),
          },
        ]}
      />
      <Act context={context} action={excludeFromDraw}>
        <p>{say('bodies_draw_exclude_lead')}</p>
        <ActionForm
          context={context}
          action={excludeFromDraw}
          hidden={{ draw: draw.id }}
          version={draw.version}
        />
      </Act>
    </section>
  )
}
