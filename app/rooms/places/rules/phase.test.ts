import { describe, expect, it } from 'vitest'
import { asDay, asId } from '#platform/values/index.ts'
import { againstBeginning, phaseOn, type Phase } from './phase.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const impulse: Phase = {
  id: asId(ID),
  phase: 'impulse',
  beginsOn: asDay('2024-03-01'),
  endsOn: null,
}

describe('the phases of a quarter', () => {
  it('begin with any phase when there is none yet', () => {
    expect(againstBeginning([], { phase: 'preparation', beginsOn: asDay('2026-01-01') })).toEqual(
      [],
    )
  })
  it('follow each other in time: a phase cannot begin on or before the day the present one began', () => {
    expect(
      againstBeginning([impulse], { phase: 'consolidation', beginsOn: asDay('2024-03-01') }),
    ).toEqual([
      { code: 'phase-not-after-the-last', field: 'beginsOn', details: { day: '2024-03-01' } },
    ])
    expect(
      againstBeginning([impulse], { phase: 'consolidation', beginsOn: asDay('2024-03-02') }),
    ).toEqual([])
  })
  it('do not begin a second time while they run', () => {
    expect(
      againstBeginning([impulse], { phase: 'impulse', beginsOn: asDay('2025-01-01') }).map(
        ({ code }) => code,
      ),
    ).toEqual(['phase-already-running'])
  })
  it('tell the phase of a day, and none before the first', () => {
    const ended: Phase = { ...impulse, endsOn: asDay('2024-12-31') }
    expect(phaseOn([ended], asDay('2024-12-31'))).toBe(ended)
    expect(phaseOn([ended], asDay('2025-01-01'))).toBeUndefined()
    expect(phaseOn([ended], asDay('2024-02-29'))).toBeUndefined()
  })
})
