import { readRecord, seedCommitmentOf, verifyRecord } from '@roter-faden/sortition'
import { beforeAll, describe, expect, test } from 'vitest'
import { layContributions } from '#platform/contributions/index.ts'
import { newMunicipality, testDatabase } from '#platform/database/test-support/test-database.ts'
import type { Database } from '#platform/database/index.ts'
import { keepFile } from '#platform/files/index.ts'
import { perform } from '#platform/actions/index.ts'
import { asDay, asId, OPERATOR, type Instant } from '#platform/values/index.ts'
import { contributionsOf, ROOMS } from '../../../house.ts'
import { PEOPLE, QUOTAS } from '../test-support/draws.ts'
import { publicRecordText, officeRecordText, poolOf } from '../storage/draw-pools.ts'
import { drawById } from '../storage/draws.ts'
import { eraseDuePools, startDrawing, workOffDraws } from './work-off-draws.ts'

const NOW = '2027-03-03T11:00:00.000Z' as Instant
const LATER = '2027-05-01T11:00:00.000Z' as Instant
const clock = { now: () => NOW }
const actions = new Map(
  ROOMS.flatMap((room) => room.actions).map((action) => [action.name, action]),
)

let database: Database
beforeAll(async () => {
  database = await testDatabase({ lay: (tx) => layContributions(tx, contributionsOf(ROOMS)) })
})

interface Town {
  readonly municipality: string
  readonly body: string
}

async function act(
  { municipality }: Pick<Town, 'municipality'>,
  name: string,
  input: Readonly<Record<string, unknown>>,
  more: { readonly expectedVersion?: number; readonly now?: Instant } = {},
) {
  const action = actions.get(name)
  if (action === undefined) throw new Error(`there is no ${name}`)
  const now = more.now ?? NOW
  return perform(database, action, {
    municipality,
    identify: () => Promise.resolve(OPERATOR),
    input,
    now,
    today: asDay(now.slice(0, 10)),
    ...(more.expectedVersion === undefined ? {} : { expectedVersion: more.expectedVersion }),
  })
}

async function must(town: Pick<Town, 'municipality'>, name: string, input: object) {
  const outcome = await act(town, name, { ...input })
  if (outcome.kind === 'refused') throw new Error(`${name}: ${JSON.stringify(outcome.reasons)}`)
  return String(outcome.value.value?.['id'])
}

async function newTown(): Promise<Town> {
  const municipality = await newMunicipality(database)
  const body = await must({ municipality }, 'bodies.set-up', {
    name: 'Lenkungsgruppe',
    kind: 'steering-group',
    quarter: null,
    isExternal: false,
    description: 'erfunden',
    largestSize: null,
  })
  return { municipality, body }
}

const upload = ({ municipality }: Town, text: string) =>
  database.inMunicipality(municipality, (tx) =>
    keepFile(
      tx,
      { name: 'x.csv', mediaType: 'text/csv', content: new TextEncoder().encode(text) },
      { uploader: 'operator', now: NOW },
    ),
  )

const newDraw = (town: Town) =>
  must(town, 'bodies.prepare-draw', {
    body: town.body,
    title: 'Jury',
    seats: 4,
    method: 'leximin',
    capPercent: null,
  })

const readIn = async (town: Town, draw: string, people = PEOPLE, quotas: string | null = QUOTAS) =>
  act(town, 'bodies.read-draw-pool', {
    draw,
    people: await upload(town, people),
    quotas: quotas === null ? null : await upload(town, quotas),
    seated: null,
  })

const makeList = (town: Town, draw: string, seedCommitment: string | null = null) =>
  must(town, 'bodies.make-draw-list', {
    draw,
    householdsReviewed: true,
    drawing: seedCommitment === null ? 'number' : 'seed',
    seedCommitment,
  })

const inTown = <T>({ municipality }: Town, work: Parameters<Database['inMunicipality']>[1]) =>
  database.inMunicipality(municipality, work) as Promise<T>

