import { Alert, Details, Table } from '#design/index.ts'
import { ActionForm } from '#platform/forms/index.ts'
import { say } from '#platform/language/index.ts'
import { abandonVote } from '../actions/abandon-vote.ts'
import { castSecretVote } from '../actions/cast-secret-vote.ts'
import { castVote } from '../actions/cast-vote.ts'
import { countVote } from '../actions/count-vote.ts'
import { openVote } from '../actions/open-vote.ts'
import { ANSWERS, type Ballot } from '../rules/decision.ts'
import { seatName } from './members.tsx'
import type { SittingAnswer, SittingProps, SittingSeat } from './sitting-view.ts'
import { numberOf } from './sittings.tsx'
import { Tap } from './tap.tsx'

/** The motion and its vote: to be opened, open, or decided. */
export function VotePart({ context, sitting }: SittingProps) {
  const { item, ballot, decision } = sitting
  if (item.purpose !== 'decide') return null
  const motion = ballot?.motion ?? item.proposal ?? ''
  return (
    <section aria-labelledby="abstimmung">
      <h2 id="abstimmung">{say('bodies_vote')}</h2>
      <div class="rf-motion">
        {motion.split(/\n{2,}/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
      {decision === null ? null : <Decided context={context} sitting={sitting} />}
      {ballot?.state === 'open' ? (
        <Open context={context} sitting={sitting} ballot={ballot} />
      ) : null}
      {ballot === null && sitting.runs && sitting.meeting.state === 'running' ? (
        <ActionForm
          context={context}
          action={openVote}
          hidden={{ item: item.id }}
          values={{ motion, way: 'hands' }}
          order={
            sitting.ruleSet.rules.quorum.test === 'on-challenge'
              ? ['motion', 'way', 'isChallenged']
              : ['motion', 'way']
          }
        />
      ) : null}
    </section>
  )
}

function Decided({ context, sitting: { decision } }: SittingProps) {
  if (decision === null) return null
  const { power, result } = decision
  return (
    <Alert
      kind={result === 'carried' ? 'success' : 'info'}
      title={say(`bodies_result_${power}_${result}`)}
    >
      <p>
        {say('bodies_count_text', {
          yes: decision.yes,
          no: decision.no,
          abstained: decision.abstained,
        })}{' '}
        <a href={`/${context.municipality.slug}/entscheidungen/${decision.id}`}>
          {say('bodies_decision_numbered', { number: numberOf(decision), title: decision.title })}
        </a>
      </p>
    </Alert>
  )
}

interface OpenProps extends SittingProps {
  readonly ballot: Ballot
}

const mayVoteNow = ({ votes }: SittingAnswer, { id }: SittingSeat): boolean =>
  votes.some(({ seat, isPresent, isBiased }) => seat === id && isPresent && !isBiased)

function Open({ context, sitting, ballot }: OpenProps) {
  const voting = sitting.seats.filter((seat) => mayVoteNow(sitting, seat))
  const isInRoom = ballot.way === 'hands' || ballot.way === 'paper'
  const done = voting.filter(({ answer, hasVotedInSecret }) => answer !== null || hasVotedInSecret)
  return (
    <>
      <p>
        {isInRoom
          ? say('bodies_vote_in_room', { count: voting.length })
          : say('bodies_vote_progress', { done: done.length, count: voting.length })}
      </p>
      {ballot.way === 'named' ? (
        <Named context={context} sitting={sitting} ballot={ballot} voting={voting} />
      ) : null}
      {ballot.way === 'secret' ? (
        <Secret context={context} sitting={sitting} ballot={ballot} voting={voting} />
      ) : null}
      {sitting.runs ? <Count context={context} sitting={sitting} ballot={ballot} /> : null}
    </>
  )
}

interface VotingProps extends OpenProps {
  readonly voting: readonly SittingSeat[]
}

function Named({ context, sitting, ballot, voting }: VotingProps) {
  const rows = voting.filter(({ carriesVote }) => sitting.runs || carriesVote)
  return (
    <Table
      caption={say('bodies_vote')}
      captionHidden
      empty={say('bodies_vote_not_yours')}
      rows={rows}
      columns={[
        { label: say('bodies_member'), namesRow: true, cell: seatName },
        {
          label: say('bodies_field_answer'),
          cell: (seat) => (
            <div class="rf-taps">
              {ANSWERS.map((answer) => (
                <Tap
                  context={context}
                  action={castVote}
                  values={{ ballot: ballot.id, seat: seat.id, answer }}
                  version={seat.answer?.version ?? 0}
                  label={
                    seat.answer?.answer === answer
                      ? say('bodies_answer_chosen', {
                          answer: say(`bodies_option_answer_${answer}`),
                        })
                      : say(`bodies_option_answer_${answer}`)
                  }
                  about={seatName(seat)}
                  isChosen={seat.answer?.answer === answer}
                />
              ))}
            </div>
          ),
        },
      ]}
    />
  )
}

/** Only one's own vote, once: what it was is shown to nobody, not even to the one who cast it. */
function Secret({ context, ballot, voting }: VotingProps) {
  const mine = voting.filter(({ carriesVote }) => carriesVote)
  return (
    <>
      <p>{say('bodies_secret_text')}</p>
      {mine.map((seat) =>
        seat.hasVotedInSecret ? (
          <p>{say('bodies_secret_done', { name: seatName(seat) })}</p>
        ) : (
          <div class="rf-taps">
            {ANSWERS.map((answer) => (
              <Tap
                context={context}
                action={castSecretVote}
                values={{ ballot: ballot.id, seat: seat.id, answer }}
                label={say(`bodies_option_answer_${answer}`)}
                about={seatName(seat)}
              />
            ))}
          </div>
        ),
      )}
    </>
  )
}

function Count({ context, sitting, ballot }: OpenProps) {
  const { rules } = sitting.ruleSet
  const isInRoom = ballot.way === 'hands' || ballot.way === 'paper'
  const kind = sitting.item.decisionKind
  const isOpenToAll = kind !== null && rules.openTo.includes(kind)
  const isBack = context.attempt?.action === abandonVote.name
  return (
    <>
      <h3>{say('action_bodies.count-vote')}</h3>
      <ActionForm
        context={context}
        action={countVote}
        hidden={{ ballot: ballot.id }}
        order={[
          ...(isInRoom ? ['yes', 'no', 'abstained'] : []),
          ...(isOpenToAll ? ['guests'] : []),
          ...(rules.tie === 'chair-decides' ? ['chairSays'] : []),
          'conditions',
        ]}
        groups={[
          {
            title: say('bodies_follow_up_add'),
            names: ['followUpTask', 'followUpOwner', 'followUpDueOn'],
          },
        ]}
      />
      <Details summary={say('action_bodies.abandon-vote')} open={isBack}>
        <ActionForm context={context} action={abandonVote} hidden={{ ballot: ballot.id }} />
      </Details>
    </>
  )
}
