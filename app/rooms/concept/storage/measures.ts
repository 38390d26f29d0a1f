import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Day, type Id } from '#platform/values/index.ts'
import { MEASURE_STATES, type Measure, type MeasureState } from '../rules/measure.ts'

const COLUMNS = [
  'id',
  'title',
  'description',
  'quarter_id',
  'main_goal_id',
  'responsible',
  'begins_on',
  'ends_on',
  'state',
  'released_on',
  'version',
] as const

interface MeasureRow {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly quarter_id: string
  readonly main_goal_id: string
  readonly responsible: string
  readonly begins_on: string
  readonly ends_on: string
  readonly state: string
  readonly released_on: string | null
  readonly version: number
}

function measureOf(row: MeasureRow): Measure {
  const state = MEASURE_STATES.find((name) => name === row.state)
  if (state === undefined) throw new Error(`measure ${row.id} is in the unknown state ${row.state}`)
  return {
    id: asId(row.id),
    title: row.title,
    description: row.description,
    quarter: asId(row.quarter_id),
    mainGoal: asId(row.main_goal_id),
    responsible: row.responsible,
    beginsOn: asDay(row.begins_on),
    endsOn: asDay(row.ends_on),
    state,
    releasedOn: row.released_on === null ? null : asDay(row.released_on),
    version: row.version,
  }
}

export async function measuresOf(
  tx: Tx,
  { quarter, goal }: { readonly quarter?: Id<'quarter'>; readonly goal?: Id<'goal'> },
): Promise<readonly Measure[]> {
  const rows = await tx
    .selectFrom('concept.measure')
    .select(COLUMNS)
    .$if(quarter !== undefined, (query) => query.where('quarter_id', '=', quarter ?? ''))
    .$if(goal !== undefined, (query) =>
      query.where((on) =>
        on.or([
          on('main_goal_id', '=', goal ?? ''),
          on(
            'id',
            'in',
            on
              .selectFrom('concept.further_goal')
              .select('measure_id')
              .where('goal_id', '=', goal ?? ''),
          ),
        ]),
      ),
    )
    .orderBy('begins_on')
    .orderBy('title')
    .limit(1000)
    .execute()
  return rows.map(measureOf)
}

export async function measureById(tx: Tx, id: Id<'measure'>): Promise<Measure | undefined> {
  const row = await tx
    .selectFrom('concept.measure')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : measureOf(row)
}

export async function measureForUpdate(tx: Tx, id: Id<'measure'>): Promise<Measure | undefined> {
  const row = await tx
    .selectFrom('concept.measure')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : measureOf(row)
}

export async function keepMeasure(
  tx: Tx,
  measure: Omit<Measure, 'state' | 'releasedOn' | 'version'>,
): Promise<void> {
  await tx
    .insertInto('concept.measure')
    .values({
      id: measure.id,
      title: measure.title,
      description: measure.description,
      quarter_id: measure.quarter,
      main_goal_id: measure.mainGoal,
      responsible: measure.responsible,
      begins_on: measure.beginsOn,
      ends_on: measure.endsOn,
    })
    .execute()
}

export async function changeMeasure(
  tx: Tx,
  id: Id<'measure'>,
  change: { readonly state?: MeasureState; readonly releasedOn?: Day },
): Promise<void> {
  await tx
    .updateTable('concept.measure')
    .set((expression) => ({
      version: expression('version', '+', 1),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.releasedOn === undefined ? {} : { released_on: change.releasedOn }),
    }))
    .where('id', '=', id)
    .execute()
}

export const furtherGoalsOf = async (
  tx: Tx,
  measure: Id<'measure'>,
): Promise<readonly Id<'goal'>[]> =>
  (
    await tx
      .selectFrom('concept.further_goal')
      .select('goal_id')
      .where('measure_id', '=', measure)
      .execute()
  ).map(({ goal_id }) => asId(goal_id))

export async function keepFurtherGoal(
  tx: Tx,
  further: {
    readonly id: Id<'further-goal'>
    readonly measure: Id<'measure'>
    readonly goal: Id<'goal'>
  },
): Promise<void> {
  await tx
    .insertInto('concept.further_goal')
    .values({ id: further.id, measure_id: further.measure, goal_id: further.goal })
    .execute()
}
