import { randomUUID } from 'node:crypto'
import { actIn, idOf, type Act } from '../../app/demo/act.ts'
import type { House } from '../../app/house.ts'
import { dayIn } from '#platform/http/index.ts'

const QUARTERS = 5
/** Goals of a quarter by level; 5 quarters with 40 each make the 200 of the town. */
const ORIENTATION = 2
const IMPLEMENTATION_EACH = 4
const ACTION_EACH = 15
const ACTION_GOALS_IN_ALL = 30

/** An invented town and the pages of it that are measured. */
export interface Town {
  readonly id: string
  readonly slug: string
  /** Below the town: the page of a quarter, and the thread of an implementation goal, up and down. */
  readonly pages: readonly { readonly name: string; readonly path: string }[]
}

/** Builds a town of 5 quarters and 200 goals by its actions, as its people would. */
export async function buildTown({ database, actions, clock }: House): Promise<Town> {
  const town = { id: randomUUID(), slug: 'messstadt', name: 'Messstadt' }
  await database.asKeeper((tx) => tx.insertInto('platform.municipality').values(town).execute())
  const now = clock.now()
  const today = dayIn('Europe/Berlin', now)
  const act = actIn({ database, actions, municipality: town.id, now, today })
  const council = await bodyOf(act, 'council', null, 'Gemeinderat')
  const steering = await bodyOf(act, 'steering-group', null, 'Lenkungsgruppe')
  const implementation: string[] = []
  for (let number = 1; number <= QUARTERS; number += 1) {
    const name = `Quartier ${number}`
    const quarter = idOf(
      await act('places.add-quarter', {
        name,
        areaType: 'large-estate',
        description: 'Ein erfundenes Quartier.',
        beginsOn: '2024-01-01',
      }),
    )
    const board = await bodyOf(act, 'advisory-board', quarter, `Quartiersbeirat ${number}`)
    const bodies = { council, steering, board }
    implementation.push(...(await buildGoals(act, { quarter, name, bodies })))
  }
  return {
    id: town.id,
    slug: town.slug,
    pages: [
      { name: 'quarter page', path: '/quartier/quartier-1' },
      { name: 'thread page', path: `/faden/implementation-goal/${implementation[0]}` },
    ],
  }
}

const bodyOf = async (
  act: Act,
  kind: string,
  quarter: string | null,
  name: string,
): Promise<string> =>
  idOf(
    await act('bodies.set-up', {
      name,
      kind,
      quarter,
      isExternal: kind === 'council',
      description: 'Ein erfundenes Gremium.',
    }),
  )

interface Quarter {
  readonly quarter: string
  readonly name: string
  readonly bodies: Readonly<Record<'council' | 'steering' | 'board', string>>
}

/** From the council's resolution down to the measures; answers the implementation goals. */
async function buildGoals(act: Act, place: Quarter): Promise<readonly string[]> {
  const { quarter, name, bodies } = place
  const resolution = idOf(
    await act('bodies.submit-resolution', {
      body: bodies.council,
      kind: 'start',
      title: `${name} wird entwickelt`,
      text: 'Der Rat beschließt die Entwicklung des Quartiers.',
      quarter,
      submittedOn: '2024-01-15',
    }),
  )
  await act('bodies.enter-result', {
    resolution,
    result: 'adopted',
    number: `2024/${name}`,
    decidedOn: '2024-02-10',
  })
  const implementation: string[] = []
  let actionGoals = 0
  for (let first = 1; first <= ORIENTATION; first += 1) {
    const orientation = await goal(act, {
      ...below(place, null, bodies.council),
      level: 'normative',
      resolution,
      title: `Orientierungsziel ${first} für ${name}`,
    })
    for (let second = 1; second <= IMPLEMENTATION_EACH; second += 1) {
      const parent = await goal(act, {
        ...below(place, orientation, bodies.steering),
        level: 'strategic',
        title: `Umsetzungsziel ${first}.${second} für ${name}`,
      })
      implementation.push(parent)
      for (let third = 1; third <= ACTION_EACH && actionGoals < ACTION_GOALS_IN_ALL; third += 1) {
        // The first implementation goals carry many action goals, the last none, as in real concepts.
        if (third > Math.ceil(ACTION_EACH / second)) break
        actionGoals += 1
        await actionGoal(act, place, parent, `${first}.${second}.${third}`)
      }
    }
  }
  return implementation
}

async function actionGoal(act: Act, place: Quarter, parent: string, number: string): Promise<void> {
  const id = await goal(act, {
    ...below(place, parent, place.bodies.board),
    level: 'operative',
    title: `Handlungsziel ${number} für ${place.name}`,
  })
  const measure = idOf(
    await act('concept.plan-measure', {
      mainGoal: id,
      title: `Maßnahme zu ${number}`,
      description: 'Drei Räume werden eingerichtet.',
      responsible: 'Jugendamt',
      beginsOn: '2025-04-01',
      endsOn: '2028-09-30',
    }),
  )
  await act('concept.release-measure', { measure })
}

const below = ({ quarter }: Quarter, parent: string | null, body: string) => ({
  quarter,
  parent,
  body,
  explanation: 'Weil die Wege lang sind.',
  targetGroup: 'Familien mit Kindern im Grundschulalter',
  dueOn: '2029-12-31',
  consent: 'Schule, Verein und Amt haben zugestimmt.',
  judgement: 'Die Räume stehen bereit.',
})

/** A goal with an indicator, agreed and released. */
async function goal(act: Act, input: Readonly<Record<string, unknown>>): Promise<string> {
  const id = idOf(await act('concept.draft-goal', input))
  await act('concept.set-indicator', {
    goal: id,
    name: 'Familien mit Hortplatz',
    unit: 'Familien',
    direction: 'rise',
    baseline: 3,
    baselineOn: '2024-01-01',
    target: 12,
    targetOn: '2029-12-31',
    source: 'Zählung des Jugendamts',
  })
  await act('concept.agree-goal', { goal: id, agreedOn: '2024-06-01' })
  await act('concept.release-goal', { goal: id })
  return id
}
