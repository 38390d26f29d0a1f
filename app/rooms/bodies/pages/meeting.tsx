import { Alert, ButtonLink, DescriptionList, EmptyState, Table } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asId, isId } from '#platform/values/index.ts'
import { addAgendaItem } from '../actions/add-agenda-item.ts'
import { cancelMeeting } from '../actions/cancel-meeting.ts'
import { closeMeeting } from '../actions/close-meeting.ts'
import { invite } from '../actions/invite.ts'
import { openMeeting } from '../actions/open-meeting.ts'
import { meeting as meetingQuestion } from '../questions/sittings.ts'
import { beginsAt, minutesByPurpose, PURPOSES } from '../rules/meeting.ts'

type MeetingAnswer = Exclude<Awaited<ReturnType<typeof meetingQuestion.run>>, undefined>

/** One sitting: when and where, its agenda with times and purposes, and the next step towards it. */
export const meetingPage = page({
  path: '/gremien/:body/sitzungen/:meeting',
  actions: [addAgendaItem, invite, openMeeting, closeMeeting, cancelMeeting],
  show: async (context) => {
    const id = context.params['meeting'] ?? ''
    if (!isId(id)) return undefined
    const meeting = await context.ask(meetingQuestion, { meeting: asId(id) })
    if (meeting.body.slug !== context.params['body']) return undefined
    const root = `/${context.municipality.slug}/gremien/${meeting.body.slug}`
    return (
      <Frame
        context={context}
        title={say('bodies_sitting_on', { day: formatDay(meeting.day, context.locale) })}
        lead={meeting.body.name}
        level={meeting.body.level}
        breadcrumb={[
          { label: say('bodies_title_short'), href: `/${context.municipality.slug}/gremien` },
          { label: meeting.body.name, href: root },
          { label: say('bodies_sittings'), href: `${root}/sitzungen` },
        ]}
      >
        <DescriptionList items={factsOf(meeting, context)} />
        <RulesChanged meeting={meeting} />
        <section aria-labelledby="tagesordnung">
          <h2 id="tagesordnung">{say('bodies_agenda')}</h2>
          {meeting.items.length === 0 ? <EmptyState title={say('bodies_agenda_none')} /> : null}
          {meeting.items.length === 0 ? null : (
            <>
              <p>{sharesInWords(meeting)}</p>
              <Agenda context={context} meeting={meeting} />
            </>
          )}
        </section>
        {meeting.runs ? <Steps context={context} meeting={meeting} /> : null}
      </Frame>
    )
  },
})

const factsOf = (meeting: MeetingAnswer, { locale }: PageContext) => [
  { term: say('bodies_standing'), value: say(`bodies_meeting_${meeting.state}`) },
  { term: say('bodies_field_startsAt'), value: say('bodies_time', { time: meeting.startsAt }) },
  { term: say('bodies_field_place'), value: meeting.place },
  ...(meeting.secondCallOf === null
    ? []
    : [{ term: say('bodies_second_call'), value: say('bodies_second_call_text') }]),
  ...(meeting.cancelledBecause === null
    ? []
    : [{ term: say('bodies_field_cancelledBecause'), value: meeting.cancelledBecause }]),
  ...(meeting.invitedOn === null
    ? meeting.inside
      ? [{ term: say('bodies_invite_by'), value: formatDay(meeting.inviteBy, locale) }]
      : []
    : [{ term: say('bodies_invited_on'), value: formatDay(meeting.invitedOn, locale) }]),
]

/** Rules that changed between invitation and sitting are said: those of the day hold. */
function RulesChanged({ meeting }: { readonly meeting: MeetingAnswer }) {
  const holds = meeting.rules?.id
  if (!meeting.inside || meeting.invitedUnder === null || meeting.invitedUnder === holds)
    return null
  return (
    <Alert kind="warning" title={say('bodies_rules_changed')}>
      {say('bodies_rules_changed_text')}
    </Alert>
  )
}

/** How much of the sitting is there to inform, to develop and to decide: a sitting is no mere information event (M6). */
function sharesInWords({ items }: MeetingAnswer): string {
  const minutes = minutesByPurpose(items)
  const all = PURPOSES.reduce((sum, purpose) => sum + minutes[purpose], 0)
  return say('bodies_agenda_shares', { ...minutes, all })
}

interface PartProps {
  readonly context: PageContext
  readonly meeting: MeetingAnswer
}

function Agenda({ context, meeting }: PartProps) {
  const begin = new Map(
    meeting.items.map(({ id }, at) => [
      id,
      beginsAt(
        meeting.startsAt,
        meeting.items.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0),
      ),
    ]),
  )
  return (
    <Table
      caption={say('bodies_agenda')}
      captionHidden
      empty=""
      rows={meeting.items}
      columns={[
        {
          label: say('bodies_item'),
          namesRow: true,
          cell: ({ id, position, title }) => {
            const text = `${position}. ${title ?? say('bodies_item_closed')}`
            return meeting.inside ? <a href={`${context.path}/punkte/${id}`}>{text}</a> : text
          },
        },
        {
          label: say('bodies_item_begins'),
          cell: ({ id }) => say('bodies_time', { time: begin.get(id) ?? '' }),
        },
        {
          label: say('bodies_field_purpose'),
          cell: ({ purpose, isPublic, isTablePaper }) =>
            [
              say(`bodies_option_purpose_${purpose}`),
              ...(isPublic ? [] : [say('bodies_not_public')]),
              ...(isTablePaper ? [say('bodies_table_paper')] : []),
            ].join(', '),
        },
        {
          label: say('bodies_field_result'),
          cell: ({ decision }) =>
            decision === null ? (
              '–'
            ) : (
              <a href={`/${context.municipality.slug}/entscheidungen/${decision.id}`}>
                {say(`bodies_result_${decision.power}_${decision.result}`)}
              </a>
            ),
        },
      ]}
    />
  )
}

/** What can be done with the sitting now; the next step is open. */
function Steps({ context, meeting }: PartProps) {
  const { state, id } = meeting
  const hidden = { meeting: id }
  const [first] = meeting.items
  if (state === 'closed' || state === 'cancelled') return null
  return (
    <>
      {state === 'running' && first !== undefined ? (
        <div class="rf-buttons">
          <ButtonLink href={`${context.path}/punkte/${first.id}`}>
            {say('bodies_to_sitting')}
          </ButtonLink>
        </div>
      ) : null}
      {state === 'planned' && meeting.items.length > 0 ? (
        <Act context={context} action={invite} isOpen>
          <p>{say('bodies_invite_text')}</p>
          <ActionForm context={context} action={invite} hidden={hidden} />
        </Act>
      ) : null}
      {state === 'invited' ? (
        <Act context={context} action={openMeeting} isOpen={meeting.day <= context.today}>
          <ActionForm context={context} action={openMeeting} hidden={hidden} />
        </Act>
      ) : null}
      <Act context={context} action={addAgendaItem} isOpen={meeting.items.length === 0}>
        <ActionForm
          context={context}
          action={addAgendaItem}
          hidden={hidden}
          values={{ minutes: 15 }}
        />
      </Act>
      {state === 'running' ? (
        <Act context={context} action={closeMeeting}>
          <ActionForm context={context} action={closeMeeting} hidden={hidden} />
        </Act>
      ) : (
        <Act context={context} action={cancelMeeting}>
          <ActionForm context={context} action={cancelMeeting} hidden={hidden} />
        </Act>
      )}
    </>
  )
}
