import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { field, type InputOf } from '#platform/fields/index.ts'
import { asId, done, refused, type Id } from '#platform/values/index.ts'
import { againstCounting, voteNow } from '../rules/casting.ts'
import { judge, tallyOf, type Ballot, type Judgement } from '../rules/decision.ts'
import { FOLLOW_UP_OWNERS } from '../rules/follow-up.ts'
import type { Tally } from '../rules/majority.ts'
import { mayRun, votesOf } from '../rules/sitting.ts'
import { emptyUrn, endBallot, namedVotesIn } from '../storage/ballots.ts'
import { bodyForUpdate } from '../storage/bodies.ts'
import { keepDecision, keepFollowUp } from '../storage/decisions.ts'
import type { LoadedSitting } from '../storage/sitting.ts'
import { ballotSubject } from './ballot-subject.ts'

const count = () => field.optional(field.number({ min: 0, max: 100_000, decimals: 0 }))

const COUNT_FIELDS = {
  ballot: field.id('ballot'),
  yes: count(),
  no: count(),
  abstained: count(),
  guests: count(),
  chairSays: field.optional(field.choice(['yes', 'no'])),
  conditions: field.optional(field.longText({ max: 2000 })),
  followUpTask: field.optional(field.text({ max: 300 })),
  followUpOwner: field.optional(field.choice(FOLLOW_UP_OWNERS)),
  followUpDueOn: field.optional(field.day()),
} as const
type CountInput = InputOf<typeof COUNT_FIELDS>

/**
 * Counts a vote and keeps the decision: with text, count, quorum, votes by seat and the rules as they are at
 * this moment. Nothing later alters it.
 */
export const countVote = action({
  name: 'bodies.count-vote',
  input: COUNT_FIELDS,
  refusals: [
    'vote-is-over',
    'tally-needed',
    'tally-comes-from-votes',
    'follow-up-needs-all',
    'not-quorate',
    'bench-out-of-balance',
    'conflict-undecided',
    'more-votes-than-voters',
    'tie-needs-chair',
    'guests-have-no-vote',
    'nobody-voted',
  ],
  subject: ({ input, tx }) => ballotSubject(tx, input.ballot),
  may: (person, { sitting }) => mayRun(person, sitting, sitting.meeting.day),
  run: async ({ input, subject: { ballot, sitting }, tx }) => {
    const against = againstCounting(ballot, input)
    if (against.length > 0) return refused(...against)
    const tally = await tallyIn(tx, { ballot, sitting, input })
    const { decisionKind: kind } = sitting.item
    if (kind === null) throw new Error(`item ${sitting.item.id} was voted on and is not to decide`)
    const judged = judge(
      sitting.rules,
      {
        kind,
        votes: votesOf(sitting),
        conflicts: sitting.conflicts.map(({ state }) => state),
        call: {
          isChallenged: ballot.isChallenged,
          isSecond: sitting.meeting.secondCallOf !== null,
        },
        guests: input.guests ?? 0,
        chairSays: input.chairSays,
      },
      tally,
    )
    if (!('result' in judged)) return refused(...judged)
    const id = asId<'decision'>(randomUUID())
    await endBallot(tx, ballot.id, { state: 'closed', because: null })
    const followUp = await freeze(tx, { id, ballot, sitting, input, tally, judged, kind })
    return done({
      touched: [
        { kind: 'decision', id },
        { kind: 'agenda-item', id: sitting.item.id },
      ],
      value: { id, followUp },
    })
  },
  audit: 'named',
})

interface Counting {
  readonly ballot: Ballot
  readonly sitting: LoadedSitting
  readonly input: CountInput
}

/** The count: from the room, from the urn, or from the named votes of those who may still vote. */
async function tallyIn(tx: Tx, { ballot, sitting, input }: Counting): Promise<Tally> {
  if (ballot.way === 'secret') return emptyUrn(tx, ballot.id)
  if (ballot.way === 'named') {
    const cast = await namedVotesIn(tx, ballot.id)
    return tallyOf(cast.filter(({ seat }) => voteNow(sitting, seat) !== undefined))
  }
  return { yes: input.yes ?? 0, no: input.no ?? 0, abstained: input.abstained ?? 0 }
}

/** Keeps the decision with everything it rests on, and what follows from it. */
async function freeze(
  tx: Tx,
  counted: Counting & {
    readonly id: Id<'decision'>
    readonly tally: Tally
    readonly judged: Judgement
    readonly kind: NonNullable<LoadedSitting['item']['decisionKind']>
  },
): Promise<Id<'follow-up'> | null> {
  const { id, ballot, sitting, input, tally, judged, kind } = counted
  const { body, meeting, item, ruleSet } = sitting
  // So that two sittings of a body on one day number their decisions one after the other.
  await bodyForUpdate(tx, body.id)
  await keepDecision(tx, {
    id,
    body: body.id,
    meeting: meeting.id,
    item: item.id,
    ballot: ballot.id,
    year: Number(meeting.day.slice(0, 4)),
    title: item.title,
    text: ballot.motion,
    kind,
    way: ballot.way,
    power: ruleSet.rules.power,
    result: judged.result,
    ...tally,
    biased: judged.biased,
    absent: judged.absent,
    guests: input.guests ?? 0,
    ruleSet: ruleSet.id,
    rules: ruleSet.rules,
    quorum: judged.quorum,
    votes: votesOf(sitting),
    conditions: input.conditions,
    isPublic: item.isPublic,
    decidedOn: meeting.day,
  })
  const { followUpTask: task, followUpOwner: owner, followUpDueOn: dueOn } = input
  if (task === null || owner === null || dueOn === null) return null
  const followUp = asId<'follow-up'>(randomUUID())
  await keepFollowUp(tx, { id: followUp, decision: id, task, owner, dueOn })
  return followUp
}
