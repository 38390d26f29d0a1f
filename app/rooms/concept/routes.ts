import type { Room } from '#platform/room/index.ts'

/** The door of the room concept for the composition root. */
export const concept: Room = {
  name: 'concept',
  actions: [],
  questions: [],
  pages: [],
  contributions: { views: [], linkedTables: [], expectations: [] },
}
