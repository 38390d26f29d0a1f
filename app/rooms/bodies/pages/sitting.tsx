import { Alert, ButtonLink, ErrorSummary } from '#design/index.ts'
import { Frame, page, sentenceOf, type PageContext } from '#platform/http/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asId, isId } from '#platform/values/index.ts'
import { abandonVote } from '../actions/abandon-vote.ts'
import { castSecretVote } from '../actions/cast-secret-vote.ts'
import { castVote } from '../actions/cast-vote.ts'
import { countVote } from '../actions/count-vote.ts'
import { declareConflict } from '../actions/declare-conflict.ts'
import { decideConflict } from '../actions/decide-conflict.ts'
import { notePresence } from '../actions/note-presence.ts'
import { openVote } from '../actions/open-vote.ts'
import { sittingItem } from '../questions/sitting.ts'
import { isQuorate } from '../rules/quorum.ts'
import { quorumInWords } from './quorum-in-words.ts'
import { Conflicts } from './sitting-conflicts.tsx'
import { Presence } from './sitting-presence.tsx'
import type { SittingProps } from './sitting-view.ts'
import { VotePart } from './sitting-vote.tsx'

/** Where the screen goes on after each act: the part that was at hand. */
const PART_OF: Readonly<Record<string, string>> = {
  [notePresence.name]: 'anwesenheit',
  [declareConflict.name]: 'befangenheit',
  [decideConflict.name]: 'befangenheit',
}

/** Acts of one tap: they have no form of their own above which a refusal could stand. */
const TAPS: readonly string[] = [
  notePresence.name,
  decideConflict.name,
  castVote.name,
  castSecretVote.name,
]

/** The sitting on one screen: the agenda, and the item at hand with presence, quorum, conflicts of interest and vote. */
export const sittingPage = page({
  path: '/gremien/:body/sitzungen/:meeting/punkte/:item',
  actions: [
    notePresence,
    declareConflict,
    decideConflict,
    openVote,
    castVote,
    castSecretVote,
    countVote,
    abandonVote,
  ],
  afterwards: (_done, action, { params }) =>
    `/gremien/${params['body']}/sitzungen/${params['meeting']}/punkte/${params['item']}#${PART_OF[action] ?? 'abstimmung'}`,
  show: async (context) => {
    const id = context.params['item'] ?? ''
    if (!isId(id)) return undefined
    const sitting = await context.ask(sittingItem, { item: asId(id) })
    const { body, meeting, item } = sitting
    const isHere = body.slug === context.params['body'] && meeting.id === context.params['meeting']
    if (!isHere) return undefined
    const root = `/${context.municipality.slug}/gremien/${body.slug}`
    return (
      <Frame
        context={context}
        title={`${item.position}. ${item.title}`}
        lead={leadOf(sitting)}
        level={body.level}
        wide
        breadcrumb={[
          { label: body.name, href: root },
          {
            label: say('bodies_sitting_on', { day: formatDay(meeting.day, context.locale) }),
            href: `${root}/sitzungen/${meeting.id}`,
          },
        ]}
      >
        <Faults context={context} />
        <div class="rf-sitting">
          <Agenda context={context} sitting={sitting} />
          <div class="rf-sitting__item">
            {meeting.state === 'running' ? null : (
              <Alert kind="info" title={say(`bodies_meeting_${meeting.state}`)} />
            )}
            <Quorum context={context} sitting={sitting} />
            <VotePart context={context} sitting={sitting} />
            <Presence context={context} sitting={sitting} />
            {item.purpose === 'decide' ? <Conflicts context={context} sitting={sitting} /> : null}
            <Next context={context} sitting={sitting} />
          </div>
        </div>
      </Frame>
    )
  },
})

const leadOf = ({ item }: SittingProps['sitting']): string =>
  [
    say(`bodies_option_purpose_${item.purpose}`),
    ...(item.isPublic ? [] : [say('bodies_not_public')]),
    ...(item.isTablePaper ? [say('bodies_table_paper')] : []),
  ].join(', ')

function Faults({ context }: { readonly context: PageContext }) {
  const { attempt } = context
  if (attempt === undefined || !TAPS.includes(attempt.action)) return null
  return <ErrorSummary faults={attempt.reasons.map((reason) => ({ text: sentenceOf(reason) }))} />
}

const Agenda = ({ context, sitting }: SittingProps) => (
  <nav class="rf-sitting__agenda" aria-label={say('bodies_agenda')}>
    <ol>
      {sitting.items.map(({ id, position, title }) => (
        <li>
          <a
            href={`${context.path.replace(/[^/]+$/, '')}${id}`}
            aria-current={id === sitting.item.id ? 'page' : undefined}
          >
            {position}. {title}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)

/** The quorum at this moment, or as it was frozen with the decision. */
function Quorum({ sitting }: SittingProps) {
  const quorum = sitting.decision?.quorum ?? sitting.quorum
  return (
    <Alert
      kind={isQuorate(quorum) ? 'success' : 'warning'}
      title={say(isQuorate(quorum) ? 'bodies_quorate' : 'bodies_not_quorate')}
    >
      <p>{quorumInWords(quorum)}</p>
    </Alert>
  )
}

function Next({ context, sitting }: SittingProps) {
  const next = sitting.items.find(({ position }) => position > sitting.item.position)
  const folder = context.path.replace(/[^/]+$/, '')
  return (
    <div class="rf-buttons">
      <ButtonLink
        href={next === undefined ? folder.replace(/\/punkte\/$/, '') : `${folder}${next.id}`}
      >
        {next === undefined
          ? say('bodies_to_overview')
          : say('bodies_next_item', { title: `${next.position}. ${next.title}` })}
      </ButtonLink>
    </div>
  )
}
