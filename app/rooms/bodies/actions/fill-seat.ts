import { randomUUID } from 'node:crypto'
import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { organisationExists, personExists } from '#rooms/people/index.ts'
import { againstSeating, POSITIONS } from '../rules/body.ts'
import { MAY } from '../rules/permissions.ts'
import { bodyForUpdate, keepSeat, seatsOf } from '../storage/bodies.ts'

/** Fills a seat with a person, or gives it to an organisation that sends someone. */
export const fillSeat = action({
  name: 'bodies.fill-seat',
  input: {
    body: field.id('body'),
    person: field.optional(field.id('person')),
    organisation: field.optional(field.id('organisation')),
    position: field.choice(POSITIONS),
    beginsOn: field.day(),
    endsOn: field.optional(field.day()),
  },
  refusals: [
    'body-is-full',
    'seat-held-already',
    'seat-needs-holder',
    'seat-ends-before-it-begins',
  ],
  subject: async ({ input, tx }) => {
    const { person, organisation } = input
    if (person !== null && !(await personExists(tx, person))) return notHere('person')
    if (organisation !== null && !(await organisationExists(tx, organisation)))
      return notHere('organisation')
    return bodyForUpdate(tx, input.body)
  },
  may: (person, body) => permit(person, MAY.fillSeat, { quarter: body.quarter, body: body.id }),
  run: async ({ input, subject, tx }) => {
    const against = againstSeating(subject, await seatsOf(tx, subject.id), input)
    if (against.length > 0) return refused(...against)
    const id = asId<'seat'>(randomUUID())
    await keepSeat(tx, { ...input, id })
    return done({
      touched: [
        { kind: 'body', id: subject.id },
        { kind: 'seat', id },
      ],
      value: { id },
    })
  },
  audit: 'named',
})
