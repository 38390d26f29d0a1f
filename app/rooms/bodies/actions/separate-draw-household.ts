import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { againstState } from '../rules/draw.ts'
import { isShared } from '../rules/draw-pool.ts'
import { changeDraw } from '../storage/draws.ts'
import { changePool, poolOf } from '../storage/draw-pools.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'

/** Says that those at one address do not live together, or that they do after all. */
export const separateDrawHousehold = action({
  name: 'bodies.separate-draw-household',
  input: { draw: field.id('draw'), household: field.text({ max: 500 }), apart: field.flag() },
  refusals: ['draw-not-in-preparation', 'draw-over', 'draw-needs-pool', 'draw-household-unknown'],
  ...ofDraw,
  run: async ({ input, subject: { draw }, tx }) => {
    const against = againstState(draw, 'preparing')
    if (against.length > 0) return refused(...against)
    const pool = await poolOf(tx, draw.id)
    if (pool === undefined) return refused({ code: 'draw-needs-pool' })
    if (!isShared(pool, input.household))
      return refused({ code: 'draw-household-unknown', field: 'household' })
    const others = pool.apart.filter((household) => household !== input.household)
    await changePool(tx, draw.id, {
      ...pool,
      apart: input.apart ? [...others, input.household] : others,
    })
    await changeDraw(tx, draw.id, {})
    return done({ touched: touchedDraw(draw), value: { id: draw.id } })
  },
  audit: 'named',
})
