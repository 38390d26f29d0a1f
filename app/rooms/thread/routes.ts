import type { Room } from '#platform/room/index.ts'

/** The door of the room thread: it reads only what the other rooms contribute. */
export const thread = (_rooms: readonly Room[]): Room => ({
  name: 'thread',
  actions: [],
  questions: [],
  pages: [],
  contributions: { views: [], linkedTables: [], expectations: [] },
})
