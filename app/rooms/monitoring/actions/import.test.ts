import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask } from '#platform/actions/index.ts'
import type { Database, Tx } from '#platform/database/index.ts'
import { newMunicipality, testDatabase } from '#platform/database/test-support/test-database.ts'
import { ANONYMOUS, asDay, asId, type Person } from '#platform/values/index.ts'
import { distribution } from '../questions/distribution.ts'
import { quarterProfile } from '../questions/profiles.ts'
import { run as runQuestion } from '../questions/runs.ts'
import { MAPPING } from '../test-support/small-town.ts'
import {
  act,
  actAs,
  definition,
  enterTown,
  must,
  newQuarter,
  newVintage,
  SOURCE,
  uploaded,
  type World,
} from '../test-support/world.ts'
import { addIndicator } from './add-indicator.ts'
import { addSource } from './add-source.ts'
import { beginImport } from './begin-import.ts'
import { discardRun } from './discard-run.ts'
import { importValues } from './import-values.ts'
import { publishRun } from './publish-run.ts'
import { redefineIndicator } from './redefine-indicator.ts'
import { writeWaitingRuns } from './write-waiting-runs.ts'

const TABLE = 'id;einwohner;armut\n0101;1000;10,5\n0102;500;.\n0201;500;30\n'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})

async function newWorld(): Promise<World & { readonly source: string }> {
  const world = { database, municipality: await newMunicipality(database) }
  const quarter = await newQuarter(world, 'nordstadt')
  await newVintage(world, 'neu-2021', ['0101', '0102', '0201'], {
    quarterOf: (code) => (code.startsWith('01') ? quarter.id : null),
  })
  await newVintage(world, 'alt-2006', ['9901'], {
    validFrom: '2006-01-01',
    validUntil: '2020-12-31',
  })
  return { ...world, ...(await enterTown(world)) }
}

const input = (file: string, source: string, more: Readonly<Record<string, unknown>> = {}) => ({
  file,
  source,
  mapping: JSON.stringify(MAPPING),
  mappingOf: null,
  day: null,
  ...more,
})

const importing = async (
  world: World & { readonly source: string },
  content: string | Uint8Array<ArrayBuffer>,
  more: Readonly<Record<string, unknown>> = {},
) =>
  act(world, importValues, {
    ...input(await uploaded(world, content), world.source),
    replaces: false,
    check: false,
    ...more,
  })

const shown = async (world: World, day: string | null = null) => {
  const answer = await database.inMunicipality(world.municipality, (tx) =>
    ask(
      tx,
      distribution,
      { code: 'town.poverty', version: null, day: day === null ? null : asDay(day) },
      { municipality: world.municipality, person: ANONYMOUS, today: asDay('2026-11-23') },
    ),
  )
  return answer.kind === 'answered' ? answer.answer : undefined
}

const count = (world: World, table: 'figure' | 'snapshot' | 'import_run'): Promise<number> =>
  database.inMunicipality(world.municipality, async (tx: Tx) => {
    const row = await tx
      .selectFrom(`monitoring.${table}`)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return row.n
  })

const codesOf = (outcome: Awaited<ReturnType<typeof act>>): readonly string[] =>
  outcome.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : []

const member = (role: 'resident' | 'coordination-office'): Person => ({
  kind: 'member',
  id: asId('00000000-0000-4000-8000-00000000000a'),
  name: 'Erfunden',
  grants: [{ role, quarter: null, body: null, organisation: null }],
})

