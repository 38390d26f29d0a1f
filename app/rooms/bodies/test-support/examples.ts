import { newOrganisation, newPerson } from '../../people/test-support/examples.ts'
import { importedArea } from '../../places/test-support/examples.ts'
import { inputOfRules } from '../actions/input-of-rules.ts'
import { rulesOf } from './sitting.ts'
import { asId, type Person } from '#platform/values/index.ts'
import { idOf } from '../../../demo/act.ts'
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

/** A sitting of a board with three members, taken as far as wanted; each step is an action. */
export interface TestSitting {
  readonly body: string
  readonly seats: readonly string[]
  readonly meeting: string
  readonly item: string
}

const meetingOf = (body: string, world: World) => ({
  body,
  day: world.today,
  startsAt: '18:30',
  place: 'Quartierbüro',
})

const itemOf = (meeting: string) => ({
  meeting,
  itemTitle: 'Förderung vertraulich',
  purpose: 'decide',
  minutes: 20,
  isClosed: false,
  decisionKind: 'ordinary',
  proposal: 'Das Nachbarschaftsfest wird gefördert.',
})

/** Rules under which a sitting may be called, invited and held on one day. */
const TODAY_RULES = { noticeDays: 0, paperDays: 0, sizeLeast: null, sittingsArePublic: false }

export async function plannedSitting(world: World): Promise<TestSitting> {
  const body = await newBody(world, 'advisory-board')
  const rules = { ...adoptionOf(body, 'berlin-quartiersrat'), ...TODAY_RULES }
  await world.act('bodies.adopt-rules', rules)
  const seats = [
    await seatIn(world, body),
    await seatIn(world, body),
    await seatIn(world, body),
    await seatIn(world, body, { position: 'deputy' }),
  ]
  const meeting = idOf(await world.act('bodies.call-meeting', meetingOf(body, world)))
  const item = idOf(await world.act('bodies.add-agenda-item', itemOf(meeting)))
  return { body, seats, meeting, item }
}

export async function invitedSitting(world: World): Promise<TestSitting> {
  const sitting = await plannedSitting(world)
  await world.act('bodies.invite', { meeting: sitting.meeting })
  return sitting
}

export async function runningSitting(world: World): Promise<TestSitting> {
  const sitting = await invitedSitting(world)
  await world.act('bodies.open-meeting', { meeting: sitting.meeting })
  return sitting
}

export async function quorateSitting(world: World): Promise<TestSitting> {
  const sitting = await runningSitting(world)
  const { item } = sitting
  for (const seat of sitting.seats.slice(0, 3))
    await world.act('bodies.note-presence', { item, seat, presence: 'present' })
  return sitting
}

const voteOf = (item: string, way: string) => ({
  item,
  motion: 'Das Nachbarschaftsfest wird mit 500 Euro gefördert.',
  way,
  isChallenged: false,
})

export async function openBallot(
  world: World,
  way: string,
): Promise<TestSitting & { readonly ballot: string }> {
  const sitting = await quorateSitting(world)
  const ballot = idOf(await world.act('bodies.open-vote', voteOf(sitting.item, way)))
  return { ...sitting, ballot }
}

const countOf = (ballot: string) => ({
  ballot,
  yes: 2,
  no: 1,
  abstained: 0,
  conditions: 'Die Musik endet um 22 Uhr.',
  followUpTask: 'Den Bescheid schreiben',
  followUpOwner: 'coordination-office',
  followUpDueOn: '2027-03-31',
})

/** A decision of the board that is not released yet. */
export async function keptDecision(
  world: World,
): Promise<TestSitting & { readonly decision: string }> {
  const { ballot, ...sitting } = await openBallot(world, 'hands')
  const decision = idOf(await world.act('bodies.count-vote', countOf(ballot)))
  return { ...sitting, decision }
}

const followUpIn = ({ database, municipality }: World, decision: string): Promise<string> =>
  database.inMunicipality(municipality, async (tx) => {
    const row = await tx
      .selectFrom('bodies.follow_up')
      .select('id')
      .where('decision_id', '=', decision)
      .executeTakeFirstOrThrow()
    return row.id
  })

