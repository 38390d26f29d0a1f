import type { Room } from '#platform/room/index.ts'
import { agreeGoal } from './actions/agree-goal.ts'
import { changeGoal } from './actions/change-goal.ts'
import { changeMeasureState } from './actions/change-measure-state.ts'
import { draftGoal } from './actions/draft-goal.ts'
import { planMeasure } from './actions/plan-measure.ts'
import { meetDeadline } from './actions/meet-deadline.ts'
import { releaseGoal } from './actions/release-goal.ts'
import { releaseMeasure } from './actions/release-measure.ts'
import { serveFurtherGoal } from './actions/serve-further-goal.ts'
import { setDeadline } from './actions/set-deadline.ts'
import { setIndicator } from './actions/set-indicator.ts'
import { draftGoalPage } from './pages/draft-goal.tsx'
import { goalPage } from './pages/goal.tsx'
import { measurePage } from './pages/measure.tsx'
import { councilGoals, goalsOfQuarter } from './pages/panels.tsx'
import { quarterGoalsPage } from './pages/quarter-goals.tsx'
import { goal, goals, measure, measures } from './questions/concept.ts'

/** The door of the room concept for the composition root. */
export const concept: Room = {
  name: 'concept',
  actions: [
    draftGoal,
    changeGoal,
    setIndicator,
    agreeGoal,
    releaseGoal,
    planMeasure,
    changeMeasureState,
    serveFurtherGoal,
    releaseMeasure,
    setDeadline,
    meetDeadline,
  ],
  questions: [goals, goal, measures, measure],
  pages: [quarterGoalsPage, draftGoalPage, goalPage, measurePage],
  navigation: [{ where: 'quarter', label: 'concept_goals', path: '/ziele', order: 20 }],
  panels: [councilGoals, goalsOfQuarter],
  contributions: {
    views: ['object', 'link', 'fact', 'due_date', 'search_text'],
    linkedTables: [
      'concept.goal',
      'concept.goal_indicator',
      'concept.measure',
      'concept.further_goal',
    ],
    expectations: [
      {
        code: 'goal-without-resolution',
        kind: 'orientation-goal',
        states: ['draft', 'agreed'],
        direction: 'up',
        kinds: ['resolution'],
        mendedBy: ['council-clerk', 'coordination-office'],
      },
      {
        code: 'goal-without-implementation',
        kind: 'orientation-goal',
        states: ['agreed'],
        direction: 'down',
        kinds: ['implementation-goal'],
        mendedBy: ['coordination-office', 'steering-member'],
      },
      {
        code: 'goal-without-parent',
        kind: 'implementation-goal',
        states: ['draft'],
        direction: 'up',
        kinds: ['orientation-goal'],
        mendedBy: ['coordination-office', 'steering-member'],
      },
      {
        code: 'goal-without-indicator',
        kind: 'implementation-goal',
        states: ['draft', 'agreed'],
        direction: 'down',
        kinds: ['goal-indicator'],
        mendedBy: ['coordination-office'],
        mendAt: '#kennzahlen',
      },
      {
        code: 'goal-without-action',
        kind: 'implementation-goal',
        states: ['agreed'],
        direction: 'down',
        kinds: ['action-goal'],
        mendedBy: ['neighbourhood-manager', 'coordination-office'],
      },
      {
        code: 'goal-without-parent',
        kind: 'action-goal',
        states: ['draft'],
        direction: 'up',
        kinds: ['implementation-goal'],
        mendedBy: ['neighbourhood-manager', 'coordination-office'],
      },
      {
        code: 'goal-without-indicator',
        kind: 'action-goal',
        states: ['draft', 'agreed'],
        direction: 'down',
        kinds: ['goal-indicator'],
        mendedBy: ['neighbourhood-manager'],
        mendAt: '#kennzahlen',
      },
      {
        code: 'goal-without-measure',
        kind: 'action-goal',
        states: ['agreed'],
        direction: 'down',
        kinds: ['measure'],
        notHeldIn: ['given-up'],
        mendedBy: ['neighbourhood-manager', 'coordination-office'],
        mendAt: '#massnahmen',
      },
    ],
  },
}
