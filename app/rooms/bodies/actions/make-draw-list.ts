import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { againstMakingList, againstState, DRAWINGS } from '../rules/draw.ts'
import { sharedAddresses } from '../rules/draw-pool.ts'
import { changeDraw } from '../storage/draws.ts'
import { poolOf } from '../storage/draw-pools.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'

/** Has the list of equally likely panels made in the background. */
export const makeDrawList = action({
  name: 'bodies.make-draw-list',
  input: {
    draw: field.id('draw'),
    householdsReviewed: field.flag(),
    drawing: field.choice(DRAWINGS),
    seedCommitment: field.optional(field.text({ max: 64 })),
  },
  refusals: [
    'draw-not-in-preparation',
    'draw-over',
    'draw-needs-pool',
    'draw-seed-commitment-needed',
    'draw-seed-commitment-unreadable',
    'draw-seed-commitment-idle',
    'draw-households-unreviewed',
  ],
  ...ofDraw,
  run: async ({ input, subject: { draw }, tx }) => {
    const against = againstState(draw, 'preparing')
    if (against.length > 0) return refused(...against)
    const pool = await poolOf(tx, draw.id)
    if (pool === undefined) return refused({ code: 'draw-needs-pool' })
    const unready = againstMakingList({ ...input, sharedAddresses: sharedAddresses(pool).length })
    if (unready.length > 0) return refused(...unready)
    await changeDraw(tx, draw.id, {
      state: 'computing',
      report: null,
      drawing: input.drawing,
      seedCommitment: input.seedCommitment,
      task: { id: randomUUID(), kind: 'list' },
    })
    return done({ touched: touchedDraw(draw), value: { id: draw.id } })
  },
  audit: 'named',
})
