import { describe, expect, it } from 'vitest'
import { inLocale, inWordsOf, say } from './index.ts'
import { localWordsOf, NAME_PRESETS } from './local-words.ts'

const said = (preset: string, key: string, language: 'de' | 'en' = 'de') =>
  inLocale(language, () => inWordsOf(localWordsOf(preset), () => say(key)))

describe('the names a town gives', () => {
  it('take the place of the usual ones, in both languages', () => {
    expect(said('berlin', 'kind_orientation-goal')).toBe('Leitziel')
    expect(said('hamburg', 'kind_implementation-goal')).toBe('Handlungsfeldziel')
    expect(said('source-2004', 'kind_orientation-goal', 'en')).toBe('orientation goal')
  })
  it('fall back to the wording of 2004 where a preset leaves one out', () => {
    expect(said('bremen', 'role_treasury')).toBe(said('source-2004', 'role_treasury'))
  })
  it('stay the usual ones where no preset is chosen', () => {
    expect(said('none', 'kind_orientation-goal')).toBe('Orientierungsziel')
  })
  it('are known for every preset that can be chosen', () => {
    expect(NAME_PRESETS.filter((preset) => localWordsOf(preset).size < 10)).toEqual([])
  })
})
