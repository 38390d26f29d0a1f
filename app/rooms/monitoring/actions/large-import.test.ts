import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#platform/database/index.ts'
import { newMunicipality, testDatabase } from '#platform/database/test-support/test-database.ts'
import { asId, type Id, type Instant } from '#platform/values/index.ts'
import { runById } from '../storage/runs.ts'
import { MAPPING } from '../test-support/small-town.ts'
import { enterTown, must, newVintage, uploaded, type World } from '../test-support/world.ts'
import { beginImport } from './begin-import.ts'
import { discardRun } from './discard-run.ts'
import { publishRun } from './publish-run.ts'
import { writeRun, writeWaitingRuns } from './write-waiting-runs.ts'

const AREAS = Array.from({ length: 4000 }, (_, index) => String(index + 1).padStart(8, '0'))
const DAYS = Array.from({ length: 13 }, (_, index) => `31.12.${2010 + index}`)
const FIGURES = AREAS.length * DAYS.length * 2
const TABLE = [
  'id;stichtag;einwohner;armut',
  ...DAYS.flatMap((day) => AREAS.map((id, index) => `${id};${day};${index % 900};${index % 90},5`)),
].join('\n')
const mapping = JSON.stringify({
  ...MAPPING,
  date: { kind: 'column', column: 'stichtag', pattern: 'DD.MM.YYYY' },
})

const at = (time: string) => ({ now: () => `2026-11-23T${time}.000Z` as Instant })

let database: Database
let world: World & { readonly source: string }
beforeAll(async () => {
  database = await testDatabase()
  const empty = { database, municipality: await newMunicipality(database) }
  await newVintage(empty, 'neu-2021', AREAS)
  world = { ...empty, ...(await enterTown(empty)) }
})

async function begin(table: string): Promise<Id<'import-run'>> {
  const file = await uploaded(world, table)
  const input = { file, source: world.source, mapping, mappingOf: null, day: null }
  const { run, state } = await must(world, beginImport, input)
  expect(state).toBe('waiting')
  return asId(String(run))
}

const runNow = (run: Id<'import-run'>) =>
  database.inMunicipality(world.municipality, (tx) => runById(tx, run))

const figuresOf = (run: Id<'import-run'>): Promise<number> =>
  database.inMunicipality(world.municipality, async (tx) => {
    const row = await tx
      .selectFrom('monitoring.figure as figure')
      .innerJoin('monitoring.snapshot as snapshot', 'snapshot.id', 'figure.snapshot_id')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('snapshot.run_id', '=', run)
      .executeTakeFirstOrThrow()
    return row.n
  })

const addressOf = (run: Id<'import-run'>) => ({ municipality: world.municipality, run })

describe('a table too large for one transaction', () => {
  it('is written in portions and waits for publishing', async () => {
    const run = await begin(TABLE)
    const told: number[] = []
    await writeRun({ database, clock: at('12:00:00') }, addressOf(run), (done, total) => {
      told.push(done)
      expect(total).toBe(FIGURES)
    })
    expect(told.length).toBeGreaterThan(10)
    expect(told).toEqual(told.toSorted((one, other) => one - other))
    expect(await runNow(run)).toMatchObject({ state: 'ready', figuresDone: FIGURES })
    expect(await figuresOf(run)).toBe(FIGURES)
    await must(world, publishRun, { run, replaces: false })
    expect(await runNow(run)).toMatchObject({ state: 'published' })
  })

  it('with an error in its last row is refused, and no figure of it was ever written', async () => {
    const run = await begin(`${TABLE}\n00000001;31.12.2023;1;mittel`)
    await writeWaitingRuns({ database, clock: at('12:00:00') })
    expect(await runNow(run)).toMatchObject({
      state: 'refused',
      report: {
        problems: [{ code: 'figure-not-a-number', details: { row: 52_002, column: 'armut' } }],
      },
    })
    expect(await figuresOf(run)).toBe(0)
  })

  it('stops when it is discarded on the way, and is cleared away', async () => {
    const run = await begin(TABLE)
    let discarding: Promise<unknown> | undefined
    await writeRun({ database, clock: at('12:00:00') }, addressOf(run), () => {
      discarding ??= must(world, discardRun, { run })
    })
    await discarding
    expect(await runNow(run)).toMatchObject({ state: 'discarded' })
    const written = await figuresOf(run)
    expect(written).toBeGreaterThan(0)
    expect(written).toBeLessThan(FIGURES)
    await writeWaitingRuns({ database, clock: at('12:00:01') })
    expect(await figuresOf(run)).toBe(0)
  })

  it('that a crash left half written is begun again by the next process, not by one at the same time', async () => {
    const run = await begin(TABLE)
    const crash = writeRun({ database, clock: at('12:00:00') }, addressOf(run), (done) => {
      if (done > 20_000) throw new Error('the process died')
    })
    await expect(crash).rejects.toThrow('the process died')
    const left = await figuresOf(run)
    expect(left).toBeGreaterThan(20_000)
    await writeWaitingRuns({ database, clock: at('12:00:30') })
    expect(await figuresOf(run)).toBe(left)
    await writeWaitingRuns({ database, clock: at('12:02:00') })
    expect(await runNow(run)).toMatchObject({ state: 'ready', figuresDone: FIGURES })
    expect(await figuresOf(run)).toBe(FIGURES)
  })
})
