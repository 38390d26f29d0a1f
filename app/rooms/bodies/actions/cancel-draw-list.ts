import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { againstState } from '../rules/draw.ts'
import { changeDraw } from '../storage/draws.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'

/** Stops the making of the list; the background notices within a second. The pool stays as it is. */
export const cancelDrawList = action({
  name: 'bodies.cancel-draw-list',
  input: { draw: field.id('draw') },
  refusals: ['draw-not-computing', 'draw-over'],
  ...ofDraw,
  run: async ({ subject: { draw }, tx }) => {
    const against = againstState(draw, 'computing')
    if (against.length > 0) return refused(...against)
    await changeDraw(tx, draw.id, { state: 'preparing', report: { kind: 'cancelled' }, task: null })
    return done({ touched: touchedDraw(draw), value: { id: draw.id } })
  },
  audit: 'named',
})
