import { existsSync } from 'node:fs'
import { backup, restore } from '#platform/database/index.ts'
import { say } from '#platform/language/index.ts'
import { openDatabaseAt, whereOf } from '../house.ts'
import type { FolderCommand, HouseCommand } from './command.ts'

interface Counted {
  readonly tables: readonly { readonly rows: number }[]
}

export const countsOf = ({
  tables,
}: Counted): { readonly tables: number; readonly rows: number } => ({
  tables: tables.length,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
})

export const backupCommand: HouseCommand = {
  name: 'backup',
  where: 'house',
  parameters: [{ name: 'folder', shown: 'ZIEL', kind: 'path' }],
  run: async ({ folder = '' }, { database }, print) => {
    if (existsSync(folder)) {
      print(say('command_backup_exists', { folder }), 'err')
      return 1
    }
    const manifest = await backup(database, folder)
    print(say('command_backup_done', { folder, ...countsOf(manifest) }))
    return 0
  },
}

export const restoreCommand: FolderCommand = {
  name: 'restore',
  where: 'folder',
  parameters: [{ name: 'folder', shown: 'QUELLE', kind: 'path' }],
  run: async ({ folder = '' }, config, print) => {
    const database = await openDatabaseAt(whereOf(config))
    try {
      const manifest = await restore(database, folder)
      print(say('command_restore_done', { folder, madeAt: manifest.madeAt, ...countsOf(manifest) }))
      return 0
    } finally {
      await database.close()
    }
  },
}
