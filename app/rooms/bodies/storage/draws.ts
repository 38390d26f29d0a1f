import { METHODS, type Method } from '@roter-faden/sortition'
import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Day, type Id, type Instant } from '#platform/values/index.ts'
import {
  DRAW_STATES,
  DRAWINGS,
  type BodyDraw,
  type Drawing,
  type DrawReport,
  type DrawState,
  type DrawTask,
  type ListFigures,
} from '../rules/draw.ts'

const COLUMNS = [
  'id',
  'body_id',
  'replaces_id',
  'title',
  'seats',
  'method',
  'cap_percent',
  'state',
  'quotas',
  'report',
  'prepared_on',
  'drawing',
  'seed_commitment',
  'figures',
  'announcement_hash',
  'announced_at',
  'drawing_on',
  'drawing_place',
  'objection_days',
  'drawn_at',
  'drawn_number',
  'selected',
  'objections_until',
  'reason',
  'erased_on',
  'task',
  'task_id',
  'task_phase',
  'task_percent',
  'version',
] as const

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value => {
  const found = values.find((value) => value === text)
  if (found === undefined) throw new Error(`${text} is none of ${values.join(', ')}`)
  return found
}

type Row = Awaited<ReturnType<typeof rowOf>> & object

const rowOf = (tx: Tx, id: Id<'draw'>) =>
  tx.selectFrom('bodies.draw').select(COLUMNS).where('id', '=', id).executeTakeFirst()

const dayOf = (text: string | null): Day | null => (text === null ? null : asDay(text))

function drawOf(row: Row): BodyDraw {
  return {
    id: asId(row.id),
    body: asId(row.body_id),
    replaces: row.replaces_id === null ? null : asId(row.replaces_id),
    title: row.title,
    seats: row.seats,
    method: oneOf<Method>(METHODS, row.method),
    capPercent: row.cap_percent,
    state: oneOf<DrawState>(DRAW_STATES, row.state),
    quotas: row.quotas as unknown as BodyDraw['quotas'],
    report: row.report as unknown as DrawReport | null,
    preparedOn: asDay(row.prepared_on),
    drawing: oneOf<Drawing>(DRAWINGS, row.drawing),
    seedCommitment: row.seed_commitment,
    figures: row.figures as unknown as ListFigures | null,
    announcementHash: row.announcement_hash,
    announcedAt: row.announced_at as Instant | null,
    drawingOn: dayOf(row.drawing_on),
    drawingPlace: row.drawing_place,
    objectionDays: row.objection_days,
    drawnAt: row.drawn_at as Instant | null,
    drawnNumber: row.drawn_number,
    selected: row.selected as unknown as readonly number[] | null,
    objectionsUntil: dayOf(row.objections_until),
    reason: row.reason,
    erasedOn: dayOf(row.erased_on),
    task: taskOf(row),
    version: row.version,
  }
}

const taskOf = (row: Row): DrawTask | null =>
  row.task === null || row.task_id === null
    ? null
    : {
        id: row.task_id,
        kind: oneOf(['check', 'list'] as const, row.task),
        phase: row.task_phase,
        percent: row.task_percent,
      }

export async function drawById(tx: Tx, id: Id<'draw'>): Promise<BodyDraw | undefined> {
  const row = await rowOf(tx, id)
  return row === undefined ? undefined : drawOf(row)
}

export async function drawForUpdate(tx: Tx, id: Id<'draw'>): Promise<BodyDraw | undefined> {
  const row = await tx
    .selectFrom('bodies.draw')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : drawOf(row)
}

/** The draws of a body, latest first. */
export const drawsOfBody = async (tx: Tx, body: Id<'body'>): Promise<readonly BodyDraw[]> =>
  (
    await tx
      .selectFrom('bodies.draw')
      .select(COLUMNS)
      .where('body_id', '=', body)
      .orderBy('prepared_on', 'desc')
      .orderBy('id')
      .limit(200)
      .execute()
  ).map(drawOf)

/** The draws that fill seats of a drawn panel anew, in the order in which they were drawn; those not drawn yet last. */
export const replacementsOf = async (tx: Tx, draw: Id<'draw'>): Promise<readonly BodyDraw[]> =>
  (
    await tx
      .selectFrom('bodies.draw')
      .select(COLUMNS)
      .where('replaces_id', '=', draw)
      .orderBy('drawn_at')
      .orderBy('id')
      .execute()
  ).map(drawOf)

export type NewDraw = Pick<
  BodyDraw,
  'id' | 'body' | 'replaces' | 'title' | 'seats' | 'method' | 'capPercent' | 'quotas' | 'preparedOn'
>

export async function keepDraw(tx: Tx, draw: NewDraw): Promise<void> {
  await tx
    .insertInto('bodies.draw')
    .values({
      id: draw.id,
      body_id: draw.body,
      replaces_id: draw.replaces,
      title: draw.title,
      seats: draw.seats,
      method: draw.method,
      cap_percent: draw.capPercent,
      state: 'preparing',
      quotas: JSON.stringify(draw.quotas),
      prepared_on: draw.preparedOn,
    })
    .execute()
}

export type DrawChange = Partial<
  Omit<BodyDraw, 'id' | 'body' | 'replaces' | 'title' | 'seats' | 'preparedOn' | 'version' | 'task'>
> & {
  /** New work for the background, or none any more. */
  readonly task?: { readonly id: string; readonly kind: DrawTask['kind'] } | null
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

/** Changes a draw; every change makes forms that were filled in before stale. */
export async function changeDraw(tx: Tx, id: Id<'draw'>, change: DrawChange): Promise<void> {
  const { task, quotas, report, figures, selected } = change
  const plain = {
    method: change.method,
    cap_percent: change.capPercent,
    state: change.state,
    drawing: change.drawing,
    seed_commitment: change.seedCommitment,
    announcement_hash: change.announcementHash,
    announced_at: change.announcedAt,
    drawing_on: change.drawingOn,
    drawing_place: change.drawingPlace,
    objection_days: change.objectionDays,
    drawn_at: change.drawnAt,
    drawn_number: change.drawnNumber,
    objections_until: change.objectionsUntil,
    reason: change.reason,
    erased_on: change.erasedOn,
  }
  const given = Object.fromEntries(
    Object.entries(plain).filter(([, value]) => value !== undefined),
  ) as typeof plain
  await tx
    .updateTable('bodies.draw')
    .set((draw) => ({
      ...given,
      ...(quotas === undefined ? {} : { quotas: JSON.stringify(quotas) }),
      ...(report === undefined ? {} : { report: json(report) }),
      ...(figures === undefined ? {} : { figures: json(figures) }),
      ...(selected === undefined ? {} : { selected: json(selected) }),
      ...(task === undefined
        ? {}
        : {
            task: task?.kind ?? null,
            task_id: task?.id ?? null,
            task_phase: null,
            task_percent: null,
            task_leased_until: null,
          }),
      version: draw('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
