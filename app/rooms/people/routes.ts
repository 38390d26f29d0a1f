import type { Room } from '#platform/room/index.ts'
import { permit } from '#platform/values/index.ts'
import { addOrganisation } from './actions/add-organisation.ts'
import { addPerson } from './actions/add-person.ts'
import { endGrant } from './actions/end-grant.ts'
import { grantRole } from './actions/grant-role.ts'
import { peopleAdministration } from './pages/administration.tsx'
import { administrationPage } from './pages/hub.tsx'
import { signInAsPage } from './pages/sign-in-as.tsx'
import { organisations, people as peopleQuestion, playable } from './questions/people.ts'
import { MAY } from './rules/permissions.ts'

/** The door of the room people for the composition root. */
export const people: Room = {
  name: 'people',
  actions: [addPerson, addOrganisation, grantRole, endGrant],
  questions: [peopleQuestion, organisations, playable],
  pages: [administrationPage, peopleAdministration, signInAsPage],
  navigation: [
    {
      where: 'municipality',
      label: 'frame_administration',
      path: '/verwaltung',
      order: 99,
      shownTo: (person) => permit(person, MAY.openAdministration).allowed,
    },
    {
      where: 'administration',
      label: 'people_administration',
      path: '/verwaltung/personen',
      order: 10,
      shownTo: (person) => permit(person, MAY.seePeople).allowed,
    },
  ],
  contributions: {
    views: ['object', 'search_text'],
    linkedTables: ['people.organisation'],
    expectations: [],
  },
}