const present = async ({ municipality }: Town, draw: string) => {
  const found = await database.inMunicipality(municipality, (tx) => drawById(tx, asId(draw)))
  if (found === undefined) throw new Error('the draw is gone')
  return found
}

async function listed(town: Town, seedCommitment: string | null = null): Promise<string> {
  const draw = await newDraw(town)
  expect(await readIn(town, draw)).toMatchObject({ kind: 'done' })
  await makeList(town, draw, seedCommitment)
  await workOffDraws({ database, clock })
  return draw
}

async function announced(town: Town, seedCommitment: string | null = null): Promise<string> {
  const draw = await listed(town, seedCommitment)
  const { announcementHash } = await present(town, draw)
  await must(town, 'bodies.announce-draw', {
    draw,
    hash: announcementHash,
    drawingOn: '2027-03-03',
    drawingPlace: 'Bürgerhaus',
    objectionDays: 28,
  })
  return draw
}

const codes = (outcome: Awaited<ReturnType<typeof act>>) =>
  outcome.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : outcome.kind

describe('the list of those willing', () => {
  test('is refused by row and column, and nothing of it is kept', async () => {
    const town = await newTown()
    const draw = await newDraw(town)
    const outcome = await readIn(town, draw, PEOPLE.replace('7;', '6;').replace(';alt;', ';uralt;'))
    expect(outcome).toMatchObject({ kind: 'refused' })
    const sentences =
      outcome.kind === 'refused' ? outcome.reasons.map(({ details }) => details?.['sentence']) : []
    expect(sentences.join(' ')).toContain('Zeile 3, Spalte „Altersgruppe“: „uralt“')
    expect(sentences.join(' ')).toContain('Zeile 8, Spalte „Nr“: „6“ steht schon in Zeile 7')
  })

  test('leaves neither names nor the file behind', async () => {
    const town = await newTown()
    const draw = await newDraw(town)
    await readIn(town, draw)
    const kept = await database.asKeeper(async (tx) => ({
      files: await tx
        .selectFrom('platform.file')
        .select('id')
        .where('municipality_id', '=', town.municipality)
        .execute(),
      pools: await tx
        .selectFrom('bodies.draw_pool')
        .select('content')
        .where('draw_id', '=', draw)
        .execute(),
    }))
    expect(kept.files).toEqual([])
    expect(JSON.stringify(kept.pools)).not.toContain('Erfundene Person')
    expect(JSON.stringify(kept.pools)).toContain('LINDENSTRASSE')
  })

  test('proposes quotas where no file states them, and reads umlauts from Excel', async () => {
    const town = await newTown()
    const draw = await newDraw(town)
    expect(await readIn(town, draw, `\uFEFF${PEOPLE}`, null)).toMatchObject({ kind: 'done' })
    const { quotas } = await present(town, draw)
    expect(quotas.map(({ category, value }) => `${category}: ${value}`)).toEqual([
      'Altersgruppe: alt',
      'Altersgruppe: jung',
      'Geschlecht: männlich',
      'Geschlecht: weiblich',
    ])
    await must(town, 'bodies.set-draw-quotas', {
      draw,
      quotas: [{ category: 'Geschlecht', value: 'männlich', minimum: 1, maximum: 2 }],
    })
    await workOffDraws({ database, clock })
    expect((await present(town, draw)).report).toEqual({ kind: 'feasible' })
  })
})

describe('quotas that cannot be met', () => {
  test('come back with the smallest change, which can be taken', async () => {
    const town = await newTown()
    const draw = await newDraw(town)
    await readIn(town, draw, PEOPLE, QUOTAS.replace('jung;1;3', 'jung;5;5'))
    await workOffDraws({ database, clock })
    const { report } = await present(town, draw)
    expect(report).toMatchObject({ kind: 'infeasible' })
    expect(JSON.stringify(report)).toContain('"bound":"minimum"')
    await makeList(town, draw)
    await workOffDraws({ database, clock })
    expect(await present(town, draw)).toMatchObject({
      state: 'preparing',
      task: null,
      report: {
        kind: 'infeasible',
        problems: [{ kind: 'minimums-above-seats' }, { kind: 'too-few-of-a-value' }],
      },
    })
  })
})

