import { newOrganisation, newPerson } from '../../people/test-support/examples.ts'
import { importedArea } from '../../places/test-support/examples.ts'
import { inputOfRules } from '../actions/input-of-rules.ts'
import { rulesOf } from './sitting.ts'
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

/** Rules of a preset as the action takes them. */
export const adoptionOf = (body: string, preset: string) => ({
  body,
  validFrom: '2026-01-01',
  adoptedBy: 'Quartiersbeirat',
  preset,
  ...inputOfRules(rulesOf(preset)),
})

/** A seat of a member, held by a person nobody else is. */
export const seatIn = async (
  world: World,
  body: string,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> =>
  String(
    (
      await world.act('bodies.fill-seat', {
        body,
        person: await newPerson(world),
        bench: 'residents',
        position: 'member',
        confirms: ['old-enough', 'lives-here'],
        beginsOn: '2026-01-01',
        ...changes,
      })
    )['id'],
  )

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
  'bodies.set-up': (world) => Promise.resolve(bodyOf(world, 'advisory-board')),
  'bodies.adopt-rules': async (world) => ({
    ...adoptionOf(await newBody(world, 'advisory-board'), 'berlin-quartiersrat'),
    // What a form may leave out has a value here, so that each field is tried with bad ones.
    validFrom: world.today,
  }),
  'bodies.fill-seat': async (world) => {
    const body = await newBody(world, 'advisory-board')
    const before = await seatIn(world, body, { endsOn: '2026-12-31' })
    const principal = await seatIn(world, body)
    return {
      body,
      person: await newPerson(world),
      organisation: await newOrganisation(world),
      bench: 'residents',
      position: 'deputy',
      isAdvising: false,
      appointment: 'elected',
      standsFor: principal,
      successorOf: before,
      confirms: ['old-enough'],
      publicTitle: 'Vertretung der Kita',
      beginsOn: world.today,
      endsOn: '2029-12-31',
    }
  },
  'bodies.end-seat': async (world) => ({
    seat: await seatIn(world, await newBody(world, 'advisory-board')),
    endsOn: world.today,
    endReason: 'Weggezogen',
  }),
  'bodies.submit-resolution': async (world) => ({
    ...resolutionOf(world, await newBody(world, 'council')),
    kind: 'area',
    boundary: (await importedArea(world)).area,
  }),
  'bodies.enter-result': async (world) => resultOf(await submittedResolution(world)),
}
