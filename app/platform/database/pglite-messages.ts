import type { Instants } from './wire-values.ts'

/** What the main thread asks of the thread in which PGlite runs. */
export type Ask =
  | {
      readonly kind: 'query'
      /** Statements sent before, in the same message: begin, role, municipality. */
      readonly before?: string | undefined
      readonly sql: string
      readonly parameters: readonly unknown[]
      /** A statement sent after, when all went well; otherwise the work is rolled back. */
      readonly after?: string | undefined
      readonly instants: Instants
    }
  /** Writes an image of the whole data folder, from which another one can start. */
  | { readonly kind: 'image'; readonly file: string }
  | { readonly kind: 'close' }

export interface Rows {
  readonly rows: unknown[]
  readonly affectedRows?: number | undefined
  readonly command?: string | undefined
}

/** An error of the database, with what tells one from another. */
export interface DatabaseComplaint {
  readonly message: string
  readonly code?: string | undefined
  readonly detail?: string | undefined
  readonly hint?: string | undefined
  readonly schema?: string | undefined
  readonly table?: string | undefined
  readonly column?: string | undefined
  readonly constraint?: string | undefined
}

export type Answer =
  | { readonly id: number; readonly ok: true; readonly result: Rows }
  | { readonly id: number; readonly ok: false; readonly complaint: DatabaseComplaint }

/** Where PGlite keeps its files (or `memory`), and the image it starts from if there are none yet. */
export interface WorkerSettings {
  readonly folder: string
  readonly image?: string | undefined
}
