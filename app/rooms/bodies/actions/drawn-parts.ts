import { readRecord } from '@roter-faden/sortition'
import type { Tx } from '#platform/database/index.ts'
import type { BodyDraw } from '../rules/draw.ts'
import type { DrawnPart } from '../rules/draw-members.ts'
import { officeRecordText, poolOf } from '../storage/draw-pools.ts'

/** The first drawn record and those of its replacements, as far as the office still keeps them. */
export async function drawnParts(
  tx: Tx,
  first: BodyDraw,
  replacements: readonly BodyDraw[],
): Promise<readonly DrawnPart[]> {
  const parts: DrawnPart[] = []
  for (const { id, state } of [first, ...replacements]) {
    if (state !== 'drawn') continue
    const read = readRecord((await officeRecordText(tx, id)) ?? '')
    const pool = await poolOf(tx, id)
    if (pool !== undefined && read.kind === 'ok' && read.record.audience === 'office')
      parts.push({ record: read.record, pool })
  }
  return parts
}