describe('importing a table', () => {
  it('shows its figures in three states, weighted for the town', async () => {
    const world = await newWorld()
    expect(await importing(world, TABLE)).toMatchObject({
      kind: 'done',
      value: { value: { value: 5, suppressed: 1, missing: 0, rows: 3, published: true } },
    })
    const answer = await shown(world)
    expect(answer?.areas.map(({ code, figure, rank }) => [code, figure, rank])).toEqual([
      ['0201', { state: 'value', value: 30 }, 1],
      ['0101', { state: 'value', value: 10.5 }, 2],
      ['0102', { state: 'suppressed', reason: null }, null],
    ])
    expect(answer?.town).toMatchObject({ value: 17, method: 'weighted-mean', from: 2, of: 3 })
  })

  it('that is refused leaves nothing behind', async () => {
    const world = await newWorld()
    const outcome = await importing(world, `${TABLE}7777;1;2\n`)
    expect(codesOf(outcome)).toEqual(['area-unknown'])
    expect([
      await count(world, 'figure'),
      await count(world, 'snapshot'),
      await count(world, 'import_run'),
    ]).toEqual([0, 0, 0])
  })

  it('for a check tells what is in it and keeps nothing', async () => {
    const world = await newWorld()
    expect(await importing(world, TABLE, { check: true })).toMatchObject({
      kind: 'done',
      value: { value: { rows: 3, value: 5, published: false } },
    })
    expect([await count(world, 'figure'), await count(world, 'import_run')]).toEqual([0, 0])
  })

  it('a second time is refused, unless it is said that it replaces; the old figures are kept', async () => {
    const world = await newWorld()
    const first = await importing(world, TABLE)
    expect(codesOf(await importing(world, TABLE))).toEqual(['figures-published-already'])
    expect(await count(world, 'figure')).toBe(6)
    const second = await importing(world, TABLE.replace('10,5', '12,5'), { replaces: true })
    expect(second.kind).toBe('done')
    expect((await shown(world))?.areas[1]?.figure).toEqual({ state: 'value', value: 12.5 })
    expect(await count(world, 'figure')).toBe(12)
    expect(await stateOf(world, first)).toBe('superseded')
  })

  it('reads Latin-1 when the bytes are no UTF-8, and refuses them when UTF-8 was promised', async () => {
    const world = await newWorld()
    const latin = new Uint8Array(
      iconv.encode(TABLE.replace('id;', 'id;').replace('armut', 'ärmut'), 'latin1'),
    )
    const columns = [{ column: 'ärmut', indicator: 'town.poverty', version: 1, unit: 'percent' }]
    const mapping = JSON.stringify({ ...MAPPING, columns })
    const promised = JSON.stringify({ ...MAPPING, columns, encoding: 'utf-8' })
    expect(codesOf(await importing(world, latin, { mapping: promised }))).toEqual([
      'table-encoding-differs',
    ])
    expect((await importing(world, latin, { mapping })).kind).toBe('done')
  })

  it('serves the next year with the mapping of the run before and another day', async () => {
    const world = await newWorld()
    const first = await importing(world, TABLE)
    const mappingOf = first.kind === 'done' ? first.value.value?.['run'] : undefined
    const next = { mapping: null, mappingOf, day: '2026-12-31' }
    expect((await importing(world, TABLE.replace('30', '31'), next)).kind).toBe('done')
    expect((await shown(world))?.days).toEqual(['2025-12-31', '2026-12-31'])
    expect((await shown(world, '2026-12-31'))?.areas[0]?.figure).toMatchObject({ value: 31 })
  })

  it.each([
    [{ mapping: null }, 'mapping-needed'],
    [{ mapping: '{' }, 'mapping-not-json'],
    [
      { mapping: JSON.stringify({ ...MAPPING, areas: { column: 'id', vintage: 'x' } }) },
      'mapping-vintage-unknown',
    ],
    [{ source: '00000000-0000-4000-8000-000000000000' }, 'source-unknown'],
    [{ file: '00000000-0000-4000-8000-000000000000' }, 'file-unknown'],
  ])('names what is missing: %j', async (change, code) => {
    const world = await newWorld()
    expect(codesOf(await importing(world, TABLE, change))).toEqual([code])
  })

  it('is for the coordination office and the administration; the files of others are not taken', async () => {
    const world = await newWorld()
    const request = {
      ...input(await uploaded(world, TABLE), world.source),
      replaces: false,
      check: false,
    }
    expect(codesOf(await actAs(ANONYMOUS)(world, importValues, request))).toEqual(['not-signed-in'])
    expect(codesOf(await actAs(member('resident'))(world, importValues, request))).toEqual([
      'role-needed',
    ])
    expect(
      codesOf(await actAs(member('coordination-office'))(world, importValues, request)),
    ).toEqual(['file-unknown'])
  })
})

