import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { daysAfter, done, refused } from '#platform/values/index.ts'
import { againstAnnouncing, againstState } from '../rules/draw.ts'
import { changeDraw } from '../storage/draws.ts'
import { keepPoolUntil } from '../storage/draw-pools.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'

/** Publishes the list and its hash before the number is drawn. From then on nothing of it can be changed. */
export const announceDraw = action({
  name: 'bodies.announce-draw',
  input: {
    draw: field.id('draw'),
    hash: field.text({ max: 64 }),
    drawingOn: field.day(),
    drawingPlace: field.text({ max: 200 }),
    objectionDays: field.number({ min: 1, max: 365, decimals: 0 }),
  },
  refusals: ['draw-has-no-list', 'draw-over', 'draw-list-changed', 'drawing-in-the-past'],
  ...ofDraw,
  run: async ({ input, subject: { draw }, now, today, tx }) => {
    const against = againstState(draw, 'listed')
    if (against.length > 0) return refused(...against)
    const wrong = againstAnnouncing(draw, input, today)
    if (wrong.length > 0) return refused(...wrong)
    const { drawingOn, drawingPlace, objectionDays } = input
    await changeDraw(tx, draw.id, {
      state: 'announced',
      announcedAt: now,
      drawingOn,
      drawingPlace,
      objectionDays,
    })
    await keepPoolUntil(tx, draw.id, daysAfter(drawingOn, objectionDays))
    return done({ touched: touchedDraw(draw), value: { id: draw.id, hash: input.hash } })
  },
  audit: 'named',
})
