import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { shapesOfAuental } from '../../scripts/auental/shapes.ts'
import { figuresOfAuental } from '../../scripts/auental/figures.ts'

const DATA = new URL('../../data/', import.meta.url)
const text = (path: string): string => readFileSync(new URL(path, DATA), 'utf8')

const mapping = z.strictObject({
  format: z.literal('roter-faden/monitoring-mapping/1'),
  note: z.string().optional(),
  source: z.strictObject({ file: z.string(), sources: z.string() }),
  encoding: z.literal('utf-8'),
  delimiter: z.enum([',', ';', '\t']),
  areas: z.strictObject({ column: z.string(), vintage: z.string() }),
  date: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), day: z.iso.date() }),
    z.strictObject({ kind: z.literal('column'), column: z.string(), pattern: z.string() }),
  ]),
  decimalSign: z.enum(['.', ',']),
  thousandsSign: z.enum(['.', ',']).nullable(),
  missing: z.array(z.string()),
  suppressed: z.array(z.string()),
  withheld: z
    .strictObject({
      column: z.string(),
      unless: z.array(z.string()),
      state: z.enum(['suppressed', 'missing']),
      sparing: z.array(z.string()),
    })
    .optional(),
  columns: z.array(
    z.strictObject({
      column: z.string(),
      indicator: z.string(),
      version: z.int(),
      unit: z.enum(['persons', 'percent', 'percentage-points', 'per-100', 'count']),
      occurrence: z.int().optional(),
    }),
  ),
  ignored: z.array(z.strictObject({ columns: z.string(), reason: z.string() })),
})
const indicators = z.object({
  indicators: z.array(z.object({ indicator: z.string(), version: z.int(), unit: z.string() })),
})
const sources = z.object({
  files: z.array(
    z.object({ file: z.string(), attribution: z.string().min(20), licence: z.string() }),
  ),
})

const MAPPINGS = [
  ...readdirSync(new URL('berlin/mappings/', DATA)).map((file) => ({
    folder: 'berlin/',
    file: `mappings/${file}`,
  })),
  { folder: 'auental/', file: 'mapping.json' },
]
const readMapping = ({ folder, file }: (typeof MAPPINGS)[number]) =>
  mapping.parse(JSON.parse(text(folder + file)))

function readRows(folder: string, of: z.infer<typeof mapping>): readonly (readonly string[])[] {
  const rows: unknown = parse(text(folder + of.source.file), { bom: true, delimiter: of.delimiter })
  return z.array(z.array(z.string())).parse(rows)
}

test.for(MAPPINGS)(
  'the mapping $folder$file fits its table: each column is there, once or by its place',
  (where) => {
    const read = readMapping(where)
    const [head = [], ...rows] = readRows(where.folder, read)
    const timesIn = (column: string): number => head.filter((name) => name === column).length
    for (const { column, occurrence } of read.columns)
      expect([column, timesIn(column)]).toEqual([column, occurrence === undefined ? 1 : 2])
    const others = [read.areas.column, ...(read.date.kind === 'column' ? [read.date.column] : [])]
    for (const column of [...others, ...(read.withheld ? [read.withheld.column] : [])])
      expect([column, timesIn(column)]).toEqual([column, 1])
    expect(rows.length).toBeGreaterThan(100)
  },
)

test.for(MAPPINGS)(
  'every mapped cell of $folder$file is a number, suppressed or missing',
  (where) => {
    const read = readMapping(where)
    const [head = [], ...rows] = readRows(where.folder, read)
    const tokens = new Set([...read.missing, ...read.suppressed])
    const number = read.decimalSign === '.' ? /^-?\d+(\.\d+)?$/ : /^-?\d+(,\d+)?$/
    const unreadable = read.columns.flatMap(({ column }) =>
      rows
        .map((row) => row[head.indexOf(column)] ?? 'absent')
        .filter((cell) => !tokens.has(cell) && !number.test(cell))
        .map((cell) => `${column}: ${cell}`),
    )
    expect(unreadable).toEqual([])
  },
)

