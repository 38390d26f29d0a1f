import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, LEVELS, type Day, type Id, type Level } from '#platform/values/index.ts'
import type { Goal, GoalState } from '../rules/goal.ts'

const COLUMNS = [
  'id',
  'level',
  'title',
  'explanation',
  'quarter_id',
  'parent_id',
  'resolution_id',
  'body_id',
  'target_group',
  'due_on',
  'consent',
  'judgement',
  'state',
  'agreed_on',
  'released_on',
  'version',
] as const

interface GoalRow {
  readonly id: string
  readonly level: string
  readonly title: string
  readonly explanation: string | null
  readonly quarter_id: string | null
  readonly parent_id: string | null
  readonly resolution_id: string | null
  readonly body_id: string
  readonly target_group: string | null
  readonly due_on: string | null
  readonly consent: string | null
  readonly judgement: string | null
  readonly state: string
  readonly agreed_on: string | null
  readonly released_on: string | null
  readonly version: number
}

const dayOrNull = (text: string | null): Day | null => (text === null ? null : asDay(text))
const idOrNull = <Kind extends string>(text: string | null): Id<Kind> | null =>
  text === null ? null : asId<Kind>(text)

function stateOf({ id, state, agreed_on, released_on }: GoalRow): GoalState {
  if (state === 'draft') return { kind: 'draft' }
  const [agreedOn, releasedOn] = [dayOrNull(agreed_on), dayOrNull(released_on)]
  if (state === 'agreed' && agreedOn !== null) return { kind: 'agreed', agreedOn, releasedOn }
  if (state === 'ended') return { kind: 'ended', agreedOn, releasedOn }
  throw new Error(`goal ${id} is in the unknown state ${state}`)
}

function goalOf(row: GoalRow): Goal {
  const level = LEVELS.find((name): name is Level => name === row.level)
  if (level === undefined)
    throw new Error(`goal ${row.id} stands on the unknown level ${row.level}`)
  return {
    id: asId(row.id),
    level,
    title: row.title,
    explanation: row.explanation,
    quarter: idOrNull(row.quarter_id),
    parent: idOrNull(row.parent_id),
    resolution: idOrNull(row.resolution_id),
    body: asId(row.body_id),
    targetGroup: row.target_group,
    dueOn: dayOrNull(row.due_on),
    consent: row.consent,
    judgement: row.judgement,
    state: stateOf(row),
    version: row.version,
  }
}

const MOST_GOALS = 2000

export async function goalsWhere(
  tx: Tx,
  { quarter }: { readonly quarter?: Id<'quarter'> },
): Promise<readonly Goal[]> {
  const rows = await tx
    .selectFrom('concept.goal')
    .select(COLUMNS)
    .$if(quarter !== undefined, (query) =>
      query.where((on) =>
        on.or([on('quarter_id', '=', quarter ?? ''), on('quarter_id', 'is', null)]),
      ),
    )
    .orderBy('title')
    .limit(MOST_GOALS)
    .execute()
  return rows.map(goalOf)
}

export async function goalById(tx: Tx, id: Id<'goal'>): Promise<Goal | undefined> {
  const row = await tx
    .selectFrom('concept.goal')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : goalOf(row)
}

export async function goalForUpdate(tx: Tx, id: Id<'goal'>): Promise<Goal | undefined> {
  const row = await tx
    .selectFrom('concept.goal')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : goalOf(row)
}

type GoalContent = Omit<Goal, 'state' | 'version'>

const valuesOf = (goal: Omit<GoalContent, 'id' | 'level'>) => ({
  title: goal.title,
  explanation: goal.explanation,
  quarter_id: goal.quarter,
  parent_id: goal.parent,
  resolution_id: goal.resolution,
  body_id: goal.body,
  target_group: goal.targetGroup,
  due_on: goal.dueOn,
  consent: goal.consent,
  judgement: goal.judgement,
})

export async function keepGoal(tx: Tx, goal: GoalContent): Promise<void> {
  await tx
    .insertInto('concept.goal')
    .values({ id: goal.id, level: goal.level, ...valuesOf(goal) })
    .execute()
}

export async function changeGoalTo(
  tx: Tx,
  id: Id<'goal'>,
  goal: Omit<GoalContent, 'id' | 'level'>,
): Promise<void> {
  await tx
    .updateTable('concept.goal')
    .set((expression) => ({ ...valuesOf(goal), version: expression('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function agreeGoalOn(tx: Tx, id: Id<'goal'>, agreedOn: Day): Promise<void> {
  await tx
    .updateTable('concept.goal')
    .set((expression) => ({
      state: 'agreed',
      agreed_on: agreedOn,
      version: expression('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function releaseGoalOn(tx: Tx, id: Id<'goal'>, releasedOn: Day): Promise<void> {
  await tx
    .updateTable('concept.goal')
    .set((expression) => ({ released_on: releasedOn, version: expression('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
