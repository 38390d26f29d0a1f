import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { againstState } from '../rules/draw.ts'
import { withExclusion } from '../rules/draw-pool.ts'
import { changeDraw } from '../storage/draws.ts'
import { changePool, poolOf } from '../storage/draw-pools.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'

/** Leaves somebody out of the draw for a reason that is kept with the pool; without a reason takes them in again. */
export const excludeFromDraw = action({
  name: 'bodies.exclude-from-draw',
  input: {
    draw: field.id('draw'),
    number: field.text({ max: 200 }),
    exclusionReason: field.optional(field.text({ max: 300 })),
  },
  refusals: ['draw-not-in-preparation', 'draw-over', 'draw-needs-pool', 'draw-person-unknown'],
  ...ofDraw,
  run: async ({ input, subject: { draw }, tx }) => {
    const against = againstState(draw, 'preparing')
    if (against.length > 0) return refused(...against)
    const pool = await poolOf(tx, draw.id)
    if (pool === undefined) return refused({ code: 'draw-needs-pool' })
    if (!pool.people.some(({ id }) => id === input.number))
      return refused({ code: 'draw-person-unknown', field: 'number' })
    await changePool(tx, draw.id, withExclusion(pool, input.number, input.exclusionReason))
    await changeDraw(tx, draw.id, { report: null, task: { id: randomUUID(), kind: 'check' } })
    return done({ touched: touchedDraw(draw), value: { id: draw.id } })
  },
  audit: 'named',
})
