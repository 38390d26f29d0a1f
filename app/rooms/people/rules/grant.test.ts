import { describe, expect, it } from 'vitest'
import { asDay, asId, type Grant } from '#platform/values/index.ts'
import { againstGranting, isInForce, type DatedGrant } from './grant.ts'

const QUARTER = asId<'quarter'>('00000000-0000-4000-8000-000000000001')
const manager: Grant = {
  role: 'neighbourhood-manager',
  quarter: QUARTER,
  body: null,
  organisation: null,
}
const held: DatedGrant = {
  ...manager,
  id: asId('00000000-0000-4000-8000-000000000002'),
  person: asId('00000000-0000-4000-8000-000000000003'),
  beginsOn: asDay('2025-01-01'),
  endsOn: asDay('2026-12-31'),
}

describe('giving roles', () => {
  it('binds a neighbourhood manager to a quarter', () => {
    expect(
      againstGranting([], { ...manager, quarter: null, beginsOn: asDay('2026-01-01') }).map(
        ({ code }) => code,
      ),
    ).toEqual(['role-needs-quarter'])
  })
  it('binds a carrier to an organisation', () => {
    expect(
      againstGranting([], {
        role: 'carrier',
        quarter: null,
        body: null,
        organisation: null,
        beginsOn: asDay('2026-01-01'),
      }).map(({ code }) => code),
    ).toEqual(['role-needs-organisation'])
  })
  it('refuses a role that is held already, and allows it anew after its end', () => {
    expect(
      againstGranting([held], { ...manager, beginsOn: asDay('2026-06-01') }).map(
        ({ code }) => code,
      ),
    ).toEqual(['role-held-already'])
    expect(againstGranting([held], { ...manager, beginsOn: asDay('2027-01-01') })).toEqual([])
  })
  it('holds from its first to its last day', () => {
    expect(
      ['2024-12-31', '2025-01-01', '2026-12-31', '2027-01-01'].map((day) =>
        isInForce(held, asDay(day)),
      ),
    ).toEqual([false, true, true, false])
  })
})
