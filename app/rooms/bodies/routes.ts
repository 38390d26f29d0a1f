import type { Room } from '#platform/room/index.ts'
import { abandonDraw } from './actions/abandon-draw.ts'
import { announceDraw } from './actions/announce-draw.ts'
import { cancelDrawList } from './actions/cancel-draw-list.ts'
import { enterDrawnNumber } from './actions/enter-drawn-number.ts'
import { enterResult } from './actions/enter-result.ts'
import { eraseDrawPool } from './actions/erase-draw-pool.ts'
import { excludeFromDraw } from './actions/exclude-from-draw.ts'
import { fillSeat } from './actions/fill-seat.ts'
import { makeDrawList } from './actions/make-draw-list.ts'
import { prepareDraw } from './actions/prepare-draw.ts'
import { readDrawPool } from './actions/read-draw-pool.ts'
import { reopenDraw } from './actions/reopen-draw.ts'
import { replaceDrawn } from './actions/replace-drawn.ts'
import { revealDrawSeed } from './actions/reveal-draw-seed.ts'
import { separateDrawHousehold } from './actions/separate-draw-household.ts'
import { setDrawQuotas } from './actions/set-draw-quotas.ts'
import { setUpBody } from './actions/set-up-body.ts'
import { submitResolution } from './actions/submit-resolution.ts'
import { bodiesPage } from './pages/bodies.tsx'
import { bodyPage } from './pages/body.tsx'
import { drawCheckPage } from './pages/draw-check.tsx'
import { drawPersonPage } from './pages/draw-person.tsx'
import { officeRecordFile, publicRecordFile } from './pages/draw-records.ts'
import { drawPage } from './pages/draw.tsx'
import { drawsPage } from './pages/draws.tsx'
import { bodiesOfQuarter } from './pages/quarter-panel.tsx'
import { resolutionPage } from './pages/resolution.tsx'
import { resolutionsPage } from './pages/resolutions.tsx'
import { bodies as bodiesQuestion, body, resolution, resolutions } from './questions/bodies.ts'
import {
  draw,
  drawMembers,
  drawOfficeRecord,
  drawPerson,
  drawPool,
  drawRecord,
  draws,
} from './questions/draws.ts'

/** Draws by lot: their acts, readings and pages. */
const DRAW_ACTIONS = [
  prepareDraw,
  readDrawPool,
  setDrawQuotas,
  separateDrawHousehold,
  excludeFromDraw,
  makeDrawList,
  cancelDrawList,
  reopenDraw,
  announceDraw,
  enterDrawnNumber,
  revealDrawSeed,
  replaceDrawn,
  abandonDraw,
  eraseDrawPool,
]
const DRAW_QUESTIONS = [
  draws,
  draw,
  drawPool,
  drawMembers,
  drawRecord,
  drawOfficeRecord,
  drawPerson,
]
const DRAW_PAGES = [
  drawsPage,
  drawPage,
  drawCheckPage,
  drawPersonPage,
  publicRecordFile,
  officeRecordFile,
]

/** The door of the room bodies for the composition root. */
export const bodies: Room = {
  name: 'bodies',
  actions: [setUpBody, fillSeat, submitResolution, enterResult, ...DRAW_ACTIONS],
  questions: [bodiesQuestion, body, resolutions, resolution, ...DRAW_QUESTIONS],
  pages: [bodiesPage, bodyPage, resolutionsPage, resolutionPage, ...DRAW_PAGES],
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
        onlyWith: 'starts-quarter',
        states: ['adopted', 'adopted-with-changes'],
        direction: 'down',
        kinds: ['orientation-goal'],
        mendedBy: ['council-clerk', 'coordination-office'],
      },
    ],
  },
}
