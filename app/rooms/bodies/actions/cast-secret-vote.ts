import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { againstCasting, carries } from '../rules/casting.ts'
import { ANSWERS } from '../rules/decision.ts'
import { castInSecret } from '../storage/ballots.ts'
import { ballotSubject } from './ballot-subject.ts'

/**
 * Casts a secret vote. Only whoever carries it can; it cannot be changed, because nobody knows which it is.
 * Neither the audit trail nor the submission keeps who it was or what they said.
 */
export const castSecretVote = action({
  name: 'bodies.cast-secret-vote',
  input: {
    ballot: field.id('ballot'),
    seat: field.id('seat'),
    answer: field.choice(ANSWERS),
  },
  refusals: ['vote-is-over', 'vote-of-other-way', 'no-vote-at-item', 'voted-already'],
  subject: async ({ input, tx }) => {
    const subject = await ballotSubject(tx, input.ballot)
    if (subject === undefined) return notHere('ballot')
    return subject.sitting.seats.some(({ id }) => id === input.seat) ? subject : notHere('seat')
  },
  may: (person, { sitting }, input) =>
    carries(person, sitting, input.seat)
      ? { allowed: true }
      : {
          allowed: false,
          reason: person.kind === 'anonymous' ? 'not-signed-in' : 'role-needed',
          roles: ['board-member', 'juror'],
        },
  run: async ({ input, subject: { ballot, sitting }, tx }) => {
    const { seat, answer } = input
    const against = againstCasting(sitting, ballot, { seat, way: 'secret' })
    if (against.length > 0) return refused(...against)
    const isFirst = await castInSecret(tx, ballot.id, { seat, answer })
    if (!isFirst) return refused({ code: 'voted-already' })
    return done({ touched: [{ kind: 'ballot', id: ballot.id }] })
  },
  audit: 'anonymous',
})
