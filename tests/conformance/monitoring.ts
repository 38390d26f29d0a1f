/**
 * Reproduces the classes Berlin published (Monitoring Soziale Stadtentwicklung 2013, 2017, 2021) from
 * the raw shares, area by area, with the named edge cases and the mistakes that must show.
 * DIR holds the published tables; exit code 1 on any mismatch.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  classify,
  computeIndex,
  presetOf,
  readAreas,
  transferCounts,
  usualColumns,
  type AreaInput,
  type Columns,
  type CrosswalkLink,
  type IndexDefinition,
  type IndexRun,
} from '../../packages/area-statistics/src/index.ts'
import { parse } from 'csv-parse/sync'

const directory = process.argv[2] ?? '.'
let passed = 0
let failed = 0

function check(sentence: string, found: unknown, expected: unknown): void {
  const isRight = JSON.stringify(found) === JSON.stringify(expected)
  if (isRight) passed += 1
  else failed += 1
  const detail = isRight
    ? JSON.stringify(found)
    : `found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`
  console.log(`${isRight ? 'ok  ' : 'FAIL'} ${sentence}: ${detail}`)
}

function valueOf<Value>(
  outcome:
    | { readonly kind: 'done'; readonly value: Value }
    | { readonly kind: 'refused'; readonly problems: readonly unknown[] },
): Value {
  if (outcome.kind === 'done') return outcome.value
  throw new Error(JSON.stringify(outcome.problems.slice(0, 5)))
}

function preset(id: string): IndexDefinition {
  const found = presetOf(id)
  if (found === null) throw new Error(`no preset ${id}`)
  return found
}

const text = (file: string): string => readFileSync(join(directory, file), 'utf8')
const records = (file: string): readonly Record<string, string>[] =>
  parse(text(file), { bom: true, columns: true, trim: true })

/** Runs with the sample deviation (n - 1) instead of the population deviation. */
function withSampleDeviation(definition: IndexDefinition): IndexDefinition {
  const combination = { kind: 'standardised-sum', deviation: 'sample' } as const
  return {
    ...definition,
    status: { ...definition.status, combination },
    dynamics: definition.dynamics && {
      ...definition.dynamics,
      scale: { ...definition.dynamics.scale, combination },
    },
  }
}

type Published = ReadonlyMap<string, { readonly status: string; readonly dynamics: string }>

function differing(run: IndexRun, published: Published, scale: 'status' | 'dynamics'): string[] {
  return run.areas
    .filter((area) => area[scale]?.class !== published.get(area.id)?.[scale])
    .map(({ id }) => id)
}

function checkEdition(name: string, run: IndexRun, published: Published): void {
  check(`${name}: areas considered as published`, run.considered, published.size)
  for (const scale of ['status', 'dynamics'] as const) {
    const right = published.size - differing(run, published, scale).length
    check(
      `${name}: ${scale} classes reproduced`,
      `${right}/${published.size}`,
      `${published.size}/${published.size}`,
    )
  }
}

const SHARES: Readonly<Record<string, string>> = {
  S1: 's1_percentage_unemployed',
  S2: 's2_percentage_long_term_unemployed',
  S3: 's3_percentage_transfer_payments_recipients',
  S4: 's4_percentage_transfer_payments_recipients_below_15_years',
}

/** The tables of open-lifeworlds name the shares s1_... and their changes d1_... */
function lifeworldColumns(definition: IndexDefinition): Columns {
  return {
    ...usualColumns(definition),
    residents: 'inhabitants',
    values: Object.fromEntries(
      definition.indicators.map(({ id, code }) => [id, SHARES[code] ?? code]),
    ),
    changes: Object.fromEntries(
      definition.indicators.map(({ id, code }) => [id, (SHARES[code] ?? code).replace(/^s/, 'd')]),
    ),
  }
}