test.for(MAPPINGS)(
  'every indicator of $folder$file is defined in that version and unit',
  (where) => {
    const defined = indicators.parse(JSON.parse(text(`${where.folder}indicators.json`))).indicators
    const keys = new Set(defined.map((one) => `${one.indicator} ${one.version} ${one.unit}`))
    for (const { indicator, version, unit } of readMapping(where).columns)
      expect(keys).toContain(`${indicator} ${version} ${unit}`)
  },
)

test('the shifted z columns of Berlin are never mapped', () => {
  const mapped = MAPPINGS.flatMap((where) => readMapping(where).columns.map(({ column }) => column))
  expect(mapped.filter((column) => column.startsWith('z_'))).toEqual([])
})

test.for(['berlin/', 'auental/'])(
  'every table and boundary file of %s has a source with attribution',
  (folder) => {
    const listed = sources
      .parse(JSON.parse(text(`${folder}sources.json`)))
      .files.map(({ file }) => file)
    const shipped = readdirSync(new URL(folder, DATA)).filter((file) =>
      /\.(csv|geojson)$/.test(file),
    )
    expect(listed.toSorted()).toEqual(shipped.toSorted())
  },
)

test('the files of Auental are as the script makes them', () => {
  expect(text('auental/figures.csv')).toBe(figuresOfAuental())
  const { features } = z
    .object({ features: z.array(z.unknown()) })
    .parse(JSON.parse(text('auental/boundaries.geojson')))
  expect(features).toEqual(JSON.parse(JSON.stringify(shapesOfAuental())))
})

test('all figures of Auental belong to an area with a boundary', () => {
  const [, ...rows] = readRows(
    'auental/',
    readMapping({ folder: 'auental/', file: 'mapping.json' }),
  )
  const boundaries = text('auental/boundaries.geojson')
  for (const [area] of rows) expect(boundaries).toContain(`"id":"${area}"`)
})

const idsIn = (path: string): ReadonlySet<string> =>
  new Set([...text(path).matchAll(/"id":"(\d+)"/g)].map(([, id = '']) => id))

test.for(['mss-2013', 'mss-2017'])('every area of %s has a boundary', (edition) => {
  const [, ...rows] = readRows(
    'berlin/',
    readMapping({ folder: 'berlin/', file: `mappings/${edition}.json` }),
  )
  const drawn = idsIn('berlin/planning-areas-2006.geojson')
  expect(rows.map(([id = '']) => id).filter((id) => !drawn.has(id))).toEqual([])
})

test('no planning area stands twice, and the first two digits of its id name its district', () => {
  const districts = idsIn('berlin/districts.geojson')
  const areas = [...idsIn('berlin/planning-areas-2006.geojson')]
  expect(areas.filter((id) => !districts.has(id.slice(0, 2)))).toEqual([])
  expect([areas.length, districts.size]).toEqual([448, 12])
})

test('both boundary files of Berlin together stay under 1.5 MB', () => {
  const size =
    text('berlin/planning-areas-2006.geojson').length + text('berlin/districts.geojson').length
  expect(size).toBeLessThan(1_500_000)
})

const named = z.record(z.string(), z.strictObject({ de: z.string().min(2), en: z.string().min(2) }))
const names = z.strictObject({
  format: z.literal('roter-faden/names/1'),
  note: z.string(),
  fallback: z.string(),
  presets: z.array(
    z.strictObject({
      preset: z.string(),
      name: z.strictObject({ de: z.string(), en: z.string() }),
      note: z.string(),
      words: named,
      goalLevels: named,
      bodies: named,
      roles: named,
      funds: named,
    }),
  ),
})

test('presets of names use no key that the preset they fall back to does not know', () => {
  const { presets, fallback } = names.parse(JSON.parse(text('presets/names.json')))
  const base = presets.find(({ preset }) => preset === fallback)
  for (const section of ['words', 'goalLevels', 'bodies', 'roles'] as const)
    for (const preset of presets)
      expect(Object.keys(base?.[section] ?? {})).toEqual(
        expect.arrayContaining(Object.keys(preset[section])),
      )
})
