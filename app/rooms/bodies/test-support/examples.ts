import { newOrganisation, newPerson } from '../../people/test-support/examples.ts'
import { importedArea } from '../../places/test-support/examples.ts'
import { drawExamples } from './draws.ts'
import type { Examples, World } from '../../../../tests/house/world.ts'

type BodyKind = 'council' | 'steering-group' | 'advisory-board'
const NAME = {
  council: 'Stadtrat',
  'steering-group': 'Lenkungsgruppe',
  'advisory-board': 'Quartiersbeirat',
} as const satisfies Readonly<Record<BodyKind, string>>

const bodyOf = ({ quarter }: Pick<World, 'quarter'>, kind: BodyKind) => ({
  name: NAME[kind],
  kind,
  quarter: kind === 'advisory-board' ? quarter : null,
  isExternal: kind === 'council',
  description: 'Ein erfundenes Gremium.',
  largestSize: 15,
})

export const newBody = async (world: World, kind: BodyKind): Promise<string> =>
  String((await world.act('bodies.set-up', bodyOf(world, kind)))['id'])

/** Found in texts that only some may see. */
export const UNDECIDED = 'Beschlussvorlage vertraulich'

const resolutionOf = (world: World, body: string) => ({
  body,
  kind: 'start',
  title: UNDECIDED,
  text: 'Das Quartier wird entwickelt.',
  quarter: world.quarter,
  budget: 25_000_000,
  submittedOn: '2027-01-15',
})

/** A resolution before the council. */
export const submittedResolution = async (world: World, body?: string): Promise<string> =>
  String(
    (
      await world.act(
        'bodies.submit-resolution',
        resolutionOf(world, body ?? (await newBody(world, 'council'))),
      )
    )['id'],
  )

const resultOf = (resolution: string) => ({
  resolution,
  result: 'adopted',
  number: '2027/012',
  decidedOn: '2027-02-10',
  consultations: 'Sozialausschuss, Planungsausschuss',
})

/** A resolution the council has adopted. */
export async function adoptedResolution(world: World, body?: string): Promise<string> {
  const resolution = await submittedResolution(world, body)
  await world.act('bodies.enter-result', resultOf(resolution))
  return resolution
}

/** One valid input for every action of the room. */
export const examples: Examples = {
  ...drawExamples,
  'bodies.set-up': (world) => Promise.resolve(bodyOf(world, 'advisory-board')),
  'bodies.fill-seat': async (world) => ({
    body: await newBody(world, 'advisory-board'),
    person: await newPerson(world),
    organisation: await newOrganisation(world),
    position: 'member',
    beginsOn: world.today,
    endsOn: '2029-12-31',
  }),
  'bodies.submit-resolution': async (world) => ({
    ...resolutionOf(world, await newBody(world, 'council')),
    kind: 'area',
    boundary: (await importedArea(world)).area,
  }),
  'bodies.enter-result': async (world) => resultOf(await submittedResolution(world)),
}