function lifeworldEdition(
  file: string,
  definition: IndexDefinition,
): { readonly areas: readonly AreaInput[]; readonly published: Published } {
  const areas = valueOf(readAreas(text(file), definition, lifeworldColumns(definition)))
  const published = new Map(
    records(file).map((row) => [
      row['id'] ?? '',
      { status: row['status_index_class'] ?? '', dynamics: row['dynamic_index_class'] ?? '' },
    ]),
  )
  return { areas, published }
}

const BERLIN_2013 = preset('berlin-mss-2013')
const BERLIN_2019 = preset('berlin-mss-2019')

for (const year of ['2013', '2017']) {
  const { areas, published } = lifeworldEdition(`mss-${year}-planning-areas.csv`, BERLIN_2013)
  checkEdition(`MSS ${year}`, valueOf(computeIndex(areas, BERLIN_2013)), published)
  const sample = valueOf(computeIndex(areas, withSampleDeviation(BERLIN_2013)))
  const wrong = year === '2013' ? ['12214422'] : []
  check(
    `MSS ${year}: with the sample deviation these status classes go wrong`,
    differing(sample, published, 'status'),
    wrong,
  )
  check(
    `MSS ${year}: with the sample deviation these dynamics classes go wrong`,
    differing(sample, published, 'dynamics'),
    [],
  )
}

const COLUMNS_2021: Columns = {
  ...usualColumns(BERLIN_2019),
  id: 'PLR_ID',
  residents: 'EW',
  excluded: 'KOM',
  consideredMarks: ['gültig'],
  values: { 'unemployment-sgb2': 'S1', 'transfer-income': 'S3', 'child-poverty': 'S4' },
  changes: { 'unemployment-sgb2': 'D1', 'transfer-income': 'D3', 'child-poverty': 'D4' },
}
const areas2021 = valueOf(
  readAreas(text('mss_2021_index_indikatoren.csv'), BERLIN_2019, COLUMNS_2021),
)
const rows2021 = records('mss_2021_indizes.csv')
const published2021: Published = new Map(
  rows2021
    .filter((row) => row['KOM'] === 'gültig')
    .map((row) => [
      row['PLR_ID'] ?? '',
      { status: row['SI_V'] ?? '', dynamics: row['DI_V'] ?? '' },
    ]),
)
const run2021 = valueOf(computeIndex(areas2021, BERLIN_2019))
checkEdition('MSS 2021', run2021, published2021)
const publishedGroups = new Map(rows2021.map((row) => [row['PLR_ID'] ?? '', row]))
check(
  'MSS 2021: overlay groups and their codes reproduced',
  run2021.areas.filter(({ id, group }) => {
    const row = publishedGroups.get(id)
    return group?.label === row?.['SDI'] && String(group?.code) === row?.['SDI_N']
  }).length,
  536,
)
const count = (scale: 'status' | 'dynamics', id: string): number =>
  run2021.areas.filter((area) => area[scale]?.class === id).length
check(
  'MSS 2021: hoch, mittel, niedrig, sehr niedrig',
  ['hoch', 'mittel', 'niedrig', 'sehr niedrig'].map((id) => count('status', id)),
  [75, 366, 46, 49],
)
check(
  'MSS 2021: positiv, stabil, negativ',
  ['positiv', 'stabil', 'negativ'].map((id) => count('dynamics', id)),
  [48, 436, 52],
)
const sample2021 = valueOf(computeIndex(areas2021, withSampleDeviation(BERLIN_2019)))
check(
  'MSS 2021: the sample deviation changes no class here',
  [
    differing(sample2021, published2021, 'status'),
    differing(sample2021, published2021, 'dynamics'),
  ],
  [[], []],
)

