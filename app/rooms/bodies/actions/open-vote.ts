import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, refused } from '#platform/values/index.ts'
import { againstVoting, VOTE_WAYS } from '../rules/decision.ts'
import { againstTouching, mayRun, votesOf } from '../rules/sitting.ts'
import { keepBallot } from '../storage/ballots.ts'
import { sittingForUpdate } from '../storage/sitting.ts'

/** Opens the vote on an item with the final text of the motion. Until it is counted nothing changes at the item. */
export const openVote = action({
  name: 'bodies.open-vote',
  input: {
    item: field.id('agenda-item'),
    motion: field.longText({ max: 5000 }),
    way: field.choice(VOTE_WAYS),
    isChallenged: field.flag(),
  },
  refusals: [
    'sitting-not-running',
    'vote-is-open',
    'item-decided-already',
    'item-not-to-decide',
    'not-quorate',
    'bench-out-of-balance',
    'conflict-undecided',
    'everyone-votes-by-hand',
  ],
  subject: ({ input, tx }) => sittingForUpdate(tx, input.item),
  may: (person, sitting) => mayRun(person, sitting, sitting.meeting.day),
  run: async ({ input, subject: sitting, tx }) => {
    const touching = againstTouching(sitting)
    if (touching.length > 0) return refused(...touching)
    const { decisionKind: kind } = sitting.item
    if (kind === null) return refused({ code: 'item-not-to-decide' })
    const isByMember = input.way === 'named' || input.way === 'secret'
    if (isByMember && sitting.rules.openTo.includes(kind))
      return refused({ code: 'everyone-votes-by-hand', field: 'way' })
    const against = againstVoting(sitting.rules, {
      kind,
      votes: votesOf(sitting),
      conflicts: sitting.conflicts.map(({ state }) => state),
      call: { isChallenged: input.isChallenged, isSecond: sitting.meeting.secondCallOf !== null },
    })
    if (against.length > 0) return refused(...against)
    const id = asId<'ballot'>(randomUUID())
    await keepBallot(tx, { ...input, id, state: 'open' })
    return done({
      touched: [
        { kind: 'agenda-item', id: input.item },
        { kind: 'ballot', id },
      ],
      value: { id },
    })
  },
  audit: 'named',
})