describe('from the list to the result', () => {
  test('what is announced is drawn, verified, and erased after the period for objections', async () => {
    const town = await newTown()
    const draw = await announced(town)
    expect(
      codes(await act(town, 'bodies.enter-drawn-number', { draw, drawnNumber: 1001 })),
    ).toEqual(['draw-number-not-on-list'])
    await must(town, 'bodies.enter-drawn-number', { draw, drawnNumber: 417 })
    const id = asId<'draw'>(draw)
    const text = String(await inTown(town, (tx) => publicRecordText(tx, id)))
    const read = readRecord(text)
    const { announcementHash, selected } = await present(town, draw)
    if (read.kind !== 'ok' || announcementHash === null) throw new Error('no record')
    expect(read.record.audience).toBe('public')
    const failed = verifyRecord(read.record, { publishedHash: announcementHash }).filter(
      ({ passed }) => !passed,
    )
    expect(failed).toEqual([])
    expect(read.record.panels[416]).toEqual(selected)
    for (const secret of ['LINDENSTRASSE', 'lindenstrasse', 'salt', 'household'])
      expect(text).not.toContain(secret)

    expect(codes(await act(town, 'bodies.erase-draw-pool', { draw }))).toEqual([
      'objections-still-open',
    ])
    await eraseDuePools({ database, clock: { now: () => LATER } })
    expect(await present(town, draw)).toMatchObject({ state: 'closed', erasedOn: '2027-05-01' })
    expect(await inTown(town, (tx) => poolOf(tx, id))).toBeUndefined()
    expect(await inTown(town, (tx) => officeRecordText(tx, id))).toBeUndefined()
    expect(await inTown(town, (tx) => publicRecordText(tx, id))).toBe(text)
  })

  test('nothing can be drawn before the announced day, nor announced that nobody looked at', async () => {
    const town = await newTown()
    const draw = await listed(town)
    const announcement = {
      draw,
      hash: 'f'.repeat(64),
      drawingOn: '2027-03-10',
      drawingPlace: 'Bürgerhaus',
      objectionDays: 28,
    }
    expect(codes(await act(town, 'bodies.announce-draw', announcement))).toEqual([
      'draw-list-changed',
    ])
    const { announcementHash } = await present(town, draw)
    await must(town, 'bodies.announce-draw', { ...announcement, hash: announcementHash })
    expect(codes(await act(town, 'bodies.enter-drawn-number', { draw, drawnNumber: 1 }))).toEqual([
      'drawing-too-early',
    ])
    expect(codes(await act(town, 'bodies.reopen-draw', { draw }))).toEqual(['draw-has-no-list'])
  })

  test('a seed deposited beforehand decides, and no other', async () => {
    const town = await newTown()
    const seed = 'sieben Zwerge hinter sieben Bergen'
    const draw = await announced(town, seedCommitmentOf(seed))
    expect(codes(await act(town, 'bodies.enter-drawn-number', { draw, drawnNumber: 1 }))).toEqual([
      'draw-seed-was-committed',
    ])
    expect(codes(await act(town, 'bodies.reveal-draw-seed', { draw, seed: 'anders' }))).toEqual([
      'draw-seed-does-not-match',
    ])
    await must(town, 'bodies.reveal-draw-seed', { draw, seed })
    expect((await present(town, draw)).state).toBe('drawn')
  })

  test('whoever declines is replaced with a record that names the first one', async () => {
    const town = await newTown()
    const draw = await announced(town)
    await must(town, 'bodies.enter-drawn-number', { draw, drawnNumber: 417 })
    const first = await present(town, draw)
    const key = `1-${first.selected?.[0] ?? 0}`
    expect(codes(await act(town, 'bodies.replace-drawn', { draw, declined: ['1-999'] }))).toEqual([
      'draw-member-unknown',
    ])
    const second = await must(town, 'bodies.replace-drawn', { draw, declined: [key] })
    expect(await present(town, second)).toMatchObject({
      seats: 1,
      replaces: draw,
      state: 'preparing',
    })
    expect(codes(await readIn(town, second))).toEqual(['draw-fills-vacant-seats'])
    await makeList(town, second)
    await workOffDraws({ database, clock })
    const id = asId<'draw'>(second)
    const read = readRecord(String(await inTown(town, (tx) => publicRecordText(tx, id))))
    const before = readRecord(
      String(await inTown(town, (tx) => publicRecordText(tx, asId<'draw'>(draw)))),
    )
    expect(read.kind === 'ok' && read.record.previous).toBe(
      before.kind === 'ok' && before.record.hash,
    )
  })
})

