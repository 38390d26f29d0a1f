import { expect, test } from 'vitest'
import { newMunicipality, testDatabase } from '#platform/database/test-support/test-database.ts'
import { OPERATOR, type Instant } from '#platform/values/index.ts'
import { appendEntry, sealAll, verifyAudit, type PublishedHead } from './index.ts'

const database = await testDatabase()
const NOW = '2026-11-23T12:00:00.000Z' as Instant

async function trailOf(count: number): Promise<string> {
  const municipality = await newMunicipality(database)
  for (let number = 0; number < count; number += 1)
    await database.inMunicipality(municipality, (tx) =>
      appendEntry(tx, {
        action: 'places.add-department',
        person: OPERATOR,
        now: NOW,
        touched: [],
        input: { name: `Amt ${number}` },
      }),
    )
  await sealAll(database)
  return municipality
}

async function headOf(municipality: string): Promise<PublishedHead> {
  const { place, hash } = await database.asKeeper((tx) =>
    tx
      .selectFrom('platform.audit_seal')
      .select(['place', 'hash'])
      .where('municipality_id', '=', municipality)
      .orderBy('place', 'desc')
      .executeTakeFirstOrThrow(),
  )
  return { municipality, place, hash, publishedAt: NOW }
}

/** As somebody could who holds the database itself. */
const changeFirstEntry = (municipality: string): Promise<unknown> =>
  database.asKeeper((tx) =>
    tx
      .updateTable('platform.audit_entry')
      .set({ action: 'places.remove-department' })
      .where('id', '=', (query) =>
        query
          .selectFrom('platform.audit_seal')
          .select('entry_id')
          .where('municipality_id', '=', municipality)
          .where('place', '=', 1),
      )
      .execute(),
  )

test('an untouched trail is whole, and proven only against a published head', async () => {
  const municipality = await trailOf(3)
  expect(await verifyAudit(database, municipality)).toEqual({
    kind: 'whole',
    entries: 3,
    provenAgainstHead: false,
  })
  expect(await verifyAudit(database, municipality, await headOf(municipality))).toMatchObject({
    provenAgainstHead: true,
  })
})

test('an entry that was changed afterwards is found, with its place', async () => {
  const municipality = await trailOf(2)
  await changeFirstEntry(municipality)
  expect(await verifyAudit(database, municipality)).toEqual({
    kind: 'broken',
    place: 1,
    why: 'entry-changed',
  })
})

test('whoever chains a changed trail anew is found by the head published before', async () => {
  const municipality = await trailOf(2)
  const head = await headOf(municipality)
  await changeFirstEntry(municipality)
  await database.asKeeper(async (tx) => {
    await tx.deleteFrom('platform.audit_seal').where('municipality_id', '=', municipality).execute()
    await tx
      .insertInto('platform.audit_waiting')
      .columns(['municipality_id', 'entry_id'])
      .expression((query) =>
        query
          .selectFrom('platform.audit_entry')
          .select(['municipality_id', 'id'])
          .where('municipality_id', '=', municipality),
      )
      .execute()
  })
  await sealAll(database)
  expect(await verifyAudit(database, municipality)).toMatchObject({ kind: 'whole' })
  expect(await verifyAudit(database, municipality, head)).toEqual({
    kind: 'broken',
    place: 2,
    why: 'head-differs',
  })
})

test('entries cut off at the end are found by the head published before', async () => {
  const municipality = await trailOf(3)
  const head = await headOf(municipality)
  await database.asKeeper((tx) =>
    tx
      .deleteFrom('platform.audit_seal')
      .where('municipality_id', '=', municipality)
      .where('place', '=', 3)
      .execute(),
  )
  expect(await verifyAudit(database, municipality)).toMatchObject({ kind: 'whole' })
  expect(await verifyAudit(database, municipality, head)).toEqual({
    kind: 'broken',
    place: 3,
    why: 'place-missing',
  })
})

test('more entries than the sealer takes at once are all sealed, and nothing waits', async () => {
  const municipality = await trailOf(0)
  await database.asKeeper((tx) =>
    tx
      .insertInto('platform.audit_entry')
      .values(
        Array.from({ length: 1001 }, () => ({
          municipality_id: municipality,
          id: crypto.randomUUID(),
          at: NOW,
          action: 'places.add-department',
          person: 'operator',
          touched: '[]',
          fingerprint: 'invented',
        })),
      )
      .execute(),
  )
  expect(await sealAll(database)).toBe(1001)
  expect(await sealAll(database)).toBe(0)
  expect(await verifyAudit(database, municipality)).toMatchObject({ entries: 1001 })
})
