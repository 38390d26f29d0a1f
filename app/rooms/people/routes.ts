import type { Room } from '#platform/room/index.ts'
import { addOrganisation } from './actions/add-organisation.ts'
import { addPerson } from './actions/add-person.ts'
import { endGrant } from './actions/end-grant.ts'
import { grantRole } from './actions/grant-role.ts'
import { peopleAdministration } from './pages/administration.tsx'
import { signInAsPage } from './pages/sign-in-as.tsx'
import { organisations, people as peopleQuestion, playable } from './questions/people.ts'

/** The door of the room people for the composition root. */
export const people: Room = {
  name: 'people',
  actions: [addPerson, addOrganisation, grantRole, endGrant],
  questions: [peopleQuestion, organisations, playable],
  pages: [peopleAdministration, signInAsPage],
  contributions: {
    views: ['object', 'search_text'],
    linkedTables: ['people.organisation'],
    expectations: [],
  },
}
