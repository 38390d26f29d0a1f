import { EmptyState, Table } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay, formatDayShort } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { callMeeting } from '../actions/call-meeting.ts'
import { sittings as sittingsQuestion } from '../questions/sittings.ts'
import type { Body } from '../rules/body.ts'
import type { Decision } from '../rules/decision.ts'
import type { Meeting } from '../rules/meeting.ts'
import { bodyTabs } from './body-tabs.tsx'

/** The sittings of a body, those to come first, and what it has decided. */
export const sittingsPage = page({
  path: '/gremien/:body/sitzungen',
  actions: [callMeeting],
  afterwards: (done, _action, { params }) =>
    `/gremien/${params['body'] ?? ''}/sitzungen/${String(done.value?.['id'])}`,
  show: async (context) => {
    const answer = await context.ask(sittingsQuestion, { slug: context.params['body'] ?? '' })
    const { body, meetings, decisions } = answer
    const isToCome = ({ day, state }: Meeting): boolean =>
      day >= context.today && state !== 'closed' && state !== 'cancelled'
    return (
      <Frame
        context={context}
        title={say('bodies_sittings_of', { body: body.name })}
        level={body.level}
        breadcrumb={[
          { label: say('bodies_title_short'), href: `/${context.municipality.slug}/gremien` },
        ]}
      >
        {bodyTabs(context, body, 'sitzungen')}
        <MeetingTable
          context={context}
          title="bodies_sittings_to_come"
          none="bodies_sittings_none_to_come"
          meetings={meetings.filter(isToCome).toReversed()}
        />
        <MeetingTable
          context={context}
          title="bodies_sittings_past"
          none="bodies_sittings_none_past"
          meetings={meetings.filter((meeting) => !isToCome(meeting))}
        />
        <Decisions context={context} decisions={decisions} />
        {answer.runs && answer.hasRules ? (
          <Call context={context} body={body} meetings={meetings} />
        ) : null}
        {answer.runs && !answer.hasRules ? <p>{say('refusal_body-without-rules')}</p> : null}
      </Frame>
    )
  },
})

interface MeetingTableProps {
  readonly context: PageContext
  readonly title: string
  readonly none: string
  readonly meetings: readonly Meeting[]
}

const MeetingTable = ({ context, title, none, meetings }: MeetingTableProps) => (
  <section aria-labelledby={title}>
    <h2 id={title}>{say(title)}</h2>
    <Table
      caption={say(title)}
      captionHidden
      empty={say(none)}
      rows={meetings}
      columns={[
        {
          label: say('bodies_field_day'),
          namesRow: true,
          cell: ({ id, day, startsAt }) => (
            <a href={`${context.path}/${id}`}>
              {say('bodies_at_time', { day: formatDay(day, context.locale), time: startsAt })}
            </a>
          ),
        },
        { label: say('bodies_field_place'), cell: ({ place }) => place },
        {
          label: say('bodies_standing'),
          cell: ({ state }) => say(`bodies_meeting_${state}`),
        },
      ]}
    />
  </section>
)

/** "3/2026": the number under which a body keeps a decision. */
export const numberOf = ({ serial, year }: Pick<Decision, 'serial' | 'year'>): string =>
  `${serial}/${year}`

interface DecisionsProps {
  readonly context: PageContext
  readonly decisions: readonly Decision[]
}

function Decisions({ context, decisions }: DecisionsProps) {
  return (
    <section aria-labelledby="entscheidungen">
      <h2 id="entscheidungen">{say('bodies_decisions')}</h2>
      {decisions.length === 0 ? <EmptyState title={say('bodies_decisions_none')} /> : null}
      {decisions.length === 0 ? null : (
        <Table
          caption={say('bodies_decisions')}
          captionHidden
          empty=""
          rows={decisions}
          columns={[
            {
              label: say('bodies_decision'),
              namesRow: true,
              cell: (decision) => (
                <a href={`/${context.municipality.slug}/entscheidungen/${decision.id}`}>
                  {say('bodies_decision_numbered', {
                    number: numberOf(decision),
                    title: decision.title,
                  })}
                </a>
              ),
            },
            {
              label: say('bodies_field_result'),
              cell: ({ power, result }) => say(`bodies_result_${power}_${result}`),
            },
            {
              label: say('bodies_field_decidedOn'),
              cell: ({ decidedOn }) => formatDayShort(decidedOn, context.locale),
            },
          ]}
        />
      )}
    </section>
  )
}

interface CallProps {
  readonly context: PageContext
  readonly body: Body
  readonly meetings: readonly Meeting[]
}

const Call = ({ context, body, meetings }: CallProps) => (
  <Act context={context} action={callMeeting}>
    <ActionForm
      context={context}
      action={callMeeting}
      hidden={{ body: body.id }}
      options={{
        secondCallOf: meetings
          .filter(({ state }) => state === 'closed' || state === 'cancelled')
          .map(({ id, day }) => ({ value: id, label: formatDay(day, context.locale) })),
      }}
    />
  </Act>
)
