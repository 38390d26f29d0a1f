import { describe, expect, it } from 'vitest'
import { ANONYMOUS, asId, type Person, type Role } from '#platform/values/index.ts'
import { maySee } from './visibility.ts'

const QUARTER = asId<'quarter'>('00000000-0000-4000-8000-000000000001')
const OTHER = asId<'quarter'>('00000000-0000-4000-8000-000000000002')
const holder = (role: Role, quarter: typeof QUARTER | null = null): Person => ({
  kind: 'member',
  id: asId('00000000-0000-4000-8000-000000000003'),
  name: 'Erfundene Person',
  grants: [{ role, quarter, body: null, organisation: null }],
})

describe('what a person sees of the thread', () => {
  it('is for everyone only what is public', () => {
    expect(maySee(ANONYMOUS, { visibility: 'public', quarter: null })).toBe(true)
    expect(maySee(ANONYMOUS, { visibility: 'internal', quarter: null })).toBe(false)
    expect(maySee(holder('resident'), { visibility: 'internal', quarter: null })).toBe(false)
  })
  it('is internal for those who work here', () => {
    expect(maySee(holder('treasury'), { visibility: 'internal', quarter: null })).toBe(true)
  })
  it('is for named roles only within their reach', () => {
    const drafts = { visibility: 'roles:neighbourhood-manager,steering-member', quarter: QUARTER }
    expect(maySee(holder('neighbourhood-manager', QUARTER), drafts)).toBe(true)
    expect(maySee(holder('neighbourhood-manager', OTHER), drafts)).toBe(false)
    expect(maySee(holder('steering-member'), drafts)).toBe(true)
    expect(maySee(holder('treasury'), drafts)).toBe(false)
  })
  it('is never guessed: an unknown visibility is a fault of the program', () => {
    expect(() => maySee(ANONYMOUS, { visibility: 'secret', quarter: null })).toThrow(
      'unknown visibility',
    )
  })
})
