import type { Room } from '#platform/room/index.ts'
import { holdsAny } from '#platform/values/index.ts'
import { gapsPage } from './pages/gaps.tsx'
import { objectThreadPage } from './pages/object-thread.tsx'
import { threadPanel } from './pages/panels.tsx'
import { quarterThreadPage } from './pages/quarter-thread.tsx'
import { searchPage } from './pages/search.tsx'
import { workListPage } from './pages/work-list.tsx'
import { gapsBy, search, threadOf, threadOfQuarter, workList } from './questions/thread.ts'
import { MAY } from './rules/permissions.ts'

/** The door of the room thread: it reads only what the other rooms contribute. */
export function thread(rooms: readonly Room[]): Room {
  const expectations = rooms.flatMap(({ contributions }) => contributions.expectations)
  return {
    name: 'thread',
    actions: [],
    questions: [threadOf, threadOfQuarter, gapsBy(expectations), workList, search],
    pages: [
      objectThreadPage(expectations),
      quarterThreadPage(expectations),
      gapsPage(expectations),
      workListPage,
      searchPage,
    ],
    navigation: [
      {
        where: 'municipality',
        label: 'thread_work_list',
        path: '/meine-aufgaben',
        order: 5,
        shownTo: ({ kind }) => kind === 'member',
      },
      {
        where: 'municipality',
        label: 'thread_broken',
        path: '/faden',
        order: 60,
        shownTo: (person) => holdsAny(person, MAY.seeGaps.who),
      },
      { where: 'municipality', label: 'thread_search', path: '/suche', order: 95 },
      { where: 'quarter', label: 'thread_name', path: '/faden', order: 90 },
    ],
    panels: [threadPanel(expectations)],
    contributions: { views: [], linkedTables: [], expectations: [] },
  }
}