// Excluded areas: the published marks, and the same by the rule of 300 residents.
check(
  'MSS 2021: excluded by the published mark, with reason',
  run2021.excluded.map(({ id, reasons }) => [
    id,
    reasons[0]?.kind === 'by-hand' ? reasons[0].reason : null,
  ]),
  [
    ['03300515', 'ungültig (EW unter 300)'],
    ['03400831', 'ungültig (EW unter 300)'],
    ['04400725', 'ungültig (EW unter 300)'],
    ['05300838', 'ungültig (EW unter 300)'],
    ['06200418', 'ungültig (EW unter 300)'],
    ['10100205', 'ungültig (Ausreißer)'],
  ],
)
const unmarked = areas2021.map((area) => ({ ...area, excludedBecause: null }))
check(
  'MSS 2021: without the marks the rule alone finds five; the outlier needs a person',
  valueOf(computeIndex(unmarked, BERLIN_2019)).excluded.map(({ id, reasons }) => [
    id,
    reasons[0]?.kind,
  ]),
  [
    ['03300515', 'too-few-residents'],
    ['03400831', 'residents-unknown'],
    ['04400725', 'too-few-residents'],
    ['05300838', 'too-few-residents'],
    ['06200418', 'too-few-residents'],
    ['10100205', 'value-missing'],
  ],
)

// The wrong reference set: two valid areas left out move four others across a limit.
const { areas: incomplete } = lifeworldEdition('mss-2021-planning-areas.csv', BERLIN_2019)
const present = new Set(incomplete.map(({ id }) => id))
check(
  'MSS 2021: the incomplete table lacks exactly these areas',
  [...published2021.keys()].filter((id) => !present.has(id)),
  ['05300840', '12200411'],
)
const wrongSet = valueOf(computeIndex(incomplete, BERLIN_2019))
check(
  'MSS 2021: with two areas left out exactly these dynamics classes go wrong',
  differing(wrongSet, published2021, 'dynamics'),
  ['01200519', '04300518', '07601341', '12500825'],
)

// Rounding before classifying: the index with two decimals.
const round = (value: number): number => Math.round(value * 100) / 100
const definition2021 = BERLIN_2019.status.grouping
const roundedWrong = (scale: 'status' | 'dynamics'): readonly string[] => {
  const grouping = scale === 'status' ? definition2021 : BERLIN_2019.dynamics?.scale.grouping
  if (grouping?.kind !== 'limits') throw new Error('limits expected')
  return run2021.areas
    .filter((area) => {
      const rounded = round(area[scale]?.index ?? 0)
      const found = grouping.classes[classify(grouping.classes, rounded)]
      return found?.id !== published2021.get(area.id)?.[scale]
    })
    .map(({ id }) => id)
}
check('MSS 2021: classed from the rounded index, wrong status', roundedWrong('status'), [
  '09501838',
])
check('MSS 2021: classed from the rounded index, wrong dynamics', roundedWrong('dynamics'), [
  '04200310',
  '04300414',
])

// Need of attention: own count, no official figure was found for it.
check(
  'MSS 2021: areas that fall under the configured rule of attention',
  run2021.areas.filter(({ needsAttention }) => needsAttention).length,
  56,
)

// The boundary reform: what moves from 448 old to 542 new planning areas keeps its total.
const links: readonly CrosswalkLink[] = records('lor_crosswalk_2006_to_2021.csv').map((row) => ({
  from: row['plr_id_pre2021'] ?? '',
  to: row['plr_id_2021'] ?? '',
  weight: Number(row['weight']),
}))
const residents2017 = new Map(
  records('mss-2017-planning-areas.csv').map((row) => [
    row['id'] ?? '',
    { state: 'value', value: Number(row['inhabitants']) } as const,
  ]),
)
// Old areas that the table of 2017 does not list were not considered then and have no figure to move.
const listed = links.filter(({ from }) => residents2017.has(from))
const moved = valueOf(transferCounts(residents2017, listed, { basis: 'area' }))
check(
  'Reform of 2021: residents of 2017 keep their total',
  [Math.round(moved.before), Math.abs(moved.after - moved.before) < 1e-6],
  [[...residents2017.values()].reduce((sum, { value }) => sum + value, 0), true],
)
const unlisted = valueOf(transferCounts(residents2017, links, { basis: 'area' }))
check(
  'Reform of 2021: an area with a source of unknown number is missing, not counted low',
  unlisted.after < unlisted.before && unlisted.areas.some(({ value }) => value.state === 'missing'),
  true,
)

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
