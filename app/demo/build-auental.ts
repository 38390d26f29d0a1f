import { demoPassword, type Sessions } from '#platform/session/index.ts'
import { idOf } from './act.ts'
import { buildBodies, fillSeats } from './build-bodies.ts'
import { buildSittings } from './build-sittings.ts'
import { buildGoals, buildMeasures } from './build-concept.ts'
import { idFor, type DemoParts, type Known } from './known.ts'
import { demoContent } from './content/index.ts'
import type { DemoPerson, OrganisationKind } from './content/types.ts'

/** Builds the invented town by its actions, in the order in which a town would come to it. */
export async function buildAuental(parts: DemoParts): Promise<Known> {
  const known: Known = {
    quarters: new Map(),
    organisations: new Map(),
    people: new Map(),
    bodies: new Map(),
    seats: new Map(),
    resolutions: new Map(),
    goals: new Map(),
  }
  await buildPlaces(parts, known)
  await buildOrganisations(parts, known)
  await buildBodies(parts, known)
  await buildPeople(parts, known)
  await fillSeats(parts, known)
  await buildSittings(parts, known)
  await buildResolutions(parts, known)
  await buildGoals(parts, known)
  await buildMeasures(parts, known)
  return known
}

async function buildPlaces({ act }: DemoParts, known: Known): Promise<void> {
  for (const { name } of demoContent.municipality.departments)
    await act('places.add-department', { name })
  for (const quarter of demoContent.quarters) {
    const [first, ...later] = quarter.phases
    if (first === undefined) throw new Error(`${quarter.name} has no phase`)
    const areaType =
      quarter.areaType === 'inner-city-old-stock' ? 'inner-city-old-stock' : 'large-estate'
    const id = idOf(
      await act('places.add-quarter', {
        name: quarter.name,
        areaType,
        description: quarter.summary,
        beginsOn: first.from,
      }),
    )
    for (const phase of later)
      await act('places.begin-phase', { quarter: id, phase: phase.phase, beginsOn: phase.from })
    known.quarters.set(quarter.key, id)
  }
}

const KINDS: Readonly<Record<OrganisationKind, string>> = {
  association: 'association',
  authority: 'department',
  business: 'business',
  cooperative: 'housing',
  'day-care': 'school',
  foundation: 'other',
  institute: 'other',
  'religious-community': 'religious',
  school: 'school',
  'sports-club': 'association',
  welfare: 'carrier',
}

async function buildOrganisations({ act }: DemoParts, known: Known): Promise<void> {
  for (const { key, name, kind, about, quarters } of demoContent.organisations) {
    const only = quarters.length === 1 ? quarters[0] : undefined
    const quarter = only === undefined ? null : idFor(known.quarters, only)
    known.organisations.set(
      key,
      idOf(
        await act('people.add-organisation', { name, kind: KINDS[kind], quarter, purpose: about }),
      ),
    )
  }
}

const SINCE = '2024-01-01'
const KEPT_UNTIL = '2036-12-31'

async function buildPeople({ act, sessions, secret }: DemoParts, known: Known): Promise<void> {
  for (const person of demoContent.people) {
    const contact =
      person.offeredForSignIn === true ? await accountOf(person, sessions, secret) : {}
    const id = idOf(
      await act('people.add-person', { name: person.name, introduction: person.about, ...contact }),
    )
    known.people.set(person.key, id)
    for (const grant of person.grants)
      await act('people.grant-role', { person: id, ...reachOf(grant, known), beginsOn: SINCE })
  }
}

/**
 * A role in a body reaches where the body stands: the quarter of a board, the whole town for the steering
 * group. Who sits in the body is said by its seats; only carriers act for one organisation alone.
 */
function reachOf(
  { role, quarter, body, organisation }: DemoPerson['grants'][number],
  known: Known,
) {
  const ofBody = demoContent.bodies.find(({ key }) => key === body)?.quarter ?? undefined
  const reached = quarter ?? ofBody
  const bound = role === 'carrier' ? organisation : undefined
  return {
    role,
    quarter: reached === undefined ? null : idFor(known.quarters, reached),
    organisation: bound === undefined ? null : idFor(known.organisations, bound),
  }
}

async function accountOf(
  person: DemoPerson,
  sessions: Sessions,
  secret: string,
): Promise<Readonly<Record<string, string>>> {
  const email = `${person.key}@auental.example`
  const account = await sessions.openAccount({
    name: person.name,
    email,
    password: demoPassword(secret, email),
  })
  return { account, email, purpose: 'demo', keepUntil: KEPT_UNTIL }
}

async function buildResolutions({ act, outlines }: DemoParts, known: Known): Promise<void> {
  for (const resolution of demoContent.resolutions) {
    const budget = 'budgetFrame' in resolution ? (resolution.budgetFrame?.cents ?? null) : null
    const quarter = demoContent.quarters.find(({ key }) => key === resolution.quarter)
    const id = idOf(
      await act('bodies.submit-resolution', {
        body: idFor(known.bodies, 'council'),
        kind: resolution.kind,
        title: resolution.title,
        text: resolution.text,
        quarter: idFor(known.quarters, resolution.quarter),
        boundary: resolution.kind === 'area' ? idFor(outlines, quarter?.areaId ?? '') : null,
        budget,
        submittedOn: resolution.decidedOn,
      }),
    )
    const consulted = resolution.consultedBodies.map(
      (key) => demoContent.bodies.find((body) => body.key === key)?.name ?? key,
    )
    await act('bodies.enter-result', {
      resolution: id,
      result: 'adopted',
      number: resolution.number,
      decidedOn: resolution.decidedOn,
      consultations: consulted.join(', '),
    })
    known.resolutions.set(resolution.key, id)
  }
}
