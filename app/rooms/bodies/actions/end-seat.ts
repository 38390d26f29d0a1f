import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { againstEndingSeat } from '../rules/body.ts'
import { MAY } from '../rules/permissions.ts'
import { bodyForUpdate } from '../storage/bodies.ts'
import { endSeatOn, seatById, seatForUpdate } from '../storage/seats.ts'

/** Ends a seat on a day, with the reason. What was decided with it stays as it is. */
export const endSeat = action({
  name: 'bodies.end-seat',
  input: {
    seat: field.id('seat'),
    endsOn: field.day(),
    endReason: field.text({ max: 300 }),
  },
  refusals: ['seat-ends-before-it-begins', 'seat-ended-already'],
  subject: async ({ input, tx }) => {
    // The body first, as when a seat is filled: two who work on one body wait for each other in one order.
    const known = await seatById(tx, input.seat)
    const body = known === undefined ? undefined : await bodyForUpdate(tx, known.body)
    const seat = await seatForUpdate(tx, input.seat)
    return seat === undefined || body === undefined ? notHere('seat') : { seat, body }
  },
  may: (person, { body }) => permit(person, MAY.fillSeat, { quarter: body.quarter, body: body.id }),
  run: async ({ input, subject: { seat, body }, tx }) => {
    const against = againstEndingSeat(seat, input.endsOn)
    if (against.length > 0) return refused(...against)
    await endSeatOn(tx, seat.id, { endsOn: input.endsOn, reason: input.endReason })
    return done({
      touched: [
        { kind: 'body', id: body.id },
        { kind: 'seat', id: seat.id },
      ],
      value: { id: seat.id },
    })
  },
  audit: 'named',
})
