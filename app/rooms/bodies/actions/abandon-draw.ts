import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { againstAbandoning, isPublic } from '../rules/draw.ts'
import { changeDraw } from '../storage/draws.ts'
import { erasePool, removeRecord } from '../storage/draw-pools.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'

/** Gives a draw up and erases its pool. Was it announced, the public reads the reason. */
export const abandonDraw = action({
  name: 'bodies.abandon-draw',
  input: { draw: field.id('draw'), reason: field.text({ max: 500 }) },
  refusals: ['draw-drawn-already', 'draw-over'],
  ...ofDraw,
  run: async ({ input, subject: { draw }, today, tx }) => {
    const against = againstAbandoning(draw)
    if (against.length > 0) return refused(...against)
    await erasePool(tx, draw.id)
    if (!isPublic(draw)) await removeRecord(tx, draw.id)
    await changeDraw(tx, draw.id, {
      state: 'abandoned',
      reason: input.reason,
      erasedOn: today,
      task: null,
    })
    return done({ touched: touchedDraw(draw), value: { id: draw.id } })
  },
  audit: 'named',
})
