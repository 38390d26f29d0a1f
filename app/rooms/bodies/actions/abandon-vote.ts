import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { mayRun } from '../rules/sitting.ts'
import { endBallot } from '../storage/ballots.ts'
import { ballotSubject } from './ballot-subject.ts'

/** Breaks a vote off, with the reason: what was cast counts for nothing, and the item can be voted on anew. */
export const abandonVote = action({
  name: 'bodies.abandon-vote',
  input: { ballot: field.id('ballot'), abandonedBecause: field.text({ max: 300 }) },
  refusals: ['vote-is-over'],
  subject: ({ input, tx }) => ballotSubject(tx, input.ballot),
  may: (person, { sitting }) => mayRun(person, sitting, sitting.meeting.day),
  run: async ({ input, subject: { ballot }, tx }) => {
    if (ballot.state !== 'open') return refused({ code: 'vote-is-over' })
    await endBallot(tx, ballot.id, { state: 'abandoned', because: input.abandonedBecause })
    return done({ touched: [{ kind: 'ballot', id: ballot.id }], value: { id: ballot.id } })
  },
  audit: 'named',
})
