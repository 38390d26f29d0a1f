import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { againstState } from '../rules/draw.ts'
import { changeDraw } from '../storage/draws.ts'
import { removeRecord } from '../storage/draw-pools.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'

/** Throws a list away that nobody outside has seen, to change pool or quotas. */
export const reopenDraw = action({
  name: 'bodies.reopen-draw',
  input: { draw: field.id('draw') },
  refusals: ['draw-has-no-list', 'draw-over'],
  ...ofDraw,
  run: async ({ subject: { draw }, tx }) => {
    const against = againstState(draw, 'listed')
    if (against.length > 0) return refused(...against)
    await removeRecord(tx, draw.id)
    await changeDraw(tx, draw.id, {
      state: 'preparing',
      figures: null,
      announcementHash: null,
      task: { id: randomUUID(), kind: 'check' },
    })
    return done({ touched: touchedDraw(draw), value: { id: draw.id } })
  },
  audit: 'named',
})
