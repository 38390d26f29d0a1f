import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { organisations, people } from '#rooms/people/index.ts'
import { endSeat } from '../actions/end-seat.ts'
import { fillSeat } from '../actions/fill-seat.ts'
import { body as bodyQuestion, type ShownSeat } from '../questions/body.ts'
import type { Body } from '../rules/body.ts'
import { MAY } from '../rules/permissions.ts'
import { bodyTabs } from './body-tabs.tsx'
import { Composition, Members, seatName } from './members.tsx'

/** Who sits in a body, and for how long. */
export const bodyPage = page({
  path: '/gremien/:body',
  actions: [fillSeat, endSeat],
  show: async (context) => {
    const body = await context.ask(bodyQuestion, { slug: context.params['body'] ?? '' })
    const largest = body.ruleSet === null ? body.largestSize : body.ruleSet.rules.size.most
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
        {bodyTabs(context, body, '')}
        {body.isExternal ? <p>{say('bodies_external_text')}</p> : null}
        {body.isExternal && body.seats.length === 0 ? null : (
          <section aria-labelledby="mitglieder">
            <h2 id="mitglieder">{say('bodies_members')}</h2>
            <Composition seats={body.seats} findings={body.findings} largest={largest} />
            <Members context={context} seats={body.seats} />
          </section>
        )}
        {body.isExternal ? null : (
          <p>
            <a href={`${context.path}/auslosungen`}>{say('bodies_draws_of_body')}</a>
          </p>
        )}
        {permit(context.person, MAY.fillSeat, { quarter: body.quarter, body: body.id }).allowed ? (
          <SeatActs
            context={context}
            body={body}
            seats={body.seats}
            vacated={body.vacated}
            known={await context.askMaybe(people, {})}
            senders={await context.ask(organisations, {})}
          />
        ) : null}
      </Frame>
    )
  },
})

interface SeatActsProps {
  readonly context: PageContext
  readonly body: Body
  readonly seats: readonly ShownSeat[]
  readonly vacated: readonly ShownSeat[]
  readonly known: readonly Named[] | undefined
  readonly senders: readonly Named[]
}
interface Named {
  readonly id: string
  readonly name: string
}

const options = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }))
const seatOptions = (seats: readonly ShownSeat[]) =>
  seats.map((seat) => ({ value: seat.id, label: seatName(seat) }))

function SeatActs({ context, body, seats, vacated, known, senders }: SeatActsProps) {
  return (
    <>
      <Act context={context} action={fillSeat}>
        <ActionForm
          context={context}
          action={fillSeat}
          hidden={{ body: body.id }}
          values={{ position: 'member', beginsOn: context.today }}
          options={{
            person: options(known ?? []),
            organisation: options(senders),
            standsFor: seatOptions(seats.filter(({ position }) => position !== 'deputy')),
            successorOf: seatOptions(vacated),
          }}
        />
      </Act>
      {seats.length === 0 ? null : (
        <Act context={context} action={endSeat}>
          <ActionForm
            context={context}
            action={endSeat}
            values={{ endsOn: context.today }}
            options={{ seat: seatOptions(seats) }}
          />
        </Act>
      )}
    </>
  )
}
