import { describe, expect, it } from 'vitest'
import { asDay, asId } from '#platform/values/index.ts'
import { againstSeating, againstSettingUp, seatsOn, type Seat } from './body.ts'

const person = (number: number) => asId<'person'>(`00000000-0000-4000-8000-00000000000${number}`)
const BODY = asId<'body'>('00000000-0000-4000-8000-000000000099')
const seat = (number: number, changes: Partial<Seat> = {}): Seat => ({
  id: asId(`00000000-0000-4000-8000-0000000001${number}0`),
  body: BODY,
  person: person(number),
  organisation: null,
  position: 'member',
  bench: null,
  appointment: null,
  isAdvising: false,
  standsFor: null,
  successorOf: null,
  publicTitle: null,
  beginsOn: asDay('2025-01-01'),
  endsOn: null,
  version: 1,
  ...changes,
})
const wanted = {
  person: person(9),
  organisation: null,
  position: 'member',
  isAdvising: false,
  standsFor: null,
  beginsOn: asDay('2026-01-01'),
  endsOn: null,
} as const
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code)

describe('setting up a body', () => {
  it('binds board, jury and neighbourhood office to a quarter', () => {
    expect(codes(againstSettingUp({ kind: 'jury', quarter: null, isExternal: false }))).toEqual([
      'body-needs-quarter',
    ])
    expect(againstSettingUp({ kind: 'jury', quarter: BODY, isExternal: false })).toEqual([])
  })
  it('keeps council and steering group above the quarters', () => {
    expect(
      codes(againstSettingUp({ kind: 'steering-group', quarter: BODY, isExternal: false })),
    ).toEqual(['body-stands-above-quarters'])
  })
  it('lets only bodies of the normative level be external', () => {
    expect(
      codes(againstSettingUp({ kind: 'steering-group', quarter: null, isExternal: true })),
    ).toEqual(['only-normative-bodies-are-external'])
    expect(againstSettingUp({ kind: 'council', quarter: null, isExternal: true })).toEqual([])
  })
})

describe('filling a seat', () => {
  it('refuses to pass the workable size, and says which it is', () => {
    expect(againstSeating({ largestSize: 2 }, [seat(1), seat(2)], wanted)).toEqual([
      { code: 'body-is-full', details: { largest: 2 } },
    ])
  })
  it('does not count deputies and ended seats towards the size', () => {
    const seats = [
      seat(1),
      seat(2, { position: 'deputy' }),
      seat(3, { endsOn: asDay('2025-12-31') }),
    ]
    expect(againstSeating({ largestSize: 2 }, seats, wanted)).toEqual([])
    expect(seatsOn(seats, asDay('2026-01-01'))).toHaveLength(2)
  })
  it('looks ahead: nobody joins for a time in which somebody else is already to come', () => {
    const later = seat(2, { beginsOn: asDay('2026-06-01') })
    expect(codes(againstSeating({ largestSize: 2 }, [seat(1), later], wanted))).toEqual([
      'body-is-full',
    ])
    const before = { ...wanted, endsOn: asDay('2026-05-31') }
    expect(againstSeating({ largestSize: 2 }, [seat(1), later], before)).toEqual([])
  })
  it('has two chairs where they are wanted (R-18), and one minutes clerk', () => {
    const seats = [seat(1, { position: 'chair' }), seat(2, { position: 'minutes-clerk' })]
    const asChair = { ...wanted, position: 'chair' } as const
    expect(againstSeating({ largestSize: null }, seats, asChair)).toEqual([])
    const asClerk = { ...wanted, position: 'minutes-clerk' } as const
    expect(codes(againstSeating({ largestSize: null }, seats, asClerk))).toEqual(['position-taken'])
  })
  it('has no limit where none is set', () => {
    expect(againstSeating({ largestSize: null }, [seat(1), seat(2)], wanted)).toEqual([])
  })
  it('seats nobody twice at a time, and nobody without a name', () => {
    expect(codes(againstSeating({ largestSize: null }, [seat(9)], wanted))).toEqual([
      'seat-held-already',
    ])
    expect(codes(againstSeating({ largestSize: null }, [], { ...wanted, person: null }))).toEqual([
      'seat-needs-holder',
    ])
  })
})
