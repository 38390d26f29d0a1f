import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './open.ts'
import { killRounds } from './test-support/kill-rounds.ts'
import { anotherDatabase } from './test-support/test-database.ts'

const root = mkdtempSync(join(tmpdir(), 'roter-faden-folder-'))
// Folders begin from the image that this leaves, which is quicker than making each database anew.
beforeAll(async () => (await anotherDatabase('pglite')).close())
afterAll(() => rmSync(root, { recursive: true, force: true }))
const place = (): string => join(root, randomUUID())
const town = () => ({ id: randomUUID(), slug: randomUUID(), name: 'Auental' })

test('a data folder keeps what was written', async () => {
  const folder = place()
  const written = town()
  const first = await openDatabase({ kind: 'pglite', folder })
  await first.asKeeper((tx) => tx.insertInto('platform.municipality').values(written).execute())
  await first.close()
  const second = await openDatabase({ kind: 'pglite', folder })
  const found = await second.asKeeper((tx) =>
    tx.selectFrom('platform.municipality').select(['id', 'slug', 'name']).execute(),
  )
  await second.close()
  expect(found).toEqual([written])
})

test('a second opening is refused with a sentence, and allowed when the first is closed', async () => {
  const folder = place()
  const first = await openDatabase({ kind: 'pglite', folder })
  await expect(openDatabase({ kind: 'pglite', folder })).rejects.toThrow(
    new RegExp(`The data folder ${folder} is in use by process ${process.pid} on `),
  )
  await first.close()
  await (await openDatabase({ kind: 'pglite', folder })).close()
})

test('nothing confirmed is lost by kill -9, and the lock of the dead is taken over', async () => {
  const { confirmed, lost, halves } = await killRounds(place(), 3)
  expect({ lost, halves }).toEqual({ lost: [], halves: [] })
  expect(confirmed).toBeGreaterThan(100)
})

test('a first start that was killed begins anew', async () => {
  const folder = place()
  mkdirSync(join(folder, 'data'), { recursive: true })
  writeFileSync(join(folder, 'data', 'PG_VERSION'), '18\n')
  writeFileSync(join(folder, 'incomplete'), '')
  const database = await openDatabase({ kind: 'pglite', folder })
  await database.close()
  expect(existsSync(join(folder, 'incomplete'))).toBe(false)
})

test('closing keeps a copy when something was written, and only then', async () => {
  const folder = place()
  const first = await openDatabase({ kind: 'pglite', folder })
  await first.asKeeper((tx) => tx.insertInto('platform.municipality').values(town()).execute())
  await first.close()
  expect(readdirSync(join(folder, 'copies'))).toHaveLength(1)
  await (await openDatabase({ kind: 'pglite', folder })).close()
  expect(readdirSync(join(folder, 'copies'))).toHaveLength(1)
})
