import { Kysely, PGliteDialect } from 'kysely'
import { SIGN_IN_OPENING, type Engine } from './engine.ts'
import { openChannel } from './pglite-channel.ts'
import type { WorkerSettings } from './pglite-messages.ts'
import { shareConnection, type SharedConnection } from './pglite-sessions.ts'
import type { Schema } from './schema.ts'

/** PGlite in its own thread, and what only PGlite can do. */
export interface PGliteEngine extends Engine {
  /** Writes an image of the whole folder, from which another database can start. */
  readonly keepImage: (file: string) => Promise<void>
  /** As `close`; between the end of all other work and closing, the house is alone with the database. */
  readonly closeAfter: (lastWork: (house: Kysely<Schema>) => Promise<void>) => Promise<void>
}

const houseOn = (shared: SharedConnection): Kysely<Schema> =>
  new Kysely<Schema>({
    dialect: new PGliteDialect({ pglite: shared.session({ instants: 'text' }) }),
  })

export async function openPGlite(settings: WorkerSettings): Promise<PGliteEngine> {
  const channel = await openChannel(settings)
  const shared = shareConnection(channel)
  const signIn = shared.session({ instants: 'date', opening: SIGN_IN_OPENING })
  const closeAfter = async (lastWork: (house: Kysely<Schema>) => Promise<void>): Promise<void> => {
    await shared.rollBackOpenWork()
    try {
      await lastWork(houseOn(shareConnection(channel)))
    } finally {
      await channel.ask({ kind: 'close' })
      await channel.end()
    }
  }
  return {
    kind: 'pglite',
    house: houseOn(shared),
    signIn: new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: signIn }) }).withSchema(
      'sign_in',
    ),
    close: () => closeAfter(() => Promise.resolve()),
    closeAfter,
    keepImage: async (file) => {
      await channel.ask({ kind: 'image', file })
    },
  }
}
