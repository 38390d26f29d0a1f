import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#platform/database/index.ts'
import { newMunicipality, testDatabase } from '#platform/database/test-support/test-database.ts'
import { ANONYMOUS, asDay, type Instant } from '#platform/values/index.ts'
import { distribution } from '../questions/distribution.ts'
import { areaProfile } from '../questions/profiles.ts'
import { pointsOf } from '../rules/series.ts'
import { newVintage } from '../test-support/world.ts'
import { importMonitoring, type ImportVerdict } from './import-monitoring.ts'

const FOLDER = 'data/berlin'
const clock = { now: () => '2026-11-23T12:00:00.000Z' as Instant }

/** The cells of a published table, read by another reader than the room's own. */
function cellsOf(file: string): readonly (readonly string[])[] {
  return parse(readFileSync(`${FOLDER}/${file}`), { bom: true, relax_column_count: true })
}

/** Counts the three states of mapped columns independently: by position, with nothing of the room's rules. */
function independentCount(file: string, columns: readonly string[]) {
  const [header = [], ...rows] = cellsOf(file)
  const at = columns.map((column) => header.indexOf(column))
  const cells = rows.flatMap((row) => at.map((index) => row[index]?.trim() ?? ''))
  const missing = cells.filter((cell) => ['-', '-9999', ''].includes(cell)).length
  const values = cells.map(Number).filter((value) => Number.isFinite(value) && value !== -9999)
  return { rows: rows.length, cells: cells.length, missing, values }
}

const mappedColumns = (mapping: string): readonly string[] => {
  const json: { columns: { column: string }[] } = JSON.parse(
    readFileSync(`${FOLDER}/mappings/${mapping}`, 'utf8'),
  )
  return json.columns.map(({ column }) => column)
}

