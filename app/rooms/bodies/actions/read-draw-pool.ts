import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { auditName } from '#platform/audit/index.ts'
import { field } from '#platform/fields/index.ts'
import { daysAfter, done, refused } from '#platform/values/index.ts'
import { againstState, MOST_PEOPLE, PREPARED_FOR_DAYS } from '../rules/draw.ts'
import { changeDraw } from '../storage/draws.ts'
import { keepPool } from '../storage/draw-pools.ts'
import { readDrawFiles, takeText } from './draw-files.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'

/** Reads who is willing to serve, and the quotas where a file states them. The files themselves do not stay. */
export const readDrawPool = action({
  name: 'bodies.read-draw-pool',
  input: {
    draw: field.id('draw'),
    people: field.file(),
    quotas: field.optional(field.file()),
    seated: field.optional(field.file()),
  },
  refusals: [
    'draw-not-in-preparation',
    'draw-over',
    'draw-fills-vacant-seats',
    'file-unknown',
    'draw-file-problem',
    'draw-more-problems',
    'draw-pool-too-large',
    'draw-no-groups',
  ],
  ...ofDraw,
  run: async ({ input, subject: { draw }, person, now, today, tx }) => {
    const against = againstState(draw, 'preparing')
    if (against.length > 0) return refused(...against)
    if (draw.replaces !== null) return refused({ code: 'draw-fills-vacant-seats' })
    const by = { uploader: auditName(person), now }
    const people = await takeText(tx, input.people, by)
    if (people === undefined) return refused({ code: 'file-unknown', field: 'people' })
    const quotas = input.quotas === null ? undefined : await takeText(tx, input.quotas, by)
    if (input.quotas !== null && quotas === undefined)
      return refused({ code: 'file-unknown', field: 'quotas' })
    const seated = input.seated === null ? undefined : await takeText(tx, input.seated, by)
    if (input.seated !== null && seated === undefined)
      return refused({ code: 'file-unknown', field: 'seated' })
    const read = readDrawFiles({ people, quotas, seated }, draw.seats)
    if (!read.ok) return refused(...read.reasons)
    const count = read.pool.people.length
    if (count > MOST_PEOPLE)
      return refused({
        code: 'draw-pool-too-large',
        field: 'people',
        details: { count, most: MOST_PEOPLE },
      })
    if (read.quotas.length === 0) return refused({ code: 'draw-no-groups', field: 'people' })
    const keptUntil = daysAfter(today, PREPARED_FOR_DAYS)
    await keepPool(tx, draw.id, { pool: read.pool, keptUntil })
    await changeDraw(tx, draw.id, {
      quotas: read.quotas,
      report: null,
      task: { id: randomUUID(), kind: 'check' },
    })
    return done({ touched: touchedDraw(draw), value: { id: draw.id, people: count } })
  },
  audit: 'named',
})
