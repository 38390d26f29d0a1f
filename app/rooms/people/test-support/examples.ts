import { randomUUID } from 'node:crypto'
import type { Examples, World } from '../../../../tests/house/world.ts'

export const newPerson = async ({ act }: World, name = 'Mara Linde'): Promise<string> =>
  String((await act('people.add-person', { name }))['id'])

export const newOrganisation = async (
  { act }: World,
  name = 'Nachbarschaftsverein Linde',
): Promise<string> =>
  String((await act('people.add-organisation', { name, kind: 'association' }))['id'])

const grantOf = async (world: World) => ({
  person: await newPerson(world),
  role: 'board-member',
  quarter: world.quarter,
  body: String(
    (
      await world.act('bodies.set-up', {
        name: 'Quartiersbeirat',
        kind: 'advisory-board',
        quarter: world.quarter,
        description: 'Berät.',
      })
    )['id'],
  ),
  organisation: await newOrganisation(world),
  beginsOn: world.today,
  endsOn: '2029-12-31',
})

/** One valid input for every action of the room. */
export const examples: Examples = {
  'people.add-person': () =>
    Promise.resolve({
      name: 'Aylin Demir',
      introduction: 'Leitet die Geschäftsstelle.',
      account: randomUUID(),
      email: 'aylin.demir@auental.example',
      purpose: 'Einladungen',
      keepUntil: '2030-12-31',
    }),
  'people.add-organisation': ({ quarter }) =>
    Promise.resolve({
      name: 'Familienzentrum Nord',
      kind: 'service',
      quarter,
      purpose: 'Berät Familien.',
    }),
  'people.grant-role': grantOf,
  'people.end-grant': async (world) => ({
    grant: (await world.act('people.grant-role', await grantOf(world)))['id'],
    endsOn: world.today,
  }),
}
