import type { Room } from '#platform/room/index.ts'

/** The door of the room bodies for the composition root. */
export const bodies: Room = {
  name: 'bodies',
  actions: [],
  questions: [],
  pages: [],
  contributions: { views: [], linkedTables: [], expectations: [] },
}
