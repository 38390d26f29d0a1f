import { drawNumber } from '@roter-faden/sortition'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'
import { DRAWING_REFUSALS, enterDrawing } from './enter-drawing.ts'

/** Enters the number that was drawn in public. */
export const enterDrawnNumber = action({
  name: 'bodies.enter-drawn-number',
  input: {
    draw: field.id('draw'),
    drawnNumber: field.number({ min: 1, max: 100_000, decimals: 0 }),
  },
  refusals: DRAWING_REFUSALS,
  ...ofDraw,
  run: async ({ input, subject: { draw }, now, today, tx }) => {
    const against = await enterDrawing(tx, draw, { now, today }, (record) =>
      drawNumber(record, input.drawnNumber),
    )
    return against.length > 0
      ? refused(...against)
      : done({ touched: touchedDraw(draw), value: { id: draw.id } })
  },
  audit: 'named',
})
