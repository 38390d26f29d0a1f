import { revealSeed } from '@roter-faden/sortition'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'
import { DRAWING_REFUSALS, enterDrawing } from './enter-drawing.ts'

/** Enters the seed whose commitment was published with the list. */
export const revealDrawSeed = action({
  name: 'bodies.reveal-draw-seed',
  input: { draw: field.id('draw'), seed: field.text({ max: 500 }) },
  refusals: DRAWING_REFUSALS,
  ...ofDraw,
  run: async ({ input, subject: { draw }, now, today, tx }) => {
    const against = await enterDrawing(tx, draw, { now, today }, (record) =>
      revealSeed(record, input.seed),
    )
    return against.length > 0
      ? refused(...against)
      : done({ touched: touchedDraw(draw), value: { id: draw.id } })
  },
  audit: 'named',
})
