import { DescriptionList, Table } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asId, isId, permit } from '#platform/values/index.ts'
import { meetFollowUp } from '../actions/meet-follow-up.ts'
import { releaseDecision } from '../actions/release-decision.ts'
import { decision as decisionQuestion } from '../questions/sittings.ts'
import { MAY } from '../rules/permissions.ts'
import { seatName } from './members.tsx'
import { quorumInWords } from './quorum-in-words.ts'
import { rulesInWords } from './rules-in-words.ts'
import { numberOf } from './sittings.tsx'

type DecisionAnswer = Exclude<Awaited<ReturnType<typeof decisionQuestion.run>>, undefined>

/** A decision as it was taken: text, count, quorum, and the rules of that day. */
export const decisionPage = page({
  path: '/entscheidungen/:decision',
  actions: [releaseDecision, meetFollowUp],
  show: async (context) => {
    const id = context.params['decision'] ?? ''
    if (!isId(id)) return undefined
    const decision = await context.ask(decisionQuestion, { decision: asId(id) })
    const root = `/${context.municipality.slug}/gremien/${decision.body.slug}`
    return (
      <Frame
        context={context}
        title={decision.title}
        lead={say('bodies_decision_lead', {
          result: say(`bodies_result_${decision.power}_${decision.result}`),
          body: decision.body.name,
          day: formatDay(decision.decidedOn, context.locale),
          number: numberOf(decision),
        })}
        level={decision.body.level}
        breadcrumb={[
          { label: decision.body.name, href: root },
          { label: say('bodies_sittings'), href: `${root}/sitzungen` },
        ]}
      >
        <section aria-labelledby="wortlaut">
          <h2 id="wortlaut">{say('bodies_wording')}</h2>
          {decision.text.split(/\n{2,}/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </section>
        <DescriptionList items={countOf(decision)} />
        {decision.inside ? <Votes decision={decision} /> : null}
        <FollowUps context={context} decision={decision} />
        <section aria-labelledby="regeln">
          <h2 id="regeln">{say('bodies_decision_rules', { version: decision.rulesVersion })}</h2>
          <p>{say('bodies_rules_versions_text')}</p>
          <DescriptionList items={rulesInWords(decision.rules)} />
        </section>
        <Release context={context} decision={decision} />
      </Frame>
    )
  },
})

const countOf = (decision: DecisionAnswer) => [
  {
    term: say('bodies_count'),
    value: say('bodies_count_text', {
      yes: decision.yes,
      no: decision.no,
      abstained: decision.abstained,
    }),
  },
  {
    term: say('bodies_count_others'),
    value: say('bodies_count_others_text', { biased: decision.biased, absent: decision.absent }),
  },
  { term: say('bodies_rules_quorum'), value: quorumInWords(decision.quorum) },
  { term: say('bodies_field_way'), value: say(`bodies_option_way_${decision.way}`) },
  {
    term: say('bodies_field_decisionKind'),
    value: say(`bodies_option_decisionKind_${decision.kind}`),
  },
  ...(decision.conditions === null
    ? []
    : [{ term: say('bodies_field_conditions'), value: decision.conditions }]),
]

/** Who was there and who had a conflict of interest; never how anyone voted in secret. */
function Votes({ decision }: { readonly decision: DecisionAnswer }) {
  const nameOf = new Map(decision.seats.map((seat) => [seat.id, seatName(seat)]))
  const standing = ({ isPresent, isBiased }: DecisionAnswer['votes'][number]): string =>
    isPresent ? (isBiased ? 'bodies_was_biased' : 'bodies_was_present') : 'bodies_was_absent'
  return (
    <section aria-labelledby="anwesenheit">
      <h2 id="anwesenheit">{say('bodies_presence_at_vote')}</h2>
      <Table
        caption={say('bodies_presence_at_vote')}
        captionHidden
        empty=""
        rows={decision.votes}
        columns={[
          {
            label: say('bodies_member'),
            namesRow: true,
            cell: ({ seat, carriedBy }) =>
              carriedBy === seat
                ? (nameOf.get(seat) ?? '')
                : say('bodies_carried_by', {
                    name: nameOf.get(seat) ?? '',
                    deputy: nameOf.get(carriedBy) ?? '',
                  }),
          },
          { label: say('bodies_standing'), cell: (vote) => say(standing(vote)) },
        ]}
      />
    </section>
  )
}

interface PartProps {
  readonly context: PageContext
  readonly decision: DecisionAnswer
}

function FollowUps({ context, decision }: PartProps) {
  if (decision.followUps.length === 0) return null
  const { body } = decision
  const place = { quarter: body.quarter, body: body.id }
  const mayMeet = permit(context.person, MAY.meetFollowUp, place).allowed
  return (
    <section aria-labelledby="folgt">
      <h2 id="folgt">{say('bodies_follow_up')}</h2>
      {decision.followUps.map(({ id, task, owner, dueOn, doneOn }) => (
        <>
          <p>
            {say(doneOn === null ? 'bodies_follow_up_due' : 'bodies_follow_up_done', {
              task,
              owner: say(`role_${owner}`),
              day: formatDay(doneOn ?? dueOn, context.locale),
            })}
          </p>
          {doneOn === null && mayMeet ? (
            <Act context={context} action={meetFollowUp}>
              <ActionForm
                context={context}
                action={meetFollowUp}
                hidden={{ followUp: id }}
                values={{ doneOn: context.today }}
                scope={id}
              />
            </Act>
          ) : null}
        </>
      ))}
    </section>
  )
}

function Release({ context, decision }: PartProps) {
  if (!decision.inside) return null
  if (decision.releasedOn !== null)
    return (
      <p>{say('bodies_released_on', { day: formatDay(decision.releasedOn, context.locale) })}</p>
    )
  const { body } = decision
  const place = { quarter: body.quarter, body: body.id }
  if (!decision.isPublic) return <p>{say('refusal_decision-not-public')}</p>
  return permit(context.person, MAY.releaseDecision, place).allowed ? (
    <Act context={context} action={releaseDecision}>
      <ActionForm context={context} action={releaseDecision} hidden={{ decision: decision.id }} />
    </Act>
  ) : null
}