async function stateOf(world: World, outcome: Awaited<ReturnType<typeof act>>): Promise<unknown> {
  const id = outcome.kind === 'done' ? String(outcome.value.value?.['run']) : ''
  const row = await database.inMunicipality(world.municipality, (tx) =>
    tx.selectFrom('monitoring.import_run').select('state').where('id', '=', id).executeTakeFirst(),
  )
  return row?.state
}

describe('a run', () => {
  it('is seen by readers only once it is published', async () => {
    const world = await newWorld()
    const { run } = await must(
      world,
      beginImport,
      input(await uploaded(world, TABLE), world.source),
    )
    expect(await shown(world)).toBeUndefined()
    await must(world, publishRun, { run, replaces: false })
    expect((await shown(world))?.areas).toHaveLength(3)
    expect(codesOf(await act(world, publishRun, { run, replaces: false }))).toEqual([
      'run-not-ready',
    ])
  })

  it('that is discarded is gone, before and after publishing, and its figures are cleared away', async () => {
    const world = await newWorld()
    const { run } = await must(
      world,
      beginImport,
      input(await uploaded(world, TABLE), world.source),
    )
    await must(world, publishRun, { run, replaces: false })
    await must(world, discardRun, { run })
    expect(await shown(world)).toBeUndefined()
    await writeWaitingRuns({ database, clock: { now: () => '2026-11-23T12:00:00.000Z' as never } })
    expect([await count(world, 'figure'), await count(world, 'snapshot')]).toEqual([0, 0])
    expect(codesOf(await act(world, discardRun, { run }))).toEqual(['run-over'])
  })

  it('tells before publishing what was understood and that figures would be replaced', async () => {
    const world = await newWorld()
    await importing(world, TABLE)
    const { run } = await must(
      world,
      beginImport,
      input(await uploaded(world, TABLE), world.source),
    )
    const answer = await database.inMunicipality(world.municipality, (tx) =>
      runQuestion.run({
        input: { run: asId(String(run)) },
        person: { kind: 'operator' },
        municipality: world.municipality,
        today: asDay('2026-11-23'),
        tx,
      }),
    )
    expect(answer).toMatchObject({ state: 'ready', replacing: 2, figuresTotal: 6, figuresDone: 6 })
    expect(answer?.report.first?.[1]).toMatchObject({
      row: 3,
      code: '0102',
      figures: [{ value: 500 }, { state: 'suppressed' }],
    })
  })
})

const only = (column: number) => JSON.stringify({ ...MAPPING, columns: [MAPPING.columns[column]] })

describe('weights', () => {
  it('that come later are used from then on', async () => {
    const world = await newWorld()
    await importing(world, TABLE, { mapping: only(1) })
    expect((await shown(world))?.town).toMatchObject({ value: 20.25, method: 'simple-mean' })
    await importing(world, TABLE, { mapping: only(0) })
    expect((await shown(world))?.town).toMatchObject({ value: 17, method: 'weighted-mean' })
  })
})

describe('a quarter', () => {
  it('is put together from its areas and says from how many', async () => {
    const world = await newWorld()
    await importing(world, TABLE)
    const profile = await database.inMunicipality(world.municipality, (tx) =>
      quarterProfile.run({
        input: { quarter: 'nordstadt', comparison: null },
        person: ANONYMOUS,
        municipality: world.municipality,
        today: asDay('2026-11-23'),
        tx,
      }),
    )
    const places = profile?.series.map(({ segments }) => segments[0]?.points[0]?.place)
    expect(places).toMatchObject([
      { value: 1500, method: 'sum', from: 2, of: 2 },
      { value: 10.5, method: 'weighted-mean', from: 1, of: 2 },
    ])
    expect(profile?.sources.map(({ attribution }) => attribution)).toEqual([SOURCE.attribution])
  })
})

