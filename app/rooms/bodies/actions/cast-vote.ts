import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { againstCasting, carries } from '../rules/casting.ts'
import { ANSWERS } from '../rules/decision.ts'
import { mayRun } from '../rules/sitting.ts'
import { keepNamedVote, namedVotesIn } from '../storage/ballots.ts'
import { ballotSubject } from './ballot-subject.ts'

/** Casts a named vote: by whoever carries it, or by whoever runs the sitting for someone in the room. */
export const castVote = action({
  name: 'bodies.cast-vote',
  input: {
    ballot: field.id('ballot'),
    seat: field.id('seat'),
    answer: field.choice(ANSWERS),
  },
  refusals: ['vote-is-over', 'vote-of-other-way', 'no-vote-at-item'],
  subject: async ({ input, tx }) => {
    const subject = await ballotSubject(tx, input.ballot)
    if (subject === undefined) return notHere('ballot')
    if (!subject.sitting.seats.some(({ id }) => id === input.seat)) return notHere('seat')
    const earlier = (await namedVotesIn(tx, input.ballot)).find(({ seat }) => seat === input.seat)
    return { ...subject, earlier }
  },
  may: (person, { sitting }, input) =>
    carries(person, sitting, input.seat)
      ? { allowed: true }
      : mayRun(person, sitting, sitting.meeting.day),
  current: ({ earlier }) => ({
    version: earlier?.version ?? 0,
    values: earlier === undefined ? {} : { answer: earlier.answer },
  }),
  run: async ({ input, subject: { ballot, sitting, earlier }, tx }) => {
    const { seat, answer } = input
    const against = againstCasting(sitting, ballot, { seat, way: 'named' })
    if (against.length > 0) return refused(...against)
    await keepNamedVote(tx, ballot.id, { seat, answer, version: (earlier?.version ?? 0) + 1 })
    return done({
      touched: [
        { kind: 'ballot', id: ballot.id },
        { kind: 'seat', id: seat },
      ],
      value: { id: ballot.id },
    })
  },
  audit: 'named',
})
