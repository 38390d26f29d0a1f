import { describe, expect, it } from 'vitest'
import { asDay } from '#platform/values/index.ts'
import { MAPPING } from '../test-support/small-town.ts'
import { onDay, readMapping } from './mapping.ts'

const reasonsFor = (change: Readonly<Record<string, unknown>>): readonly string[] => {
  const read = readMapping(JSON.stringify({ ...MAPPING, ...change }))
  return read.ok
    ? []
    : read.reasons.map(({ code, details }) => `${code} ${details?.['place'] ?? ''}`.trim())
}

describe('a mapping', () => {
  it('is read with a byte order mark as without', () => {
    expect(readMapping(`\uFEFF${JSON.stringify(MAPPING)}`).ok).toBe(true)
  })
  it('that is no JSON is refused as such', () => {
    expect(readMapping('{').ok).toBe(false)
  })
  it.each([
    [{ format: 'roter-faden/monitoring-mapping/2' }, 'format'],
    [{ decimalSign: ';' }, 'decimalSign'],
    [{ date: { kind: 'fixed', day: '2025-02-30' } }, 'date.day'],
    [{ columns: [] }, 'columns'],
    [{ areas: { column: 'id' } }, 'areas.vintage'],
    [{ encoding: 'utf-7' }, 'encoding'],
  ])('is told the place that is wrong: %j', (change, place) => {
    expect(reasonsFor(change)).toEqual([`mapping-not-understood ${place}`])
  })
  it('may not read one sign in two ways', () => {
    expect(reasonsFor({ thousandsSign: ',' })).toEqual(['mapping-signs-equal'])
    expect(reasonsFor({ suppressed: ['-'] })).toEqual(['mapping-token-twice'])
  })
  it('names an indicator once', () => {
    const [first] = MAPPING.columns
    expect(reasonsFor({ columns: [first, first] })).toEqual(['mapping-indicator-twice'])
  })
  it('serves the table of the next year with another day', () => {
    const read = readMapping(JSON.stringify(MAPPING))
    expect(read.ok && onDay(read.mapping, asDay('2026-12-31')).date).toEqual({
      kind: 'fixed',
      day: '2026-12-31',
    })
  })
})