describe('an indicator', () => {
  it('that is defined anew begins another series; figures of both are never in one', async () => {
    const world = await newWorld()
    await importing(world, TABLE)
    const known = await database.inMunicipality(world.municipality, (tx) =>
      tx
        .selectFrom('monitoring.indicator')
        .select('id')
        .where('code', '=', 'town.poverty')
        .executeTakeFirstOrThrow(),
    )
    await must(world, redefineIndicator, {
      indicator: known.id,
      ...definition({ nameDe: 'Armut (neu)', validFrom: '2026-01-01' }),
      breakReason: 'Seit 2026 ohne Studierende.',
    })
    const columns = [{ column: 'armut', indicator: 'town.poverty', version: 2, unit: 'percent' }]
    const mapping = JSON.stringify({ ...MAPPING, columns })
    expect(codesOf(await importing(world, TABLE, { mapping }))).toContain('day-outside-version')
    expect((await importing(world, TABLE, { mapping, day: '2026-12-31' })).kind).toBe('done')
    expect((await shown(world))?.days).toEqual(['2026-12-31'])
    expect((await shown(world, '2025-12-31'))?.version.version).toBe(1)
  })

  it.each([
    [{ code: 'Groß' }, 'indicator-code-unreadable'],
    [{ countsResidents: true }, 'indicator-residents-need-persons'],
    [{ countsResidents: true, unit: 'persons' }, 'indicator-residents-counted-already'],
    [{ code: 'town.poverty' }, 'indicator-exists'],
  ])('is refused with %j', async (change, code) => {
    const world = await newWorld()
    const outcome = await act(world, addIndicator, {
      code: 'town.new',
      ...definition({}),
      ...change,
    })
    expect(codesOf(outcome)).toContain(code)
  })

  it('has a source of its own title', async () => {
    const world = await newWorld()
    expect(codesOf(await act(world, addSource, SOURCE))).toEqual(['source-exists'])
  })

  it('can be found by its words in both languages', async () => {
    const world = await newWorld()
    const texts = await database.inMunicipality(world.municipality, (tx) =>
      tx.selectFrom('monitoring.contributed_search_text').select(['language', 'text']).execute(),
    )
    expect(texts).toContainEqual({ language: 'en', text: 'Poverty ' })
    const objects = await database.inMunicipality(world.municipality, (tx) =>
      tx
        .selectFrom('monitoring.contributed_object')
        .select(['title', 'state', 'address'])
        .execute(),
    )
    expect(objects).toContainEqual({
      title: 'Armut',
      state: 'without-figures',
      address: '/lage?kennzahl=town.poverty',
    })
  })
})

describe('the database itself', () => {
  it.each([
    ["'value'", 'null'],
    ["'missing'", '0'],
    ["'suppressed'", '3'],
    ["'value'", "'NaN'"],
    ["'value'", "'infinity'"],
  ])('keeps no figure in the state %s with the value %s', async (state, value) => {
    const world = await newWorld()
    await must(world, beginImport, input(await uploaded(world, TABLE), world.source))
    const { sql } = await import('kysely')
    const spoil = database.inMunicipality(world.municipality, (tx) =>
      sql.raw(`update monitoring.figure set state = ${state}, value = ${value}`).execute(tx),
    )
    await expect(spoil).rejects.toThrow(/check/)
  })

  it('shows one table per indicator, division and day at most', async () => {
    const world = await newWorld()
    await importing(world, TABLE)
    await must(world, beginImport, input(await uploaded(world, TABLE), world.source))
    const spoil = database.inMunicipality(world.municipality, (tx) =>
      tx.updateTable('monitoring.snapshot').set({ is_current: true }).execute(),
    )
    await expect(spoil).rejects.toThrow(/one_current_snapshot/)
  })

  it('keeps the figures of one municipality from another', async () => {
    const world = await newWorld()
    await importing(world, TABLE)
    const other = { database, municipality: await newMunicipality(database) }
    expect([await count(other, 'figure'), await count(other, 'import_run')]).toEqual([0, 0])
  })
})
