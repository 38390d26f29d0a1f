import type { Room } from '#platform/room/index.ts'
import { abandonDraw } from './actions/abandon-draw.ts'
import { abandonVote } from './actions/abandon-vote.ts'
import { addAgendaItem } from './actions/add-agenda-item.ts'
import { adoptRules } from './actions/adopt-rules.ts'
import { announceDraw } from './actions/announce-draw.ts'
import { callMeeting } from './actions/call-meeting.ts'
import { cancelDrawList } from './actions/cancel-draw-list.ts'
import { cancelMeeting } from './actions/cancel-meeting.ts'
import { castSecretVote } from './actions/cast-secret-vote.ts'
import { castVote } from './actions/cast-vote.ts'
import { closeMeeting } from './actions/close-meeting.ts'
import { countVote } from './actions/count-vote.ts'
import { decideConflict } from './actions/decide-conflict.ts'
import { declareConflict } from './actions/declare-conflict.ts'
import { endSeat } from './actions/end-seat.ts'
import { enterDrawnNumber } from './actions/enter-drawn-number.ts'
import { enterResult } from './actions/enter-result.ts'
import { eraseDrawPool } from './actions/erase-draw-pool.ts'
import { excludeFromDraw } from './actions/exclude-from-draw.ts'
import { fillSeat } from './actions/fill-seat.ts'
import { invite } from './actions/invite.ts'
import { makeDrawList } from './actions/make-draw-list.ts'
import { meetFollowUp } from './actions/meet-follow-up.ts'
import { notePresence } from './actions/note-presence.ts'
import { openMeeting } from './actions/open-meeting.ts'
import { openVote } from './actions/open-vote.ts'
import { prepareDraw } from './actions/prepare-draw.ts'
import { readDrawPool } from './actions/read-draw-pool.ts'
import { releaseDecision } from './actions/release-decision.ts'
import { reopenDraw } from './actions/reopen-draw.ts'
import { replaceDrawn } from './actions/replace-drawn.ts'
import { revealDrawSeed } from './actions/reveal-draw-seed.ts'
import { separateDrawHousehold } from './actions/separate-draw-household.ts'
import { setDrawQuotas } from './actions/set-draw-quotas.ts'
import { setUpBody } from './actions/set-up-body.ts'
import { submitResolution } from './actions/submit-resolution.ts'
import { bodiesPage } from './pages/bodies.tsx'
import { bodyPage } from './pages/body.tsx'
import { decisionPage } from './pages/decision.tsx'
import { drawCheckPage } from './pages/draw-check.tsx'
import { drawPersonPage } from './pages/draw-person.tsx'
import { officeRecordFile, publicRecordFile } from './pages/draw-records.ts'
import { drawPage } from './pages/draw.tsx'
import { drawsPage } from './pages/draws.tsx'
import { meetingPage } from './pages/meeting.tsx'
import { bodiesOfQuarter } from './pages/quarter-panel.tsx'
import { resolutionPage } from './pages/resolution.tsx'
import { resolutionsPage } from './pages/resolutions.tsx'
import { rulesPage } from './pages/rules.tsx'
import { sittingPage } from './pages/sitting.tsx'
import { sittingsPage } from './pages/sittings.tsx'
import { bodies as bodiesQuestion, resolution, resolutions } from './questions/bodies.ts'
import { body, rules } from './questions/body.ts'
import {
  draw,
  drawMembers,
  drawOfficeRecord,
  drawPerson,
  drawPool,
  drawRecord,
  draws,
} from './questions/draws.ts'
import { sittingItem } from './questions/sitting.ts'
import { decision, meeting, sittings } from './questions/sittings.ts'

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

const OF_SITTINGS = [
  callMeeting,
  addAgendaItem,
  invite,
  openMeeting,
  notePresence,
  declareConflict,
  decideConflict,
  openVote,
  castVote,
  castSecretVote,
  countVote,
  abandonVote,
  closeMeeting,
  cancelMeeting,
  releaseDecision,
  meetFollowUp,
] as const

/** The door of the room bodies for the composition root. */
export const bodies: Room = {
  name: 'bodies',
  actions: [
    setUpBody,
    adoptRules,
    fillSeat,
    endSeat,
    ...OF_SITTINGS,
    submitResolution,
    enterResult,
    ...DRAW_ACTIONS,
  ],
  questions: [
    bodiesQuestion,
    body,
    rules,
    sittings,
    meeting,
    sittingItem,
    decision,
    resolutions,
    resolution,
    ...DRAW_QUESTIONS,
  ],
  pages: [
    bodiesPage,
    bodyPage,
    rulesPage,
    sittingsPage,
    meetingPage,
    sittingPage,
    decisionPage,
    resolutionsPage,
    resolutionPage,
    ...DRAW_PAGES,
  ],
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
