import type { Tx } from '#platform/database/index.ts'
import type { Id } from '#platform/values/index.ts'
import { seatsOn } from '../rules/body.ts'
import type { Ballot } from '../rules/decision.ts'
import type { Meeting } from '../rules/meeting.ts'
import { rulesOn, type RuleSet } from '../rules/rule-set.ts'
import type { Sitting } from '../rules/sitting.ts'
import { ballotsAt } from './ballots.ts'
import { bodyById } from './bodies.ts'
import { conflictsAt } from './conflicts.ts'
import { itemById, itemsOf, meetingById, meetingForUpdate } from './meetings.ts'
import { attendanceOf, presenceIn } from './presence.ts'
import { ruleSetsOf } from './rule-sets.ts'
import { seatsOf } from './seats.ts'

/** A sitting at an item with the rules it is held under and its ballot, if one is open or closed. */
export interface LoadedSitting extends Sitting {
  readonly ruleSet: RuleSet
  readonly ballot: Ballot | undefined
}

/** Loads a sitting at an item and locks it: whoever changes it next sees this change. */
export const sittingForUpdate = (
  tx: Tx,
  item: Id<'agenda-item'>,
): Promise<LoadedSitting | undefined> => load(tx, item, meetingForUpdate)

export const sittingAt = (tx: Tx, item: Id<'agenda-item'>): Promise<LoadedSitting | undefined> =>
  load(tx, item, meetingById)

async function load(
  tx: Tx,
  id: Id<'agenda-item'>,
  meetingOf: (tx: Tx, id: Id<'meeting'>) => Promise<Meeting | undefined>,
): Promise<LoadedSitting | undefined> {
  const item = await itemById(tx, id)
  if (item === undefined) return undefined
  const meeting = await meetingOf(tx, item.meeting)
  const body = meeting === undefined ? undefined : await bodyById(tx, meeting.body)
  if (meeting === undefined || body === undefined) return undefined
  const versions = await ruleSetsOf(tx, body.id)
  const held = versions.find((version) => version.id === meeting.heldUnder)
  const ruleSet = held ?? rulesOn(versions, meeting.day)
  if (ruleSet === undefined) return undefined
  const ballot = (await ballotsAt(tx, item.id)).find(({ state }) => state !== 'abandoned')
  return {
    body,
    meeting,
    item,
    items: await itemsOf(tx, meeting.id),
    ruleSet,
    rules: ruleSet.rules,
    seats: seatsOn(await seatsOf(tx, body.id), meeting.day),
    noted: await presenceIn(tx, meeting.id),
    conflicts: await conflictsAt(tx, item.id),
    attendance: await attendanceOf(tx, body.id),
    ballot,
    hasOpenVote: ballot?.state === 'open',
    isDecided: ballot?.state === 'closed',
  }
}
