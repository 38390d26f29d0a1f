import { daysAfter } from '#platform/values/index.ts'
import { idOf } from './act.ts'
import { comingSitting, heldSitting, plannedSitting } from './content/sittings.ts'
import { idFor, type DemoParts, type Known } from './known.ts'

/** Holds, announces and plans sittings by the same actions as a clerk does. */
export async function buildSittings(parts: DemoParts, known: Known): Promise<void> {
  await holdSitting(parts, known)
  const coming = await planSitting(parts, known, comingSitting)
  await parts.act('bodies.invite', { meeting: coming })
  await planSitting(parts, known, plannedSitting)
}

async function planSitting(
  { act, today }: DemoParts,
  known: Known,
  sitting: typeof comingSitting | typeof plannedSitting,
): Promise<string> {
  const { body, inDays, startsAt, place, items } = sitting
  const day = daysAfter(today, inDays)
  const meeting = idOf(
    await act('bodies.call-meeting', { body: idFor(known.bodies, body), day, startsAt, place }),
  )
  for (const item of items) await act('bodies.add-agenda-item', { meeting, ...item })
  return meeting
}

/** What happens in the sitting that was held, each act on its day. */
interface Held {
  readonly act: DemoParts['act']
  readonly meeting: string
  readonly seat: (person: string) => string
}

async function holdSitting({ act }: DemoParts, known: Known): Promise<void> {
  const { body, calledOn, invitedOn, day, startsAt, place } = heldSitting
  const wanted = { body: idFor(known.bodies, body), day, startsAt, place }
  const meeting = idOf(await act('bodies.call-meeting', wanted, calledOn))
  const add = async (item: object): Promise<string> =>
    idOf(await act('bodies.add-agenda-item', { meeting, ...item }, calledOn))
  const [report, award, benches] = [
    await add(heldSitting.report),
    await add(heldSitting.award),
    await add(heldSitting.benches),
  ]
  await act('bodies.invite', { meeting }, invitedOn)
  await act('bodies.open-meeting', { meeting }, day)
  const held = {
    act,
    meeting,
    seat: (person: string): string => idFor(known.seats, `${body}/${person}`),
  }
  for (const person of heldSitting.present)
    await note(held, { item: report, person, presence: 'present' })
  await decideAward(held, award)
  const { leaves, deputy } = heldSitting
  await note(held, { item: benches, person: leaves, presence: 'absent' })
  await note(held, { item: benches, person: deputy, presence: 'present', actsFor: leaves })
  await decideByName(held, benches)
  await act('bodies.close-meeting', { meeting }, day)
}

interface Noted {
  readonly item: string
  readonly person: string
  readonly presence: 'present' | 'absent'
  readonly actsFor?: string
}

const note = ({ act, seat }: Held, { item, person, presence, actsFor }: Noted) =>
  act(
    'bodies.note-presence',
    {
      item,
      seat: seat(person),
      presence,
      actsFor: actsFor === undefined ? null : seat(actsFor),
    },
    heldSitting.day,
  )

/** By show of hands, with two conflicts of interest and a task that is done by now. */
async function decideAward({ act, seat }: Held, item: string): Promise<void> {
  const { day, award, conflicts, conditions, followUp } = heldSitting
  for (const { person, ground } of conflicts)
    await act('bodies.declare-conflict', { item, seat: seat(person), ground }, day)
  const vote = { item, motion: award.proposal, way: 'hands' }
  const ballot = idOf(await act('bodies.open-vote', vote, day))
  const { doneOn, ...task } = followUp
  const tally = { yes: 3, no: 0, abstained: 0 }
  const kept = await act('bodies.count-vote', { ballot, ...tally, conditions, ...task }, day)
  await act('bodies.release-decision', { decision: kept['id'] }, day)
  await act('bodies.meet-follow-up', { followUp: kept['followUp'], doneOn }, doneOn)
}

/** By name, the chair represented by the deputy. */
async function decideByName({ act, seat }: Held, item: string): Promise<void> {
  const { day, answers, benches } = heldSitting
  const vote = { item, motion: benches.proposal, way: 'named' }
  const ballot = idOf(await act('bodies.open-vote', vote, day))
  for (const [person, answer] of Object.entries(answers))
    await act('bodies.cast-vote', { ballot, seat: seat(person), answer }, day)
  const { id: decision } = await act('bodies.count-vote', { ballot }, day)
  await act('bodies.release-decision', { decision }, day)
}
