import { describe, expect, it } from 'vitest'
import { asId } from '#platform/values/index.ts'
import type { Seat } from './body.ts'
import { mayActFor } from './deputies.ts'

const id = (number: number) => asId<'seat'>(`00000000-0000-4000-8000-00000000000${number}`)
type Acting = Parameters<typeof mayActFor>[1]
const seat = (number: number, changes: Partial<Seat> = {}): Acting => ({
  id: id(number),
  bench: 'residents',
  position: 'member',
  standsFor: null,
  ...changes,
})
const member = seat(1)
const deputy = seat(2, { position: 'deputy', standsFor: id(1) })

describe('a deputy', () => {
  it('acts for the one member they stand for, where deputies are personal', () => {
    expect(mayActFor({ deputies: 'personal' }, deputy, member)).toBe(true)
    expect(mayActFor({ deputies: 'personal' }, deputy, seat(3))).toBe(false)
  })
  it('acts for any member of the bench, where the bench stands in or the lot decides at the sitting (R-21)', () => {
    for (const deputies of ['by-bench', 'drawn-at-sitting'] as const) {
      expect(mayActFor({ deputies }, deputy, seat(3))).toBe(true)
      expect(mayActFor({ deputies }, deputy, seat(3, { bench: 'business' }))).toBe(false)
      expect(mayActFor({ deputies }, { ...deputy, bench: null }, seat(3, { bench: null }))).toBe(
        false,
      )
    }
  })
  it('acts for nobody where the rules know none, nor for another deputy', () => {
    expect(mayActFor({ deputies: 'none' }, deputy, member)).toBe(false)
    expect(mayActFor({ deputies: 'personal' }, member, member)).toBe(false)
    const other = seat(3, { position: 'deputy' })
    expect(mayActFor({ deputies: 'by-bench' }, deputy, other)).toBe(false)
  })
})
