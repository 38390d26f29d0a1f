import type { Tx } from '#platform/database/index.ts'
import { asCents, asDay, asId, type Day, type Id } from '#platform/values/index.ts'
import {
  RESOLUTION_KINDS,
  RESULTS,
  type Resolution,
  type ResolutionState,
  type Result,
} from '../rules/resolution.ts'

const COLUMNS = [
  'id',
  'body_id',
  'kind',
  'title',
  'text',
  'quarter_id',
  'boundary_area_id',
  'budget_cents',
  'submitted_on',
  'result',
  'number',
  'decided_on',
  'consultations',
  'version',
] as const

interface ResolutionRow {
  readonly id: string
  readonly body_id: string
  readonly kind: string
  readonly title: string
  readonly text: string
  readonly quarter_id: string | null
  readonly boundary_area_id: string | null
  readonly budget_cents: number | null
  readonly submitted_on: string
  readonly result: string | null
  readonly number: string | null
  readonly decided_on: string | null
  readonly consultations: string | null
  readonly version: number
}

function stateOf({
  id,
  result,
  number,
  decided_on,
  consultations,
}: ResolutionRow): ResolutionState {
  if (result === null || decided_on === null) return { kind: 'submitted' }
  const known = RESULTS.find((name) => name === result)
  if (known === 'postponed') return { kind: 'postponed', decidedOn: asDay(decided_on) }
  if (known === undefined || number === null)
    throw new Error(`resolution ${id} has the result ${result} and no number`)
  return { kind: 'decided', result: known, number, decidedOn: asDay(decided_on), consultations }
}

function resolutionOf(row: ResolutionRow): Resolution {
  const kind = RESOLUTION_KINDS.find((name) => name === row.kind)
  if (kind === undefined) throw new Error(`resolution ${row.id} is of the unknown kind ${row.kind}`)
  return {
    id: asId(row.id),
    body: asId(row.body_id),
    kind,
    title: row.title,
    text: row.text,
    quarter: row.quarter_id === null ? null : asId(row.quarter_id),
    boundary: row.boundary_area_id === null ? null : asId(row.boundary_area_id),
    budget: row.budget_cents === null ? null : asCents(row.budget_cents),
    submittedOn: asDay(row.submitted_on),
    version: row.version,
    state: stateOf(row),
  }
}

export const allResolutions = async (tx: Tx): Promise<readonly Resolution[]> =>
  (
    await tx
      .selectFrom('bodies.resolution')
      .select(COLUMNS)
      .orderBy('submitted_on', 'desc')
      .orderBy('id')
      .limit(500)
      .execute()
  ).map(resolutionOf)

export async function resolutionById(
  tx: Tx,
  id: Id<'resolution'>,
): Promise<Resolution | undefined> {
  const row = await tx
    .selectFrom('bodies.resolution')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : resolutionOf(row)
}

export async function resolutionForUpdate(
  tx: Tx,
  id: Id<'resolution'>,
): Promise<Resolution | undefined> {
  const row = await tx
    .selectFrom('bodies.resolution')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : resolutionOf(row)
}

export async function keepResolution(
  tx: Tx,
  resolution: Omit<Resolution, 'state' | 'version'>,
): Promise<void> {
  await tx
    .insertInto('bodies.resolution')
    .values({
      id: resolution.id,
      body_id: resolution.body,
      kind: resolution.kind,
      title: resolution.title,
      text: resolution.text,
      quarter_id: resolution.quarter,
      boundary_area_id: resolution.boundary,
      budget_cents: resolution.budget,
      submitted_on: resolution.submittedOn,
    })
    .execute()
}

/** True when another resolution of the body carries the number already; the body is locked, so that none takes it meanwhile. */
export async function numberIsTaken(
  tx: Tx,
  body: Id<'body'>,
  number: string,
  except: Id<'resolution'>,
): Promise<boolean> {
  await tx.selectFrom('bodies.body').select('id').where('id', '=', body).forUpdate().execute()
  const other = await tx
    .selectFrom('bodies.resolution')
    .select('id')
    .where('body_id', '=', body)
    .where('number', '=', number)
    .where('id', '<>', except)
    .executeTakeFirst()
  return other !== undefined
}

export async function keepResult(
  tx: Tx,
  id: Id<'resolution'>,
  result: {
    readonly result: Result
    readonly number: string | null
    readonly decidedOn: Day
    readonly consultations: string | null
  },
): Promise<void> {
  await tx
    .updateTable('bodies.resolution')
    .set((expression) => ({
      result: result.result,
      number: result.number,
      decided_on: result.decidedOn,
      consultations: result.consultations,
      version: expression('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
