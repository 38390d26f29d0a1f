import { z } from 'zod'
import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, isId, type Day, type Id } from '#platform/values/index.ts'
import { VOTE_WAYS, type Decision, type FollowUp, type Vote } from '../rules/decision.ts'
import type { Quorum } from '../rules/quorum.ts'
import { BENCHES, DECISION_KINDS, POWERS, rulesSchema } from '../rules/rule-set.ts'
import { oneOf } from './one-of.ts'

const bench = z.enum(BENCHES)
const quorumSchema: z.ZodType<Quorum> = z.object({
  kind: z.enum(['given', 'deemed', 'missed', 'not-asked']),
  present: z.number(),
  needed: z.number(),
  base: z.number(),
  bench: z.object({ bench, present: z.number(), needed: z.number() }).nullable(),
})
const seat = z.string().refine(isId) as unknown as z.ZodType<Id<'seat'>>
const presenceSchema: z.ZodType<readonly Vote[]> = z.array(
  z.object({
    seat,
    carriedBy: seat,
    bench: bench.nullable(),
    isPresent: z.boolean(),
    isBiased: z.boolean(),
  }),
)

const decisions = (tx: Tx) =>
  tx
    .selectFrom('bodies.decision as decision')
    .leftJoin('bodies.decision_release as released', (join) =>
      join
        .onRef('released.municipality_id', '=', 'decision.municipality_id')
        .onRef('released.decision_id', '=', 'decision.id'),
    )
    .innerJoin('bodies.rule_set as rule_set', 'rule_set.id', 'decision.rule_set_id')
    .selectAll('decision')
    .select(['released.released_on', 'rule_set.version as rules_version'])
type Row = Awaited<ReturnType<ReturnType<typeof decisions>['executeTakeFirstOrThrow']>>

const decisionOf = (row: Row): Decision => ({
  id: asId(row.id),
  body: asId(row.body_id),
  meeting: asId(row.meeting_id),
  item: asId(row.item_id),
  ballot: asId(row.ballot_id),
  year: row.year,
  serial: row.serial,
  title: row.title,
  text: row.text,
  kind: oneOf(DECISION_KINDS, row.kind),
  way: oneOf(VOTE_WAYS, row.way),
  power: oneOf(POWERS, row.power),
  result: oneOf(['carried', 'failed'], row.result),
  yes: row.yes,
  no: row.no,
  abstained: row.abstained,
  biased: row.biased,
  absent: row.absent,
  guests: row.guests,
  ruleSet: asId(row.rule_set_id),
  rulesVersion: row.rules_version,
  rules: rulesSchema.parse(row.rules),
  quorum: quorumSchema.parse(row.quorum),
  votes: presenceSchema.parse(row.presence),
  conditions: row.conditions,
  isPublic: row.is_public,
  decidedOn: asDay(row.decided_on),
  releasedOn: row.released_on === null ? null : asDay(row.released_on),
})

export const decisionsOf = async (tx: Tx, body: Id<'body'>): Promise<readonly Decision[]> =>
  (
    await decisions(tx)
      .where('decision.body_id', '=', body)
      .orderBy('decision.year', 'desc')
      .orderBy('decision.serial', 'desc')
      .execute()
  ).map(decisionOf)

export async function decisionById(tx: Tx, id: Id<'decision'>): Promise<Decision | undefined> {
  const row = await decisions(tx).where('decision.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : decisionOf(row)
}

export const decisionsIn = async (
  tx: Tx,
  meeting: Id<'meeting'>,
): Promise<ReadonlyMap<Id<'agenda-item'>, Decision>> =>
  new Map(
    (await decisions(tx).where('decision.meeting_id', '=', meeting).execute())
      .map(decisionOf)
      .map((decision) => [decision.item, decision]),
  )

/** The last day on which a body decided anything: its rules do not change behind it. */
export async function lastDecisionOn(tx: Tx, body: Id<'body'>): Promise<Day | null> {
  const row = await tx
    .selectFrom('bodies.decision')
    .select('decided_on')
    .where('body_id', '=', body)
    .orderBy('decided_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : asDay(row.decided_on)
}

/** Keeps a decision under the next number of the body and year; the caller holds the body locked. */
export async function keepDecision(
  tx: Tx,
  decision: Omit<Decision, 'serial' | 'releasedOn' | 'rulesVersion'>,
): Promise<number> {
  const last = await tx
    .selectFrom('bodies.decision')
    .select('serial')
    .where('body_id', '=', decision.body)
    .where('year', '=', decision.year)
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst()
  const serial = (last?.serial ?? 0) + 1
  await tx
    .insertInto('bodies.decision')
    .values({
      id: decision.id,
      body_id: decision.body,
      meeting_id: decision.meeting,
      item_id: decision.item,
      ballot_id: decision.ballot,
      year: decision.year,
      serial,
      title: decision.title,
      text: decision.text,
      kind: decision.kind,
      way: decision.way,
      power: decision.power,
      result: decision.result,
      yes: decision.yes,
      no: decision.no,
      abstained: decision.abstained,
      biased: decision.biased,
      absent: decision.absent,
      guests: decision.guests,
      rule_set_id: decision.ruleSet,
      rules: JSON.stringify(decision.rules),
      quorum: JSON.stringify(decision.quorum),
      presence: JSON.stringify(decision.votes),
      conditions: decision.conditions,
      is_public: decision.isPublic,
      decided_on: decision.decidedOn,
    })
    .execute()
  return serial
}

export async function releaseDecision(tx: Tx, id: Id<'decision'>, day: Day): Promise<boolean> {
  const released = await tx
    .insertInto('bodies.decision_release')
    .values({ decision_id: id, released_on: day })
    .onConflict((already) => already.columns(['municipality_id', 'decision_id']).doNothing())
    .returning('decision_id')
    .executeTakeFirst()
  return released !== undefined
}

const followUps = (tx: Tx) =>
  tx
    .selectFrom('bodies.follow_up')
    .select(['id', 'decision_id', 'task', 'owner_role', 'due_on', 'done_on', 'version'])
type FollowUpRow = Awaited<ReturnType<ReturnType<typeof followUps>['executeTakeFirstOrThrow']>>

const followUpOf = (row: FollowUpRow): FollowUp => ({
  id: asId(row.id),
  decision: asId(row.decision_id),
  task: row.task,
  owner: row.owner_role,
  dueOn: asDay(row.due_on),
  doneOn: row.done_on === null ? null : asDay(row.done_on),
  version: row.version,
})

export const followUpsOf = async (tx: Tx, decision: Id<'decision'>): Promise<readonly FollowUp[]> =>
  (await followUps(tx).where('decision_id', '=', decision).orderBy('due_on').execute()).map(
    followUpOf,
  )

export async function followUpForUpdate(
  tx: Tx,
  id: Id<'follow-up'>,
): Promise<FollowUp | undefined> {
  const row = await followUps(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? undefined : followUpOf(row)
}

export async function keepFollowUp(
  tx: Tx,
  followUp: Omit<FollowUp, 'doneOn' | 'version'>,
): Promise<void> {
  await tx
    .insertInto('bodies.follow_up')
    .values({
      id: followUp.id,
      decision_id: followUp.decision,
      task: followUp.task,
      owner_role: followUp.owner,
      due_on: followUp.dueOn,
    })
    .execute()
}

export async function meetFollowUpOn(tx: Tx, id: Id<'follow-up'>, day: Day): Promise<void> {
  await tx
    .updateTable('bodies.follow_up')
    .set((expression) => ({ done_on: day, version: expression('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
