import { EmptyState, Table } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { formatDayShort } from '#platform/language/format.ts'
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
        breadcrumb={[
          { label: say('bodies_title_short'), href: `/${context.municipality.slug}/gremien` },
        ]}
      >
        {body.isExternal ? <p>{say('bodies_external_text')}</p> : null}
        {body.isExternal && body.seats.length === 0 ? null : (
          <section aria-labelledby="mitglieder">
            <h2 id="mitglieder">{say('bodies_members')}</h2>
            {body.largestSize === null ? null : (
              <p>
                {say('bodies_size', {
                  count: body.seats.filter(({ position }) => position !== 'deputy').length,
                  largest: body.largestSize,
                })}
              </p>
            )}
            {body.seats.length === 0 ? <EmptyState title={say('bodies_no_members')} /> : null}
            {body.seats.length === 0 ? null : (
              <Table
                caption={say('bodies_members')}
                captionHidden
                empty={say('bodies_no_members')}
                rows={body.seats}
                columns={[
                  {
                    label: say('bodies_field_person'),
                    namesRow: true,
                    cell: ({ person, organisation }) =>
                      [person, organisation].filter((name) => name !== null).join(', '),
                  },
                  {
                    label: say('bodies_field_position'),
                    cell: ({ position }) => say(`bodies_option_position_${position}`),
                  },
                  {
                    label: say('bodies_term'),
                    cell: ({ beginsOn, endsOn }) =>
                      endsOn === null
                        ? say('bodies_since', { day: formatDayShort(beginsOn, context.locale) })
                        : say('bodies_until', { day: formatDayShort(endsOn, context.locale) }),
                  },
                ]}
              />
            )}
          </section>
        )}
        {body.isExternal ? null : (
          <p>
            <a href={`${context.path}/auslosungen`}>{say('bodies_draws_of_body')}</a>
          </p>
        )}
        {mayFill ? (
          <Act context={context} action={fillSeat}>
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
          </Act>
        ) : null}
      </Frame>
    )
  },
})
