import type { Room } from '#platform/room/index.ts'

/** The door of the room monitoring for the composition root. */
export const monitoring: Room = {
  name: 'monitoring',
  actions: [],
  questions: [],
  pages: [],
  contributions: { views: [], linkedTables: [], expectations: [] },
}