describe('the work in the background', () => {
  test('forgets what was cancelled half way', async () => {
    const town = await newTown()
    const draw = await newDraw(town)
    await readIn(town, draw)
    await makeList(town, draw)
    const working = workOffDraws({ database, clock })
    await must(town, 'bodies.cancel-draw-list', { draw })
    await working
    expect(await present(town, draw)).toMatchObject({
      state: 'preparing',
      task: null,
      report: { kind: 'cancelled' },
      announcementHash: null,
    })
  })

  test('is handed back when the house closes, and done by the next one', async () => {
    const town = await newTown()
    const draw = await newDraw(town)
    await readIn(town, draw)
    await makeList(town, draw)
    const errors: string[] = []
    const stop = startDrawing({ database, clock }, (fault) => errors.push(fault))
    await stop()
    const between = await present(town, draw)
    expect(['computing', 'listed']).toContain(between.state)
    await workOffDraws({ database, clock })
    expect((await present(town, draw)).state).toBe('listed')
    expect(errors).toEqual([])
  })

  test('makes the lists of two towns at once', async () => {
    const towns = [await newTown(), await newTown()]
    const draws: { readonly town: Town; readonly draw: string }[] = []
    for (const town of towns) {
      const draw = await newDraw(town)
      await readIn(town, draw)
      await makeList(town, draw)
      draws.push({ town, draw })
    }
    const stop = startDrawing({ database, clock }, (fault) => {
      throw new Error(fault)
    })
    await expect
      .poll(
        async () =>
          Promise.all(draws.map(async ({ town, draw }) => (await present(town, draw)).state)),
        { timeout: 50_000, interval: 300 },
      )
      .toEqual(['listed', 'listed'])
    await stop()
  })

  test('refuses a form that was filled in before the draw changed', async () => {
    const town = await newTown()
    const draw = await newDraw(town)
    const { version } = await present(town, draw)
    await readIn(town, draw)
    const stale = await act(
      town,
      'bodies.set-draw-quotas',
      { draw, quotas: [{ category: 'Geschlecht', value: 'weiblich', minimum: 0, maximum: 4 }] },
      { expectedVersion: version },
    )
    expect(codes(stale)).toEqual(['changed-meanwhile-same'])
  })

  test('gives up a draw whose pool was kept too long', async () => {
    const town = await newTown()
    const draw = await newDraw(town)
    await readIn(town, draw)
    await eraseDuePools({ database, clock: { now: () => '2027-07-01T11:00:00.000Z' as Instant } })
    expect(await present(town, draw)).toMatchObject({ state: 'abandoned', task: null })
  })
})

test('nothing personal of a draw stands in the audit trail', async () => {
  const town = await newTown()
  const draw = await announced(town)
  await must(town, 'bodies.enter-drawn-number', { draw, drawnNumber: 417 })
  const entries = await database.asKeeper((tx) =>
    tx
      .selectFrom('platform.audit_entry')
      .selectAll()
      .where('municipality_id', '=', town.municipality)
      .execute(),
  )
  const text = JSON.stringify(entries)
  expect(entries.length).toBeGreaterThan(4)
  for (const secret of ['Erfundene', 'lindenstrasse', 'weiblich', 'Altersgruppe'])
    expect(text).not.toContain(secret)
})
