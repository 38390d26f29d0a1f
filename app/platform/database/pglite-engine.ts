import { Kysely, PGliteDialect } from 'kysely'
import { SIGN_IN_OPENING, type Engine } from './engine.ts'
import { openChannel } from './pglite-channel.ts'
import type { WorkerSettings } from './pglite-messages.ts'
import { shareConnection, type SharedConnection } from './pglite-sessions.ts'
import type { Schema } from './schema.ts'

/** PGlite in its own thread, and what only PGlite can do: write an image of its whole folder. */
export interface PGliteEngine extends Engine {
  readonly keepImage: (file: string) => Promise<void>
}

const houseOn = (shared: SharedConnection): Kysely<Schema> =>
  new Kysely<Schema>({
    dialect: new PGliteDialect({ pglite: shared.session({ instants: 'text' }) }),
  })

export async function openPGlite(settings: WorkerSettings): Promise<PGliteEngine> {
  const channel = await openChannel(settings)
  const shared = shareConnection(channel)
  const signIn = shared.session({ instants: 'date', opening: SIGN_IN_OPENING })
  return {
    kind: 'pglite',
    house: houseOn(shared),
    signIn: new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: signIn }) }).withSchema(
      'sign_in',
    ),
    rollBackOpenWork: async () => {
      await shared.rollBackOpenWork()
      return houseOn(shareConnection(channel))
    },
    close: async () => {
      await channel.ask({ kind: 'close' })
      await channel.end()
    },
    keepImage: async (file) => {
      await channel.ask({ kind: 'image', file })
    },
  }
}
