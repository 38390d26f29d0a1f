import { question } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit } from '#platform/values/index.ts'
import { carries } from '../rules/casting.ts'
import { mayActFor } from '../rules/deputies.ts'
import { quorumOf } from '../rules/quorum.ts'
import { hasVote, holds, mayRun, presentAt, votesOf } from '../rules/sitting.ts'
import { namedVotesIn, secretVotersIn } from '../storage/ballots.ts'
import { decisionsIn } from '../storage/decisions.ts'
import { sittingAt } from '../storage/sitting.ts'
import { shownSeats } from './body.ts'
import { isInside } from './sittings.ts'

/** Everything the sitting screen shows of one item: for those who belong to the body or run its sittings. */
export const sittingItem = question({
  name: 'bodies.sitting',
  input: { item: field.id('agenda-item') },
  may: (person) => permit(person, { who: 'everyone' }),
  run: async ({ input, tx, person, today }) => {
    const sitting = await sittingAt(tx, input.item)
    if (sitting === undefined) return undefined
    const runs = mayRun(person, sitting, sitting.meeting.day).allowed
    if (!runs && !isInside(person, sitting, today)) return undefined
    const { ballot, meeting, rules } = sitting
    const present = presentAt(sitting)
    const facts = new Map(
      sitting.noted.filter(({ item }) => item === input.item).map((one) => [one.seat, one.version]),
    )
    const named = ballot?.way === 'named' ? await namedVotesIn(tx, ballot.id) : []
    const secret = ballot?.way === 'secret' ? await secretVotersIn(tx, ballot.id) : new Set()
    const votes = votesOf(sitting)
    const call = { isChallenged: true, isSecond: meeting.secondCallOf !== null }
    const shown = await shownSeats(tx, sitting.seats, true)
    return {
      body: sitting.body,
      meeting,
      items: sitting.items,
      item: sitting.item,
      ruleSet: sitting.ruleSet,
      ballot: ballot ?? null,
      runs,
      quorum: quorumOf(rules, votes, call),
      votes,
      decision: (await decisionsIn(tx, meeting.id)).get(input.item) ?? null,
      seats: sitting.seats.map((seat, at) => ({
        ...(shown[at] ?? raiseMissing(seat.id)),
        state: present.get(seat.id)?.state ?? ('absent' as const),
        actsFor: present.get(seat.id)?.actsFor ?? null,
        /** The version of what was noted at this very item; 0 where nothing was. */
        factVersion: facts.get(seat.id) ?? 0,
        hasVote: seat.position !== 'deputy' && hasVote(sitting, seat),
        conflict: sitting.conflicts.find((one) => one.seat === seat.id) ?? null,
        /** Absent members a deputy may act for. */
        mayActFor: sitting.seats
          .filter(
            (member) =>
              present.get(member.id)?.state !== 'present' && mayActFor(rules, seat, member),
          )
          .map(({ id }) => id),
        isMine: holds(person, seat),
        carriesVote: carries(person, sitting, seat.id),
        answer: named.find((vote) => vote.seat === seat.id) ?? null,
        hasVotedInSecret: secret.has(seat.id),
      })),
    }
  },
})

function raiseMissing(seat: string): never {
  throw new Error(`seat ${seat} was not shown`)
}
