import type { Room } from '#platform/room/index.ts'
import { permit } from '#platform/values/index.ts'
import { addIndicator } from './actions/add-indicator.ts'
import { addSource } from './actions/add-source.ts'
import { beginImport } from './actions/begin-import.ts'
import { changeFinding } from './actions/change-finding.ts'
import { decideOnArea } from './actions/decide-on-area.ts'
import { defineIndex } from './actions/define-index.ts'
import { discardRun } from './actions/discard-run.ts'
import { importValues } from './actions/import-values.ts'
import { publishRun } from './actions/publish-run.ts'
import { redefineIndicator } from './actions/redefine-indicator.ts'
import { releaseFinding } from './actions/release-finding.ts'
import { releaseIndexRun } from './actions/release-index-run.ts'
import { releaseSelection } from './actions/release-selection.ts'
import { reviseIndex } from './actions/revise-index.ts'
import { runIndexNow } from './actions/run-index.ts'
import { tieFigure } from './actions/tie-figure.ts'
import { withdrawFinding } from './actions/withdraw-finding.ts'
import { writeFinding } from './actions/write-finding.ts'
import { figuresAdministration } from './pages/administration.tsx'
import { analysisPage, analysisTables } from './pages/analysis.tsx'
import { areaPage, areaTables } from './pages/area.tsx'
import { cataloguePage } from './pages/catalogue.tsx'
import { findingAddress } from './pages/finding-address.ts'
import {
  indexDefinitionPage,
  indexAdministrationPage,
  newIndexPage,
} from './pages/index-administration.tsx'
import { indexRunPage, indexRunTables } from './pages/index-run.tsx'
import { indicatorListPage, indicatorListTables } from './pages/indicator-list.tsx'
import { indicesPage } from './pages/indices.tsx'
import { newFindingPage } from './pages/new-finding.tsx'
import { quarterFigures, townMap } from './pages/panels.tsx'
import { quarterFiguresPage, quarterTables } from './pages/quarter.tsx'
import { runPage } from './pages/run.tsx'
import { scatterPage, scatterTables } from './pages/scatter.tsx'
import { selectionPage, selectionTables } from './pages/selection.tsx'
import { targetCheckPage } from './pages/target-check.tsx'
import { townPage, townTables } from './pages/town.tsx'
import { indicators, sources } from './questions/catalogue.ts'
import { distribution } from './questions/distribution.ts'
import { findings } from './questions/findings.ts'
import { indexRun, indexRuns, indices } from './questions/indices.ts'
import { areaProfile, quarterProfile } from './questions/profiles.ts'
import { realism } from './questions/realism.ts'
import { run, runs } from './questions/runs.ts'
import { scatter } from './questions/scatter.ts'
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
    defineIndex,
    reviseIndex,
    runIndexNow,
    releaseIndexRun,
    decideOnArea,
    releaseSelection,
    writeFinding,
    tieFigure,
    changeFinding,
    releaseFinding,
    withdrawFinding,
  ],
  questions: [
    indicators,
    sources,
    distribution,
    areaProfile,
    quarterProfile,
    runs,
    run,
    indices,
    indexRuns,
    indexRun,
    findings,
    realism,
    scatter,
  ],
  pages: [
    townPage,
    ...townTables,
    scatterPage,
    ...scatterTables,
    indicatorListPage,
    ...indicatorListTables,
    indicesPage,
    indexRunPage,
    ...indexRunTables,
    selectionPage,
    ...selectionTables,
    areaPage,
    ...areaTables,
    quarterFiguresPage,
    ...quarterTables,
    newFindingPage,
    findingAddress,
    analysisPage,
    ...analysisTables,
    targetCheckPage,
    figuresAdministration,
    cataloguePage,
    runPage,
    indexAdministrationPage,
    newIndexPage,
    indexDefinitionPage,
  ],
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
    linkedTables: ['monitoring.indicator_version', 'monitoring.finding'],
    expectations: [],
  },
}
