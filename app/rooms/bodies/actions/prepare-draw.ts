import { randomUUID } from 'node:crypto'
import { METHODS } from '@roter-faden/sortition'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { againstPreparing } from '../rules/draw.ts'
import { MAY } from '../rules/permissions.ts'
import { bodyForUpdate } from '../storage/bodies.ts'
import { keepDraw } from '../storage/draws.ts'

/** Begins a draw by lot of members of a body. */
export const prepareDraw = action({
  name: 'bodies.prepare-draw',
  input: {
    body: field.id('body'),
    title: field.text({ max: 120 }),
    seats: field.number({ min: 1, max: 500, decimals: 0 }),
    method: field.choice(METHODS),
    capPercent: field.optional(field.number({ min: 1, max: 100, decimals: 0 })),
  },
  refusals: ['draw-of-external-body', 'draw-cap-not-for-method'],
  subject: ({ input, tx }) => bodyForUpdate(tx, input.body),
  may: (person, body) => permit(person, MAY.prepareDraw, { quarter: body.quarter, body: body.id }),
  run: async ({ input, subject, today, tx }) => {
    const against = againstPreparing(subject, input)
    if (against.length > 0) return refused(...against)
    const id = asId<'draw'>(randomUUID())
    await keepDraw(tx, { ...input, id, replaces: null, quotas: [], preparedOn: today })
    return done({ touched: [{ kind: 'draw', id }], value: { id } })
  },
  audit: 'named',
})
