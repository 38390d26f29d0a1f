import { describe, expect, it } from 'vitest'
import { rulesOf } from '../test-support/sitting.ts'
import { isGround, isInEffect, isUndecided, rightsOfBiased } from './bias.ts'

describe('a conflict of interest', () => {
  it('counts at once when the member says so, and when others do only once it is upheld', () => {
    expect(isInEffect('declared')).toBe(true)
    expect(isInEffect('claimed')).toBe(false)
    expect(isUndecided('claimed')).toBe(true)
    expect(isInEffect('upheld')).toBe(true)
    expect(isInEffect('dismissed')).toBe(false)
  })
  it('has the grounds that the rules name and no others', () => {
    const rules = rulesOf('steering-group')
    expect(isGround(rules, 'employer')).toBe(true)
    const narrow = { bias: { ...rules.bias, grounds: ['self' as const] } }
    expect(isGround(narrow, 'employer')).toBe(false)
  })
  it('has the effect of the rules: vote only (R-14), or also the debate and the room (councils)', () => {
    expect(rightsOfBiased(rulesOf('berlin-quartiersrat'))).toEqual({
      mayVote: false,
      maySpeak: true,
      mayStay: true,
      countsAsPresent: true,
    })
    expect(rightsOfBiased(rulesOf('council-and-committee'))).toEqual({
      mayVote: false,
      maySpeak: false,
      mayStay: false,
      countsAsPresent: false,
    })
  })
})
