import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { againstState } from '../rules/draw.ts'
import { againstQuotas, withBounds } from '../rules/draw-pool.ts'
import { changeDraw } from '../storage/draws.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'
import { quotaRows } from './quota-rows.ts'

/** Sets how many of each group sit in the panel, at least and at most; whether that can be is checked at once. */
export const setDrawQuotas = action({
  name: 'bodies.set-draw-quotas',
  input: { draw: field.id('draw'), quotas: quotaRows },
  refusals: [
    'draw-not-in-preparation',
    'draw-over',
    'draw-needs-pool',
    'draw-quota-unknown',
    'draw-quota-bounds',
  ],
  ...ofDraw,
  run: async ({ input, subject: { draw }, tx }) => {
    const against = [
      ...againstState(draw, 'preparing'),
      ...againstQuotas(draw.quotas, input.quotas),
    ]
    if (against.length > 0) return refused(...against)
    await changeDraw(tx, draw.id, {
      quotas: withBounds(draw.quotas, input.quotas),
      report: null,
      task: { id: randomUUID(), kind: 'check' },
    })
    return done({ touched: touchedDraw(draw), value: { id: draw.id } })
  },
  audit: 'named',
})
