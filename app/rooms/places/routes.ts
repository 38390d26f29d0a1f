import type { Room } from '#platform/room/index.ts'
import { permit } from '#platform/values/index.ts'
import { addDepartment } from './actions/add-department.ts'
import { addQuarter } from './actions/add-quarter.ts'
import { assignAreas } from './actions/assign-areas.ts'
import { beginPhase } from './actions/begin-phase.ts'
import { chooseNames } from './actions/choose-names.ts'
import { importAreas } from './actions/import-areas.ts'
import { stateLegalTexts } from './actions/state-legal-texts.ts'
import { placesAdministration } from './pages/administration.tsx'
import { legalPages } from './pages/legal.tsx'
import { municipalityPage } from './pages/municipality.tsx'
import { quarterPage } from './pages/quarter.tsx'
import { settingsPage } from './pages/settings.tsx'
import { MAY } from './rules/permissions.ts'
import { areas, departments, quarter, quarters, vintages } from './questions/places.ts'

/** The door of the room places for the composition root. */
export const places: Room = {
  name: 'places',
  actions: [
    addDepartment,
    addQuarter,
    beginPhase,
    importAreas,
    assignAreas,
    chooseNames,
    stateLegalTexts,
  ],
  questions: [quarters, quarter, vintages, areas, departments],
  pages: [municipalityPage, quarterPage, placesAdministration, settingsPage, ...legalPages],
  navigation: [
    { where: 'municipality', label: 'frame_start', path: '', order: 0 },
    { where: 'quarter', label: 'places_overview', path: '', order: 0 },
    {
      where: 'administration',
      label: 'places_administration',
      path: '/verwaltung/orte',
      order: 20,
      shownTo: (person) => permit(person, MAY.addQuarter).allowed,
    },
    {
      where: 'administration',
      label: 'places_settings',
      path: '/verwaltung/einstellungen',
      order: 40,
      shownTo: (person) => permit(person, MAY.changeSettings).allowed,
    },
  ],
  contributions: {
    views: ['object', 'search_text'],
    linkedTables: ['places.quarter'],
    expectations: [],
  },
}
