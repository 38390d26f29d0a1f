import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backup, restore, type Database } from '#platform/database/index.ts'
import { say } from '#platform/language/index.ts'
import { openDatabaseAt, whereOf } from '../house.ts'
import { countsOf } from './backup.ts'
import type { ExitCode, FolderCommand, Print } from './command.ts'

/** Carries all rows over and proves it: what the new database gives back is compared with what was sent. */
export const moveToPostgres: FolderCommand = {
  name: 'move-to-postgres',
  where: 'folder',
  parameters: [{ name: 'url', shown: 'URL', kind: 'text' }],
  run: async ({ url = '' }, config, print) => {
    if (config.databaseUrl !== undefined) {
      print(say('command_move_embedded_only'), 'err')
      return 1
    }
    const embedded = await openDatabaseAt(whereOf(config))
    try {
      const server = await openDatabaseAt({ kind: 'postgres', url })
      try {
        return await carryOver(embedded, server, print)
      } finally {
        await server.close()
      }
    } finally {
      await embedded.close()
    }
  },
}

async function carryOver(embedded: Database, server: Database, print: Print): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), 'roter-faden-move-'))
  try {
    const sent = await backup(embedded, join(folder, 'sent'))
    await restore(server, join(folder, 'sent'))
    const arrived = await backup(server, join(folder, 'arrived'))
    const sums = new Map(arrived.tables.map(({ name, sha256 }) => [name, sha256]))
    const differing = sent.tables.filter(({ name, sha256 }) => sums.get(name) !== sha256)
    if (differing.length > 0) {
      const tables = differing.map(({ name }) => name).join(', ')
      print(say('command_move_differs', { tables }), 'err')
      return 1
    }
    print(say('command_move_done', countsOf(sent)))
    return 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
