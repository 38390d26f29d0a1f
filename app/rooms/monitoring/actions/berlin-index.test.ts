import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#platform/database/index.ts'
import { newMunicipality, testDatabase } from '#platform/database/test-support/test-database.ts'
import { asDay, asId, OPERATOR, type Instant } from '#platform/values/index.ts'
import { indexRun } from '../questions/indices.ts'
import type { IndexPresetName } from '../rules/index-presets.ts'
import { inputOfPreset } from '../test-support/indices.ts'
import { must, newVintage } from '../test-support/world.ts'
import { defineIndex } from './define-index.ts'
import { importMonitoring } from './import-monitoring.ts'
import { runIndexNow } from './run-index.ts'

const FOLDER = 'data/berlin'
const clock = { now: () => '2026-11-23T12:00:00.000Z' as Instant }

type Row = Readonly<Record<string, string>>
const rowsOf = (file: string): readonly Row[] =>
  parse(readFileSync(`${FOLDER}/${file}`), {
    bom: true,
    columns: true,
    relax_column_count: true,
  })

let database: Database
let municipality: string

beforeAll(async () => {
  database = await testDatabase()
  municipality = await newMunicipality(database, 'Berlin')
  const world = { database, municipality }
  const ids = (file: string, column: string): readonly string[] =>
    rowsOf(file).map((row) => row[column] ?? '')
  const old = new Set([
    ...ids('mss-2013-planning-areas.csv', 'id'),
    ...ids('mss-2017-planning-areas.csv', 'id'),
  ])
  await newVintage(world, 'lor-2006', [...old], {
    validFrom: '2006-01-01',
    validUntil: '2020-12-31',
  })
  await newVintage(world, 'lor-2021', ids('mss-2021-full-indicators.csv', 'PLR_ID'))
  for (const [file, mapping] of [
    ['mss-2013-planning-areas.csv', 'mss-2013.json'],
    ['mss-2017-planning-areas.csv', 'mss-2017.json'],
    ['mss-2021-full-indicators.csv', 'mss-2021-full.json'],
  ] as const) {
    const verdict = await importMonitoring(
      { database, clock },
      {
        municipality: `berlin-${municipality}`,
        file: `${FOLDER}/${file}`,
        mapping: `${FOLDER}/mappings/${mapping}`,
        progress: () => undefined,
      },
    )
    if (verdict.kind !== 'published') throw new Error(verdict.sentences.join(' '))
  }
})

/** Defines the index of a preset, computes it for a day from what is stored, and reads it back. */
async function computed(preset: IndexPresetName, name: string, day: string) {
  const world = { database, municipality }
  const input = await database.inMunicipality(municipality, (tx) => inputOfPreset(tx, preset, name))
  const { id } = await must(world, defineIndex, input)
  const run = await must(world, runIndexNow, { definition: id, day, leftOut: null })
  const read = await database.inMunicipality(municipality, (tx) =>
    indexRun.run({
      input: { run: asId(String(run['id'])) },
      person: OPERATOR,
      municipality,
      today: asDay('2026-11-23'),
      tx,
    }),
  )
  if (read === undefined) throw new Error('the run was not kept')
  return read
}

const classesIn = (read: Awaited<ReturnType<typeof computed>>): ReadonlyMap<string, string> =>
  new Map(
    read.areas.flatMap(({ code, standing }) =>
      standing.status === null
        ? []
        : [[code, `${standing.status.class}/${standing.dynamics?.class}`]],
    ),
  )

describe('an index computed from the stored figures of Berlin', () => {
  it.each([
    ['2013', 'berlin-mss-2013', '2012-12-31', 434],
    ['2017', 'berlin-mss-2013', '2016-12-31', 436],
  ] as const)('%s: every area has its published classes', async (year, preset, day, areas) => {
    const read = await computed(preset, `MSS ${year}`, day)
    const published = new Map(
      rowsOf(`mss-${year}-planning-areas.csv`).map((row) => [
        row['id'] ?? '',
        `${row['status_index_class']}/${row['dynamic_index_class']}`,
      ]),
    )
    expect(read.considered).toBe(areas)
    expect(classesIn(read)).toEqual(published)
  })

  it('2021: 536 of 536 areas have their published classes, and six are left out with the reason', async () => {
    const read = await computed('berlin-mss-2019', 'MSS 2021', '2020-12-31')
    const published = new Map(
      rowsOf('mss-2021-full-indices.csv')
        .filter((row) => row['KOM'] === 'gültig')
        .map((row) => [row['PLR_ID'] ?? '', `${row['SI_V']}/${row['DI_V']}`]),
    )
    expect(published.size).toBe(536)
    expect(classesIn(read)).toEqual(published)
    expect([read.considered, read.leftOut, read.changesFrom]).toEqual([536, 6, 'changes'])
    const out = read.areas.filter(({ standing }) => standing.status === null)
    expect(out.every(({ standing }) => standing.reasons.length > 0)).toBe(true)
    expect(read.areas.filter(({ standing }) => standing.needsAttention)).toHaveLength(56)
  })

  it('keeps mean and deviation of each indicator, so that a run can be recomputed by hand', async () => {
    const read = await computed('berlin-mss-2019', 'MSS 2021 noch einmal', '2020-12-31')
    const [unemployment] = read.yardsticks.status.indicators
    const values = rowsOf('mss-2021-full-indicators.csv')
      .filter((row) => row['KOM'] === 'gültig')
      .map((row) => Number(row['S1']))
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const deviation = Math.sqrt(
      values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length,
    )
    expect(unemployment?.id).toBe('mss.unemployment:2')
    const kept = unemployment?.yardstick
    if (kept?.kind !== 'moments') throw new Error('the yardstick is not a mean')
    expect(kept.mean).toBeCloseTo(mean, 9)
    expect(kept.deviation).toBeCloseTo(deviation, 9)
  })

  it('an area that a person leaves out moves the yardstick of all others and keeps its reason', async () => {
    const world = { database, municipality }
    const input = await database.inMunicipality(municipality, (tx) =>
      inputOfPreset(tx, 'berlin-mss-2019', 'MSS ohne Ausreißer'),
    )
    const { id } = await must(world, defineIndex, input)
    const leftOut = '05300840: Baustelle\n12200411 Umzug'
    const run = await must(world, runIndexNow, { definition: id, day: '2020-12-31', leftOut })
    expect(run).toMatchObject({ considered: 534, leftOut: 8 })
  })
})