describe.runIf(existsSync(`${FOLDER}/mss-2013-planning-areas.csv`))(
  'the real tables of Berlin',
  () => {
    let database: Database
    let municipality: string
    let slug: string
    const lines: string[] = []

    beforeAll(async () => {
      database = await testDatabase()
      municipality = await newMunicipality(database, 'Berlin')
      slug = `berlin-${municipality}`
      const boundaries: { features: { properties: { id: string } }[] } = JSON.parse(
        readFileSync(`${FOLDER}/planning-areas-2006.geojson`, 'utf8'),
      )
      const world = { database, municipality }
      await newVintage(
        world,
        'lor-2006',
        boundaries.features.map(({ properties }) => properties.id),
        { validFrom: '2006-01-01', validUntil: '2020-12-31' },
      )
      const [, ...full] = cellsOf('mss-2021-full-indicators.csv')
      await newVintage(
        world,
        'lor-2021',
        full.map((row) => row[1] ?? ''),
      )
    })

    const importing = (file: string, mapping: string): Promise<ImportVerdict> =>
      importMonitoring(
        { database, clock },
        {
          municipality: slug,
          file: `${FOLDER}/${file}`,
          mapping: `${FOLDER}/mappings/${mapping}`,
          progress: (line) => lines.push(line),
        },
      )

    const stored = async (day: string) => {
      const rows = await database.inMunicipality(municipality, (tx) =>
        tx
          .selectFrom('monitoring.figure as figure')
          .innerJoin('monitoring.snapshot as snapshot', 'snapshot.id', 'figure.snapshot_id')
          .select(['figure.state', 'figure.value'])
          .where('snapshot.day', '=', day)
          .execute(),
      )
      const values = rows.flatMap(({ value }) => (value === null ? [] : [value]))
      const count = (state: string): number => rows.filter((row) => row.state === state).length
      return {
        all: rows.length,
        value: count('value'),
        suppressed: count('suppressed'),
        missing: count('missing'),
        sum: values.reduce((sum, value) => sum + value, 0),
      }
    }

    it.each([
      ['mss-2013-planning-areas.csv', 'mss-2013.json', '2012-12-31', 434],
      ['mss-2017-planning-areas.csv', 'mss-2017.json', '2016-12-31', 436],
    ])('%s is kept to the last figure', async (file, mapping, day, areas) => {
      const verdict = await importing(file, mapping)
      const expected = independentCount(file, mappedColumns(mapping))
      expect(verdict).toMatchObject({ kind: 'published', figures: expected.cells })
      expect(expected.rows).toBe(areas)
      const kept = await stored(day)
      expect(kept).toMatchObject({
        all: expected.cells,
        value: expected.values.length,
        missing: expected.missing,
        suppressed: 0,
      })
      expect(kept.sum).toBeCloseTo(
        expected.values.reduce((sum, value) => sum + value, 0),
        6,
      )
    })

    it('2021 keeps all 542 areas, and withholds six with the reason the office gives', async () => {
      const mapping = 'mss-2021-full.json'
      expect(await importing('mss-2021-full-indicators.csv', mapping)).toMatchObject({
        kind: 'published',
        figures: 542 * 7,
      })
      const kept = await stored('2020-12-31')
      expect(kept).toMatchObject({ all: 3794, value: 541 + 536 * 6, suppressed: 36, missing: 1 })
      const map = await mapOf('mss.child-poverty', '2020-12-31')
      const withheld = map?.areas.filter(({ figure }) => figure.state === 'suppressed') ?? []
      expect(withheld).toHaveLength(6)
      expect(withheld.map(({ code }) => code)).toContain('10100205')
      expect(
        withheld.every(({ figure }) => figure.state === 'suppressed' && figure.reason !== null),
      ).toBe(true)
    })

    const mapOf = (code: string, day: string) =>
      database.inMunicipality(municipality, (tx) =>
        distribution.run({
          input: { code, version: null, day: asDay(day) },
          person: ANONYMOUS,
          municipality,
          today: asDay('2026-11-23'),
          tx,
        }),
      )

    it('2021 in the other edition is refused, because the same figures are published already', async () => {
      const verdict = await importing('mss-2021-planning-areas.csv', 'mss-2021.json')
      expect(verdict.kind).toBe('refused')
      expect(verdict.kind === 'refused' && verdict.sentences[0]).toContain(
        'sind schon Zahlen veröffentlicht',
      )
      expect(await stored('2020-12-31')).toMatchObject({ value: 541 + 536 * 6 })
    })

    it('residents of 2022 are read with byte order mark, semicolons and a dash for none', async () => {
      expect(await importing('residents-2022-06.csv', 'residents-2022-06.json')).toMatchObject({
        kind: 'published',
      })
    })

    it('unemployment of 2021 is another series than that of 2013 and 2017', async () => {
      expect((await mapOf('mss.unemployment', '2020-12-31'))?.version.version).toBe(2)
      expect((await mapOf('mss.unemployment', '2020-12-31'))?.days).toEqual(['2020-12-31'])
      expect((await mapOf('mss.unemployment', '2016-12-31'))?.days).toEqual([
        '2012-12-31',
        '2016-12-31',
      ])
    })

    it('an area of 2006 has its two years beside the town and none of 2021', async () => {
      const profile = await database.inMunicipality(municipality, (tx) =>
        areaProfile.run({
          input: { code: '01011103', vintage: null, comparison: null },
          person: ANONYMOUS,
          municipality,
          today: asDay('2026-11-23'),
          tx,
        }),
      )
      const poverty = profile?.series.find(({ version }) => version.code === 'mss.child-poverty')
      const points = poverty === undefined ? [] : pointsOf(poverty)
      expect(points.map(({ day }) => day)).toEqual(['2012-12-31', '2016-12-31'])
      expect(points[0]?.place).toMatchObject({ value: 40.28269 })
      const { values } = independentCount('mss-2013-planning-areas.csv', ['inhabitants'])
      const shares = independentCount('mss-2013-planning-areas.csv', [
        's4_percentage_transfer_payments_recipients_below_15_years',
      ])
      const expected =
        values.reduce((sum, residents, area) => sum + residents * (shares.values[area] ?? NaN), 0) /
        values.reduce((sum, residents) => sum + residents, 0)
      const town = points[0]?.town
      expect(town?.state === 'value' ? town.value : undefined).toBeCloseTo(expected, 9)
    })

    it('told what it did: source, indicators, what was understood, how far it was', () => {
      expect(lines.some((line) => line.startsWith('Quelle eingetragen: Monitoring'))).toBe(true)
      expect(lines).toContain('Kennzahl eingetragen: mss.unemployment, Fassung 2')
      expect(lines).toContain('Veröffentlicht.')
    })
  },
)
