import {
  publicRecord,
  readRecord,
  type DrawingOutcome,
  type DrawingRefused,
  type OfficeRecord,
} from '@roter-faden/sortition'
import type { Tx } from '#platform/database/index.ts'
import { daysAfter, type Day, type Instant, type Reason } from '#platform/values/index.ts'
import { againstDrawing, againstState, type BodyDraw } from '../rules/draw.ts'
import { changeDraw } from '../storage/draws.ts'
import { keepPoolUntil, keepRecords, officeRecordText } from '../storage/draw-pools.ts'

export const DRAWING_REFUSALS = [
  'draw-not-announced',
  'draw-drawn-already',
  'draw-over',
  'drawing-too-early',
  'draw-number-not-on-list',
  'draw-seed-was-committed',
  'draw-seed-was-not-committed',
  'draw-seed-does-not-match',
] as const
type DrawingReason = Reason<(typeof DRAWING_REFUSALS)[number]>

/** Enters the outcome of the drawing, keeps both records and begins the period for objections; answers what stands against it. */
export async function enterDrawing(
  tx: Tx,
  draw: BodyDraw,
  at: { readonly now: Instant; readonly today: Day },
  drawing: (record: OfficeRecord) => DrawingOutcome,
): Promise<readonly DrawingReason[]> {
  const against = againstState(draw, 'announced')
  if (against.length > 0) return against
  const early = againstDrawing(draw, at.today)
  if (early.length > 0) return early
  const outcome = drawing(await officeRecord(tx, draw))
  if (outcome.kind === 'refused') return [refusalOf(outcome.reason)]
  const { record } = outcome
  if (record.drawing.kind === 'announced') throw new Error(`draw ${draw.id} was not drawn`)
  const number =
    record.drawing.kind === 'number-drawn'
      ? record.drawing.number
      : record.panels.findIndex((panel) => panel.join() === record.selected.join()) + 1
  await keepRecords(tx, draw.id, {
    office: JSON.stringify(record),
    open: JSON.stringify(publicRecord(record)),
  })
  const objectionsUntil = daysAfter(at.today, draw.objectionDays ?? 1)
  await changeDraw(tx, draw.id, {
    state: 'drawn',
    drawnAt: at.now,
    drawnNumber: number,
    selected: record.selected,
    objectionsUntil,
  })
  await keepPoolUntil(tx, draw.id, objectionsUntil)
  return []
}

async function officeRecord(tx: Tx, draw: BodyDraw): Promise<OfficeRecord> {
  const read = readRecord((await officeRecordText(tx, draw.id)) ?? '')
  if (read.kind === 'not-a-record' || read.record.audience !== 'office')
    throw new Error(`draw ${draw.id} has no record of the office`)
  return read.record
}

function refusalOf(reason: DrawingRefused): DrawingReason {
  switch (reason.kind) {
    case 'already-drawn':
      return { code: 'draw-drawn-already' }
    case 'number-not-on-the-list':
      return {
        code: 'draw-number-not-on-list',
        field: 'drawnNumber',
        details: { panels: reason.panels },
      }
    case 'seed-was-committed':
      return { code: 'draw-seed-was-committed', field: 'drawnNumber' }
    case 'seed-was-not-committed':
      return { code: 'draw-seed-was-not-committed', field: 'seed' }
    case 'seed-does-not-match':
      return { code: 'draw-seed-does-not-match', field: 'seed' }
    default:
      return reason satisfies never
  }
}