const seatOf = ({ seats }: TestSitting, at: number): string => seats[at] ?? ''

/** One valid input for every action of the room. */
export const examples: Examples = {
  ...drawExamples,
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
  'bodies.call-meeting': async (world) => {
    const { body, meeting } = await runningSitting(world)
    await world.act('bodies.close-meeting', { meeting })
    return { ...meetingOf(body, world), day: '2027-03-20', secondCallOf: meeting }
  },
  'bodies.add-agenda-item': async (world) => itemOf((await plannedSitting(world)).meeting),
  'bodies.invite': async (world) => ({ meeting: (await plannedSitting(world)).meeting }),
  'bodies.open-meeting': async (world) => ({ meeting: (await invitedSitting(world)).meeting }),
  'bodies.close-meeting': async (world) => ({ meeting: (await runningSitting(world)).meeting }),
  'bodies.cancel-meeting': async (world) => ({
    meeting: (await plannedSitting(world)).meeting,
    cancelledBecause: 'Der Raum ist belegt.',
  }),
  'bodies.note-presence': async (world) => {
    const sitting = await runningSitting(world)
    const [seat, actsFor] = [seatOf(sitting, 3), seatOf(sitting, 0)]
    return { item: sitting.item, seat, presence: 'present', actsFor }
  },
  'bodies.declare-conflict': async (world) => {
    const sitting = await quorateSitting(world)
    const seat = seatOf(sitting, 0)
    return { item: sitting.item, seat, ground: 'employer', isClaimed: true }
  },
  'bodies.decide-conflict': async (world) => {
    const sitting = await quorateSitting(world)
    const claimed = await world.act('bodies.declare-conflict', {
      item: sitting.item,
      seat: seatOf(sitting, 0),
      ground: 'self',
      isClaimed: true,
    })
    return { conflict: idOf(claimed), outcome: 'upheld' }
  },
  'bodies.open-vote': async (world) => voteOf((await quorateSitting(world)).item, 'named'),
  'bodies.cast-vote': async (world) => {
    const sitting = await openBallot(world, 'named')
    return { ballot: sitting.ballot, seat: seatOf(sitting, 0), answer: 'yes' }
  },
  'bodies.cast-secret-vote': async (world) => {
    const sitting = await openBallot(world, 'secret')
    return { ballot: sitting.ballot, seat: seatOf(sitting, 0), answer: 'yes' }
  },
  'bodies.abandon-vote': async (world) => ({
    ballot: (await openBallot(world, 'hands')).ballot,
    abandonedBecause: 'Verzählt',
  }),
  'bodies.count-vote': async (world) => countOf((await openBallot(world, 'hands')).ballot),
  'bodies.release-decision': async (world) => ({ decision: (await keptDecision(world)).decision }),
  'bodies.meet-follow-up': async (world) => ({
    followUp: await followUpIn(world, (await keptDecision(world)).decision),
    doneOn: world.today,
  }),
  'bodies.submit-resolution': async (world) => ({
    ...resolutionOf(world, await newBody(world, 'council')),
    kind: 'area',
    boundary: (await importedArea(world)).area,
  }),
  'bodies.enter-result': async (world) => resultOf(await submittedResolution(world)),
}

/** Who casts the secret vote of the example: the one who holds the seat. */
const holderOf = ({ database, municipality }: World, seat: unknown): Promise<Person> =>
  database.inMunicipality(municipality, async (tx) => {
    const row = await tx
      .selectFrom('bodies.seat')
      .select('person_id')
      .where('id', '=', String(seat))
      .executeTakeFirstOrThrow()
    return { kind: 'member', id: asId(row.person_id ?? ''), name: 'Mara Linde', grants: [] }
  })

/** Where an example can be performed by one person only. */
export const actors: Readonly<
  Record<string, (world: World, input: Readonly<Record<string, unknown>>) => Promise<Person>>
> = {
  'bodies.cast-secret-vote': (world, { seat }) => holderOf(world, seat),
}
