import { EmptyState } from '#design/index.ts'
import { ActionForm } from '#platform/forms/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { organisations, people } from '#rooms/people/index.ts'
import { fillSeat } from '../actions/fill-seat.ts'
import { body as bodyQuestion } from '../questions/bodies.ts'
import { MAY } from '../rules/permissions.ts'

/** Who sits in a body, and for how long. */
export const bodyPage = page({
  path: '/gremien/:body',
  actions: [fillSeat],
  show: async (context) => {
    const body = await context.ask(bodyQuestion, { slug: context.params['body'] ?? '' })
    const mayFill = permit(context.person, MAY.fillSeat, {
      quarter: body.quarter,
      body: body.id,
    }).allowed
    const known = mayFill ? await context.askMaybe(people, {}) : undefined
    const senders = mayFill ? await context.ask(organisations, {}) : []
    return (
      <Frame
        context={context}
        title={body.name}
        lead={body.description}
        level={body.level}
        breadcrumb={[{ label: say('bodies_title'), href: `/${context.municipality.slug}/gremien` }]}
      >
        {body.isExternal ? <p>{say('bodies_external_text')}</p> : null}
        <h2>{say('bodies_members')}</h2>
        {body.largestSize === null ? null : (
          <p>
            {say('bodies_size', {
              count: body.seats.filter(({ position }) => position !== 'deputy').length,
              largest: body.largestSize,
            })}
          </p>
        )}
        {body.seats.length === 0 ? <EmptyState title={say('bodies_no_members')} /> : null}
        <ul>
          {body.seats.map((seat) => (
            <li>
              {[seat.person, seat.organisation].filter((name) => name !== null).join(', ')}
              {seat.position === 'member'
                ? ''
                : ` – ${say(`bodies_option_position_${seat.position}`)}`}
              {seat.endsOn === null
                ? ''
                : `, ${say('bodies_until', { day: formatDay(seat.endsOn, context.locale) })}`}
            </li>
          ))}
        </ul>
        {mayFill ? (
          <section>
            <h2>{say('action_bodies.fill-seat')}</h2>
            <ActionForm
              context={context}
              action={fillSeat}
              hidden={{ body: body.id }}
              values={{ position: 'member', beginsOn: context.today }}
              options={{
                person: (known ?? []).map(({ id, name }) => ({ value: id, label: name })),
                organisation: senders.map(({ id, name }) => ({ value: id, label: name })),
              }}
            />
          </section>
        ) : null}
      </Frame>
    )
  },
})
