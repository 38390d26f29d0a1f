import { reasonsOf, type Id, type Person, type Reason } from '#platform/values/index.ts'
import { votingNow, type Ballot, type Vote } from './decision.ts'
import type { Tally } from './majority.ts'
import { holds, votesOf, type Sitting } from './sitting.ts'

export type CastingRefusal = 'vote-is-over' | 'vote-of-other-way' | 'no-vote-at-item'

/** The vote of a seat at the item, if it has one there now: present, entitled, without a conflict of interest. */
export const voteNow = (sitting: Sitting, seat: Id<'seat'>): Vote | undefined =>
  votingNow(votesOf(sitting)).find((vote) => vote.seat === seat)

/** Whether a person carries the vote of a seat: as its holder, or as the deputy who acts for it. */
export function carries(person: Person, sitting: Sitting, seat: Id<'seat'>): boolean {
  const carriedBy = votesOf(sitting).find((vote) => vote.seat === seat)?.carriedBy
  return holds(
    person,
    sitting.seats.find(({ id }) => id === carriedBy),
  )
}

/** What stands against casting the vote of a seat. */
export const againstCasting = (
  sitting: Sitting,
  ballot: Ballot,
  wanted: { readonly seat: Id<'seat'>; readonly way: Ballot['way'] },
): readonly Reason<CastingRefusal>[] =>
  reasonsOf(
    ballot.state !== 'open' && { code: 'vote-is-over' },
    ballot.way !== wanted.way && { code: 'vote-of-other-way' },
    voteNow(sitting, wanted.seat) === undefined && { code: 'no-vote-at-item', field: 'seat' },
  )

type Counted = Readonly<Record<keyof Tally, number | null>>

export type CountingRefusal =
  | 'vote-is-over'
  | 'tally-needed'
  | 'tally-comes-from-votes'
  | 'follow-up-needs-all'

const isCountedInRoom = ({ way }: Pick<Ballot, 'way'>): boolean =>
  way === 'hands' || way === 'paper'

interface Counting extends Counted {
  readonly followUpTask: string | null
  readonly followUpOwner: string | null
  readonly followUpDueOn: string | null
}

/** What stands against counting: numbers come from the room or from the votes, never from both. */
export function againstCounting(
  ballot: Ballot,
  input: Counting,
): readonly Reason<CountingRefusal>[] {
  const given = [input.yes, input.no, input.abstained].filter((one) => one !== null).length
  const followUp = [input.followUpTask, input.followUpOwner, input.followUpDueOn]
  const said = followUp.filter((one) => one !== null).length
  return reasonsOf(
    ballot.state !== 'open' && { code: 'vote-is-over' },
    isCountedInRoom(ballot) && given < 3 && { code: 'tally-needed', field: 'yes' },
    !isCountedInRoom(ballot) && given > 0 && { code: 'tally-comes-from-votes', field: 'yes' },
    said > 0 && said < 3 && { code: 'follow-up-needs-all', field: 'followUpTask' },
  )
}
