import { randomUUID } from 'node:crypto'
import { replacementDraw } from '@roter-faden/sortition'
import { z } from 'zod'
import { action } from '#platform/actions/index.ts'
import { field, type Field } from '#platform/fields/index.ts'
import { asId, daysAfter, done, refused } from '#platform/values/index.ts'
import { againstState, PREPARED_FOR_DAYS } from '../rules/draw.ts'
import { drawFrom } from '../rules/draw-pool.ts'
import { declinedEarlier, membersNow } from '../rules/draw-members.ts'
import { keepDraw, replacementsOf } from '../storage/draws.ts'
import { keepPool } from '../storage/draw-pools.ts'
import { drawnParts } from './drawn-parts.ts'
import { ofDraw, touchedDraw } from './draw-subject.ts'

const KEY = /^\d{1,3}-\d{1,6}$/

/** Members of a panel by the number of the record and the number in it: 1-417. */
const memberKeys: Field<readonly string[]> = {
  kind: 'many',
  required: true,
  schema: z.array(z.string().regex(KEY)).min(1).max(500).readonly(),
  invalid: { code: 'draw_members_unreadable' },
  decode: (texts) => {
    const keys = texts.filter((text) => text !== '')
    if (keys.length === 0) return { ok: false, code: 'draw_members_missing' }
    return keys.every((key) => KEY.test(key))
      ? { ok: true, value: keys }
      : { ok: false, code: 'draw_members_unreadable' }
  },
  encode: (keys) => keys,
}

/** Prepares the draw for the seats of those who declined: the others stay, the quotas shrink by what they fill. */
export const replaceDrawn = action({
  name: 'bodies.replace-drawn',
  input: { draw: field.id('draw'), declined: memberKeys },
  refusals: [
    'draw-not-drawn',
    'draw-over',
    'draw-fills-vacant-seats',
    'draw-replacement-under-way',
    'draw-member-unknown',
    'draw-nobody-left',
  ],
  ...ofDraw,
  run: async ({ input, subject: { draw }, today, tx }) => {
    const against = againstState(draw, 'drawn')
    if (against.length > 0) return refused(...against)
    if (draw.replaces !== null) return refused({ code: 'draw-fills-vacant-seats' })
    const earlier = await replacementsOf(tx, draw.id)
    if (earlier.some(({ state }) => !['drawn', 'closed', 'abandoned'].includes(state)))
      return refused({ code: 'draw-replacement-under-way' })
    const parts = await drawnParts(tx, draw, earlier)
    const [first] = parts
    if (first === undefined) throw new Error(`draw ${draw.id} has no record of the office`)
    const members = membersNow(parts)
    const declined = members.filter(({ key }) => input.declined.includes(key))
    if (declined.length < new Set(input.declined).size)
      return refused({ code: 'draw-member-unknown', field: 'declined' })

    const gone = new Set(declinedEarlier(parts))
    const whole = drawFrom(draw, first.pool)
    const found = replacementDraw(
      { ...whole, people: whole.people.filter(({ id }) => !gone.has(id)) },
      members.map(({ id }) => id),
      declined.map(({ id }) => id),
    )
    if (found.kind === 'refused') return refused({ code: 'draw-member-unknown', field: 'declined' })
    const { draw: vacant } = found.value
    if (vacant.people.length < vacant.seats) return refused({ code: 'draw-nobody-left' })
    const id = asId<'draw'>(randomUUID())
    await keepDraw(tx, {
      ...draw,
      id,
      replaces: draw.id,
      seats: vacant.seats,
      quotas: vacant.quotas,
      preparedOn: today,
    })
    await keepPool(tx, id, {
      pool: {
        ...first.pool,
        people: vacant.people,
        leftOut: [],
        neverSelected: [],
        declined: declined.map((member) => member.id),
      },
      keptUntil: daysAfter(today, PREPARED_FOR_DAYS),
    })
    return done({ touched: [...touchedDraw(draw), { kind: 'draw', id }], value: { id } })
  },
  audit: 'named',
})
