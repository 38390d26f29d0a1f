import { randomUUID } from 'node:crypto'
import { action, notHere, type NotHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { organisationExists, personExists } from '#rooms/people/index.ts'
import { againstSeating, APPOINTMENTS, POSITIONS, type Body, type Seat } from '../rules/body.ts'
import {
  againstJoining,
  againstSucceeding,
  CONFIRMATIONS,
  endOfSeat,
} from '../rules/composition.ts'
import { MAY } from '../rules/permissions.ts'
import { BENCHES, rulesOn, type RuleSet } from '../rules/rule-set.ts'
import { bodyForUpdate } from '../storage/bodies.ts'
import { ruleSetsOf } from '../storage/rule-sets.ts'
import { keepSeat, seatsOf } from '../storage/seats.ts'

interface Subject {
  readonly body: Body
  readonly seats: readonly Seat[]
  readonly versions: readonly RuleSet[]
}

/** Fills a seat with a person, or gives it to an organisation that sends someone. */
export const fillSeat = action({
  name: 'bodies.fill-seat',
  input: {
    body: field.id('body'),
    person: field.optional(field.id('person')),
    organisation: field.optional(field.id('organisation')),
    bench: field.optional(field.choice(BENCHES)),
    position: field.choice(POSITIONS),
    isAdvising: field.flag(),
    appointment: field.optional(field.choice(APPOINTMENTS)),
    standsFor: field.optional(field.id('seat')),
    successorOf: field.optional(field.id('seat')),
    confirms: field.many(CONFIRMATIONS),
    publicTitle: field.optional(field.text({ max: 120 })),
    beginsOn: field.day(),
    endsOn: field.optional(field.day()),
  },
  refusals: [
    'body-is-full',
    'seat-held-already',
    'seat-needs-holder',
    'seat-ends-before-it-begins',
    'deputy-needs-member',
    'position-taken',
    'bench-is-full',
    'seat-needs-bench',
    'organisation-has-its-vote',
    'condition-of-age',
    'condition-of-belonging',
    'predecessor-still-there',
    'seat-succeeded-already',
  ],
  subject: async ({ input, tx }): Promise<Subject | NotHere<SeatField> | undefined> => {
    const { person, organisation, standsFor, successorOf } = input
    if (person !== null && !(await personExists(tx, person))) return notHere('person')
    if (organisation !== null && !(await organisationExists(tx, organisation)))
      return notHere('organisation')
    const body = await bodyForUpdate(tx, input.body)
    if (body === undefined) return undefined
    const seats = await seatsOf(tx, body.id)
    const isHere = (seat: string): boolean => seats.some(({ id }) => id === seat)
    if (standsFor !== null && !isHere(standsFor)) return notHere('standsFor')
    if (successorOf !== null && !isHere(successorOf)) return notHere('successorOf')
    return { body, seats, versions: await ruleSetsOf(tx, body.id) }
  },
  may: (person, { body }) => permit(person, MAY.fillSeat, { quarter: body.quarter, body: body.id }),
  run: async ({ input, subject: { body, seats, versions }, tx }) => {
    const rules = rulesOn(versions, input.beginsOn)?.rules
    const endsOn = rules === undefined ? input.endsOn : endOfSeat(rules, input)
    const wanted = { ...input, endsOn }
    // Once a body has rules, they say its size.
    const size = rules === undefined ? body : { largestSize: null }
    const against = [
      ...againstSeating(size, seats, wanted),
      ...(rules === undefined ? [] : againstJoining(rules, seats, wanted)),
      ...againstSucceeding(seats, wanted),
    ]
    if (against.length > 0) return refused(...against)
    const id = asId<'seat'>(randomUUID())
    await keepSeat(tx, { ...wanted, id })
    return done({
      touched: [
        { kind: 'body', id: body.id },
        { kind: 'seat', id },
      ],
      value: { id },
    })
  },
  audit: 'named',
})

type SeatField = 'person' | 'organisation' | 'standsFor' | 'successorOf'
