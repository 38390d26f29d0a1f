import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { FolderLocked } from './index.ts'
import { lockFolder } from './lock.ts'
import { startOf, thisProcess, type Holder } from './process-start.ts'

const root = mkdtempSync(join(tmpdir(), 'roter-faden-lock-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A folder that somebody has locked already. */
function lockedBy(holder: Holder): string {
  const folder = join(root, randomUUID())
  mkdirSync(folder)
  writeFileSync(join(folder, 'lock.json'), JSON.stringify(holder))
  return folder
}

const NO_PROCESS = 4_194_305
const ANOTHER_WORLD = 'another-host (another boot, another container)'

test('a folder is locked until it is released', () => {
  const folder = join(root, 'new')
  const lock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(
    `The data folder ${folder} is in use by process ${process.pid}`,
  )
  expect(() => lockFolder(folder)).toThrow(FolderLocked)
  lock.release()
  expect(existsSync(join(folder, 'lock.json'))).toBe(false)
  lockFolder(folder).release()
})

test('a process is known by its number and its start', () => {
  expect(startOf(process.pid)).toBe(thisProcess().startedAt)
  expect(startOf(NO_PROCESS)).toBeUndefined()
})

test('the lock of a process that is gone is taken over', () => {
  const folder = lockedBy({ ...thisProcess(), pid: NO_PROCESS })
  expect(() => lockFolder(folder)).not.toThrow()
})

test('a process that was given the number of the dead one does not hold its lock', () => {
  const folder = lockedBy({ ...thisProcess(), startedAt: '1' })
  expect(() => lockFolder(folder)).not.toThrow()
})

test('in another container the signs of life count, not the number of the process', () => {
  const folder = lockedBy({ ...thisProcess(), world: ANOTHER_WORLD })
  expect(() => lockFolder(folder)).toThrow('on another-host')
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(join(folder, 'lock.json'), longAgo, longAgo)
  lockFolder(folder).release()
})

test('whoever lost the lock does not take it away from its new holder', () => {
  const folder = join(root, randomUUID())
  const lock = lockFolder(folder)
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ ...thisProcess(), pid: 1 }))
  lock.release()
  expect(existsSync(join(folder, 'lock.json'))).toBe(true)
})
