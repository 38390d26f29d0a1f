import { question } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Day, type Person } from '#platform/values/index.ts'
import { seatsOn, type Body, type Seat } from '../rules/body.ts'
import type { Decision } from '../rules/decision.ts'
import type { AgendaItem, Meeting } from '../rules/meeting.ts'
import { MAY } from '../rules/permissions.ts'
import { rulesOn, type RuleSet } from '../rules/rule-set.ts'
import { holds, mayRun } from '../rules/sitting.ts'
import { bodyById, bodyBySlug } from '../storage/bodies.ts'
import { decisionById, decisionsIn, decisionsOf, followUpsOf } from '../storage/decisions.ts'
import { itemsOf, meetingById, meetingsOf } from '../storage/meetings.ts'
import { ruleSetsOf } from '../storage/rule-sets.ts'
import { seatsOf } from '../storage/seats.ts'
import { shownSeats } from './body.ts'

const everyone = (person: Person) => permit(person, { who: 'everyone' })

/** Whoever belongs to a body today, or works for it, sees its sittings from inside; who has left no more. */
export const isInside = (
  person: Person,
  { body, seats }: { readonly body: Body; readonly seats: readonly Seat[] },
  today: Day,
): boolean =>
  permit(person, MAY.seeSittings, { quarter: body.quarter, body: body.id }).allowed ||
  seatsOn(seats, today).some((seat) => holds(person, seat))

/** Public sittings are announced once the invitation is out; all others are internal. */
const isAnnounced = (meeting: Meeting, versions: readonly RuleSet[]): boolean =>
  meeting.state !== 'planned' && rulesOn(versions, meeting.day)?.rules.isPublic === true

const maySeeDecision = (decision: Decision, inside: boolean): boolean =>
  inside || decision.releasedOn !== null

/** A body with its sittings and decisions, as far as the person may see them. */
export const sittings = question({
  name: 'bodies.sittings',
  input: { slug: field.text({ max: 200 }) },
  may: everyone,
  run: async ({ input, tx, person, today }) => {
    const body = await bodyBySlug(tx, input.slug)
    if (body === undefined) return undefined
    const [seats, versions] = [await seatsOf(tx, body.id), await ruleSetsOf(tx, body.id)]
    const inside = isInside(person, { body, seats }, today)
    return {
      body,
      inside,
      runs: mayRun(person, { body, seats }, today).allowed,
      hasRules: rulesOn(versions, today) !== undefined,
      meetings: (await meetingsOf(tx, body.id)).filter(
        (meeting) => inside || isAnnounced(meeting, versions),
      ),
      decisions: (await decisionsOf(tx, body.id)).filter((one) => maySeeDecision(one, inside)),
    }
  },
})

/** An item as it stands on the agenda. Others see no motion, and of what is not public only that it is there. */
const shownItem = (item: AgendaItem, inside: boolean) =>
  inside ? item : { ...item, title: item.isPublic ? item.title : null, proposal: null }

/** One sitting with its agenda. */
export const meeting = question({
  name: 'bodies.meeting',
  input: { meeting: field.id('meeting') },
  may: everyone,
  run: async ({ input, tx, person, today }) => {
    const found = await meetingById(tx, input.meeting)
    const body = found === undefined ? undefined : await bodyById(tx, found.body)
    if (found === undefined || body === undefined) return undefined
    const [seats, versions] = [await seatsOf(tx, body.id), await ruleSetsOf(tx, body.id)]
    const inside = isInside(person, { body, seats }, today)
    if (!inside && !isAnnounced(found, versions)) return undefined
    const decided = await decisionsIn(tx, found.id)
    return {
      ...found,
      body,
      inside,
      runs: mayRun(person, { body, seats }, found.day).allowed,
      rules:
        versions.find(({ id }) => id === found.heldUnder) ?? rulesOn(versions, found.day) ?? null,
      items: (await itemsOf(tx, found.id)).map((item) => {
        const decision = decided.get(item.id)
        const isSeen = decision !== undefined && maySeeDecision(decision, inside)
        return { ...shownItem(item, inside), decision: isSeen ? decision : null }
      }),
    }
  },
})

/** One decision: public once released. Who voted how is for those inside. */
export const decision = question({
  name: 'bodies.decision',
  input: { decision: field.id('decision') },
  may: everyone,
  run: async ({ input, tx, person, today }) => {
    const found = await decisionById(tx, input.decision)
    const body = found === undefined ? undefined : await bodyById(tx, found.body)
    if (found === undefined || body === undefined) return undefined
    const seats = await seatsOf(tx, body.id)
    const inside = isInside(person, { body, seats }, today)
    if (!maySeeDecision(found, inside)) return undefined
    return {
      ...found,
      votes: inside ? found.votes : [],
      body,
      inside,
      seats: inside ? await shownSeats(tx, seats, true) : [],
      followUps: inside ? await followUpsOf(tx, found.id) : [],
    }
  },
})
