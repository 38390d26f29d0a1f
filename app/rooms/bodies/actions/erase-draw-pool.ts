import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { againstErasing, againstState } from '../rules/draw.ts'
import { changeDraw } from '../storage/draws.ts'
import { erasePool } from '../storage/draw-pools.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'

/** Erases the pool and the full record once nobody may object any more; the public record stays. */
export const eraseDrawPool = action({
  name: 'bodies.erase-draw-pool',
  input: { draw: field.id('draw') },
  refusals: ['draw-not-drawn', 'draw-over', 'objections-still-open'],
  ...ofDraw,
  run: async ({ subject: { draw }, today, tx }) => {
    const against = againstState(draw, 'drawn')
    if (against.length > 0) return refused(...against)
    const early = againstErasing(draw, today)
    if (early.length > 0) return refused(...early)
    await erasePool(tx, draw.id)
    await changeDraw(tx, draw.id, { state: 'closed', erasedOn: today })
    return done({ touched: touchedDraw(draw), value: { id: draw.id } })
  },
  audit: 'named',
})
