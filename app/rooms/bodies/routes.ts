import type { Room } from '#platform/room/index.ts'
import { abandonVote } from './actions/abandon-vote.ts'
import { addAgendaItem } from './actions/add-agenda-item.ts'
import { adoptRules } from './actions/adopt-rules.ts'
import { callMeeting } from './actions/call-meeting.ts'
import { cancelMeeting } from './actions/cancel-meeting.ts'
import { castSecretVote } from './actions/cast-secret-vote.ts'
import { castVote } from './actions/cast-vote.ts'
import { closeMeeting } from './actions/close-meeting.ts'
import { countVote } from './actions/count-vote.ts'
import { decideConflict } from './actions/decide-conflict.ts'
import { declareConflict } from './actions/declare-conflict.ts'
import { endSeat } from './actions/end-seat.ts'
import { enterResult } from './actions/enter-result.ts'
import { fillSeat } from './actions/fill-seat.ts'
import { invite } from './actions/invite.ts'
import { meetFollowUp } from './actions/meet-follow-up.ts'
import { notePresence } from './actions/note-presence.ts'
import { openMeeting } from './actions/open-meeting.ts'
import { openVote } from './actions/open-vote.ts'
import { releaseDecision } from './actions/release-decision.ts'
import { setUpBody } from './actions/set-up-body.ts'
import { submitResolution } from './actions/submit-resolution.ts'
import { bodiesPage } from './pages/bodies.tsx'
import { bodyPage } from './pages/body.tsx'
import { decisionPage } from './pages/decision.tsx'
import { meetingPage } from './pages/meeting.tsx'
import { bodiesOfQuarter } from './pages/quarter-panel.tsx'
import { resolutionPage } from './pages/resolution.tsx'
import { resolutionsPage } from './pages/resolutions.tsx'
import { rulesPage } from './pages/rules.tsx'
import { sittingPage } from './pages/sitting.tsx'
import { sittingsPage } from './pages/sittings.tsx'
import { bodies as bodiesQuestion, resolution, resolutions } from './questions/bodies.ts'
import { body, rules } from './questions/body.ts'
import { sittingItem } from './questions/sitting.ts'
import { decision, meeting, sittings } from './questions/sittings.ts'

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
        states: ['adopted', 'adopted-with-changes'],
        direction: 'down',
        kinds: ['orientation-goal'],
        mendedBy: ['council-clerk', 'coordination-office'],
      },
    ],
  },
}
