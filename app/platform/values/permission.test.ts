import { describe, expect, it } from 'vitest'
import { asId } from './ids.ts'
import { permit } from './permission.ts'
import { ANONYMOUS, OPERATOR, type Grant, type Person } from './roles.ts'

const HERE = asId<'quarter'>('00000000-0000-4000-8000-000000000001')
const THERE = asId<'quarter'>('00000000-0000-4000-8000-000000000002')
const grant = (changes: Partial<Grant>): Grant => ({
  role: 'neighbourhood-manager',
  quarter: null,
  body: null,
  organisation: null,
  ...changes,
})
const holding = (...grants: readonly Grant[]): Person => ({
  kind: 'member',
  id: asId('00000000-0000-4000-8000-000000000003'),
  name: 'Erfundene Person',
  grants,
})
const RULE = { who: ['neighbourhood-manager'] } as const

describe('what a role allows', () => {
  it('reaches its quarter and no other, and never the whole town', () => {
    const manager = holding(grant({ quarter: HERE }))
    expect(permit(manager, RULE, { quarter: HERE }).allowed).toBe(true)
    expect(permit(manager, RULE, { quarter: THERE })).toMatchObject({
      allowed: false,
      reason: 'out-of-reach',
    })
    expect(permit(manager, RULE)).toMatchObject({ allowed: false, reason: 'out-of-reach' })
    expect(permit(manager, RULE, { quarter: null })).toMatchObject({
      allowed: false,
      reason: 'out-of-reach',
    })
  })
  it('without a quarter reaches all of them', () => {
    expect(permit(holding(grant({})), RULE, { quarter: THERE }).allowed).toBe(true)
  })
  it('is refused with the roles that could', () => {
    expect(permit(holding(grant({ role: 'juror' })), RULE)).toEqual({
      allowed: false,
      reason: 'role-needed',
      roles: ['neighbourhood-manager'],
    })
    expect(permit(ANONYMOUS, RULE)).toEqual({
      allowed: false,
      reason: 'not-signed-in',
      roles: ['neighbourhood-manager'],
    })
  })
  it('is held by the operator of the machine only where the rule says so', () => {
    expect(permit(OPERATOR, RULE).allowed).toBe(false)
    expect(permit(OPERATOR, { ...RULE, operator: true }).allowed).toBe(true)
    expect(permit(holding(grant({ role: 'administrator' })), { who: 'operator' }).allowed).toBe(
      false,
    )
  })
  it('is nobody’s question where everyone may', () => {
    expect(permit(ANONYMOUS, { who: 'everyone' }).allowed).toBe(true)
  })
})
