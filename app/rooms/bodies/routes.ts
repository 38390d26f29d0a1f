import type { Room } from '#platform/room/index.ts'
import { adoptRules } from './actions/adopt-rules.ts'
import { endSeat } from './actions/end-seat.ts'
import { enterResult } from './actions/enter-result.ts'
import { fillSeat } from './actions/fill-seat.ts'
import { setUpBody } from './actions/set-up-body.ts'
import { submitResolution } from './actions/submit-resolution.ts'
import { bodiesPage } from './pages/bodies.tsx'
import { bodyPage } from './pages/body.tsx'
import { bodiesOfQuarter } from './pages/quarter-panel.tsx'
import { resolutionPage } from './pages/resolution.tsx'
import { resolutionsPage } from './pages/resolutions.tsx'
import { rulesPage } from './pages/rules.tsx'
import { bodies as bodiesQuestion, resolution, resolutions } from './questions/bodies.ts'
import { body, rules } from './questions/body.ts'

/** The door of the room bodies for the composition root. */
export const bodies: Room = {
  name: 'bodies',
  actions: [setUpBody, adoptRules, fillSeat, endSeat, submitResolution, enterResult],
  questions: [bodiesQuestion, body, rules, resolutions, resolution],
  pages: [bodiesPage, bodyPage, rulesPage, resolutionsPage, resolutionPage],
  navigation: [
    { where: 'municipality', label: 'bodies_resolutions_short', path: '/beschluesse', order: 10 },
    { where: 'municipality', label: 'bodies_title_short', path: '/gremien', order: 40 },
  ],
  panels: [bodiesOfQuarter],
  contributions: {
    views: ['object', 'fact', 'due_date', 'search_text'],
    linkedTables: ['bodies.body', 'bodies.resolution'],
    expectations: [
      {
        code: 'resolution-without-goal',
        kind: 'resolution',
        states: ['adopted', 'adopted-with-changes'],
        direction: 'down',
        kinds: ['orientation-goal'],
        mendedBy: ['council-clerk', 'coordination-office'],
      },
    ],
  },
}
