import { describe, expect, it } from 'vitest'
import { inLocale, inWordsOf, say } from './index.ts'
import { localWordsOf, NAME_PRESETS } from './local-words.ts'

const said = (
  preset: string,
  key: string,
  language: 'de' | 'en' = 'de',
  details: Readonly<Record<string, string | number>> = {},
) => inLocale(language, () => inWordsOf(localWordsOf(preset), () => say(key, details)))

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
    expect(NAME_PRESETS.filter((preset) => localWordsOf(preset).names.size < 10)).toEqual([])
  })
})

describe('the names of goal levels inside sentences', () => {
  it('are those of the town, in every form of the word', () => {
    expect(said('hamburg', 'refusal_goal_parent_not_one_level_above')).toContain(
      'Projektziele einem Handlungsfeldziel, Handlungsfeldziele einem Leitziel',
    )
    expect(said('berlin', 'gap_goal_without_implementation')).toBe(
      'Noch kein Entwicklungsziel dient diesem Leitziel.',
    )
    expect(said('berlin', 'thread_band_normative', 'de', { count: 2 })).toContain('2 Leitziele')
  })
  it('take the article they need in English', () => {
    expect(said('berlin', 'concept_new_lead_normative', 'en')).toMatch(/^A guiding goal /)
  })
  it('leave alone what people wrote themselves', () => {
    const name = 'Bündnis Orientierungsziel'
    expect(said('berlin', 'frame_demo', 'de', { name })).toContain(`${name} und alle Personen`)
  })
  it('end as the usual ones do in every preset, so that all their forms are alike', () => {
    const levels = ['kind_orientation_goal', 'kind_implementation_goal', 'kind_action_goal']
    const names = NAME_PRESETS.flatMap((preset) =>
      levels.map((level) => localWordsOf(preset).names.get(level)),
    )
    expect(names.filter((name) => name?.de.endsWith('ziel') !== true)).toEqual([])
    expect(names.filter((name) => name?.en.endsWith('goal') !== true)).toEqual([])
  })
})
