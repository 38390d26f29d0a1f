import type { Room } from '#platform/room/index.ts'
import { permit } from '#platform/values/index.ts'
import { addIndicator } from './actions/add-indicator.ts'
import { addSource } from './actions/add-source.ts'
import { beginImport } from './actions/begin-import.ts'
import { discardRun } from './actions/discard-run.ts'
import { importValues } from './actions/import-values.ts'
import { publishRun } from './actions/publish-run.ts'
import { redefineIndicator } from './actions/redefine-indicator.ts'
import { figuresAdministration } from './pages/administration.tsx'
import { areaPage } from './pages/area.tsx'
import { cataloguePage } from './pages/catalogue.tsx'
import { quarterFigures, townMap } from './pages/panels.tsx'
import { quarterFiguresPage } from './pages/quarter.tsx'
import { runPage } from './pages/run.tsx'
import { townPage } from './pages/town.tsx'
import { indicators, sources } from './questions/catalogue.ts'
import { distribution } from './questions/distribution.ts'
import { areaProfile, quarterProfile } from './questions/profiles.ts'
import { run, runs } from './questions/runs.ts'
import { MAY } from './rules/permissions.ts'

/** The door of the room monitoring for the composition root. */
export const monitoring: Room = {
  name: 'monitoring',
  actions: [
    addSource,
    addIndicator,
    redefineIndicator,
    importValues,
    beginImport,
    publishRun,
    discardRun,
  ],
  questions: [indicators, sources, distribution, areaProfile, quarterProfile, runs, run],
  pages: [townPage, areaPage, quarterFiguresPage, figuresAdministration, cataloguePage, runPage],
  navigation: [
    { where: 'municipality', label: 'monitoring_nav', path: '/lage', order: 20 },
    { where: 'quarter', label: 'monitoring_nav_quarter', path: '/lage', order: 15 },
    {
      where: 'administration',
      label: 'monitoring_administration',
      path: '/verwaltung/zahlen',
      order: 30,
      shownTo: (person) => permit(person, MAY.seeRuns).allowed,
    },
  ],
  panels: [townMap, quarterFigures],
  contributions: {
    views: ['object', 'search_text'],
    linkedTables: ['monitoring.indicator_version'],
    expectations: [],
  },
}
