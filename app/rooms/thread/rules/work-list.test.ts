import { describe, expect, it } from 'vitest'
import { asDay, asId, type Person } from '#platform/values/index.ts'
import { isFor, sectionOf } from './work-list.ts'

const QUARTER = asId<'quarter'>('00000000-0000-4000-8000-000000000001')
const ME = asId<'person'>('00000000-0000-4000-8000-000000000002')
const manager: Person = {
  kind: 'member',
  id: ME,
  name: 'Erfundene Person',
  grants: [{ role: 'neighbourhood-manager', quarter: QUARTER, body: null, organisation: null }],
}
const due = { role: 'neighbourhood-manager', quarter: QUARTER, body: null, person: null }
const TODAY = asDay('2026-11-23')

describe('the work list', () => {
  it('holds what falls to my role in my quarter, and nothing of another', () => {
    expect(isFor(manager, due)).toBe(true)
    expect(isFor(manager, { ...due, quarter: asId('00000000-0000-4000-8000-000000000009') })).toBe(
      false,
    )
    expect(isFor(manager, { ...due, role: 'treasury' })).toBe(false)
  })
  it('holds what names me, and not what names another', () => {
    expect(isFor(manager, { ...due, role: 'treasury', person: ME })).toBe(true)
    expect(isFor(manager, { ...due, person: QUARTER })).toBe(false)
  })
  it('puts yesterday under overdue, today and seven days on under this week, ninety days on under later', () => {
    const section = (day: string, done: string | null = null) =>
      sectionOf({ dueOn: asDay(day), doneOn: done === null ? null : asDay(done) }, TODAY)
    expect(
      ['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01', '2027-02-21', '2027-02-22'].map(
        (day) => section(day),
      ),
    ).toEqual(['overdue', 'this-week', 'this-week', 'later', 'later', undefined])
    expect(section('2026-11-22', '2026-11-20')).toBeUndefined()
  })
})
