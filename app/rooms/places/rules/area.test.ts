import { expect, test } from 'vitest'
import { asDay, asId } from '#platform/values/index.ts'
import { attributionWith, isValidAsKnown, type Vintage } from './area.ts'

const known: Vintage = {
  id: asId('00000000-0000-4000-8000-000000000001'),
  name: 'Planungsräume bis 2020',
  validFrom: asDay('2006-01-01'),
  validUntil: asDay('2020-12-31'),
  attribution: 'Amt für Statistik.',
}

test('a file may join a vintage, but not change when it was valid', () => {
  expect(isValidAsKnown(known, known)).toBe(true)
  expect(isValidAsKnown(known, { ...known, validUntil: null })).toBe(false)
  expect(isValidAsKnown(known, { ...known, validFrom: asDay('2007-01-01') })).toBe(false)
})

test('every source of a vintage is named, and named once', () => {
  expect(attributionWith('Amt für Statistik.', 'Geoportal.')).toBe('Amt für Statistik. Geoportal.')
  expect(attributionWith('Amt für Statistik. Geoportal.', 'Geoportal.')).toBe(
    'Amt für Statistik. Geoportal.',
  )
})
