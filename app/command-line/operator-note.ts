import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How the command line reaches the server that runs on a data folder: only who may read the folder may. */
export interface OperatorNote {
  readonly port: number
  readonly secret: string
}

const fileIn = (folder: string): string => join(folder, 'operator.json')

export async function leaveNote(folder: string, note: OperatorNote): Promise<void> {
  // An old file would keep its own rights.
  await rm(fileIn(folder), { force: true })
  await writeFile(fileIn(folder), `${JSON.stringify(note)}\n`, { mode: 0o600 })
}

export const removeNote = (folder: string): Promise<void> => rm(fileIn(folder), { force: true })

export async function findNote(folder: string): Promise<OperatorNote | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const note: unknown = JSON.parse(text)
  if (typeof note !== 'object' || note === null || !('port' in note) || !('secret' in note))
    return undefined
  return typeof note.port === 'number' && typeof note.secret === 'string'
    ? { port: note.port, secret: note.secret }
    : undefined
}
