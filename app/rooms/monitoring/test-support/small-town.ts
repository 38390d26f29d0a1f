import { asDay, asId, type Id } from '#platform/values/index.ts'
import type { IndicatorVersion } from '../rules/indicator.ts'
import { readMapping, type Mapping } from '../rules/mapping.ts'
import type { Catalogue } from '../rules/plan.ts'

/** An invented town of three areas with leading zeros, and one area of an earlier division. */
const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`

const AREAS: ReadonlyMap<string, Id<'area'>> = new Map([
  ['0101', asId<'area'>(id(1))],
  ['0102', asId<'area'>(id(2))],
  ['0201', asId<'area'>(id(3))],
])

const version = (
  last: number,
  rest: Pick<IndicatorVersion, 'code' | 'unit'> & Partial<IndicatorVersion>,
): IndicatorVersion => ({
  id: asId(id(100 + last)),
  indicator: asId(id(200 + last)),
  version: 1,
  name: { de: rest.code, en: rest.code },
  definition: { de: rest.code, en: null },
  better: 'neither',
  countsResidents: false,
  validFrom: null,
  validUntil: null,
  breakReason: null,
  ...rest,
})

export const RESIDENTS = version(1, {
  code: 'town.residents',
  unit: 'persons',
  countsResidents: true,
})
export const POVERTY = version(2, { code: 'town.poverty', unit: 'percent', better: 'lower' })
const CHANGE = version(3, { code: 'town.change', unit: 'percentage-points' })
const DROPPED = version(4, {
  code: 'town.dropped',
  unit: 'percent',
  validUntil: asDay('2018-12-31'),
})

export const CATALOGUE: Catalogue = {
  versions: [RESIDENTS, POVERTY, CHANGE, DROPPED],
  areas: AREAS,
  elsewhere: new Map([['9901', 'alt-2006']]),
}

/** The mapping of a well-behaved table; tests change what they are about. */
export const MAPPING = {
  format: 'roter-faden/monitoring-mapping/1',
  areas: { column: 'id', vintage: 'neu-2021' },
  date: { kind: 'fixed', day: '2025-12-31' },
  decimalSign: ',',
  thousandsSign: '.',
  missing: ['-', '-9999', ''],
  suppressed: ['.', 'x'],
  columns: [
    { column: 'einwohner', indicator: 'town.residents', version: 1, unit: 'persons' },
    { column: 'armut', indicator: 'town.poverty', version: 1, unit: 'percent' },
  ],
}

export function mappingWith(change: Readonly<Record<string, unknown>> = {}): Mapping {
  const read = readMapping(JSON.stringify({ ...MAPPING, ...change }))
  if (!read.ok) throw new Error(JSON.stringify(read.reasons))
  return read.mapping
}
