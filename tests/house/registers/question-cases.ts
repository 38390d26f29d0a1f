import {
  adoptedResolution,
  keptDecision,
  plannedSitting,
  runningSitting,
  submittedResolution,
  newBody,
  UNDECIDED,
} from '#rooms/bodies/test-support/examples.ts'
import { OWED, owedDeadline, plannedMeasure } from '#rooms/concept/test-support/examples.ts'
import { agreedGoal, DRAFT, draftedGoal } from '#rooms/concept/test-support/goals.ts'
import {
  announcedDraw,
  computingDraw,
  drawnDraw,
  filledDraw,
  IN_POOL,
  listedDraw,
} from '#rooms/bodies/test-support/draws.ts'
import { exampleOf } from '../examples.ts'
import { importedArea } from '#rooms/places/test-support/examples.ts'
import type { World } from '../world.ts'

type Input = Readonly<Record<string, unknown>>

export interface QuestionCase {
  readonly question: string
  readonly name: string
  /** What must stand in the answer to count as seen; without it any answer counts. */
  readonly probe?: string
  /** The thing asked about while it is internal: a draft, a submission. */
  readonly open: (world: World) => Promise<Input>
  /** The same thing once it is public; left out where nothing changes. */
  readonly decided?: (world: World) => Promise<Input>
}

const always = (input: Input) => (): Promise<Input> => Promise.resolve(input)
const after =
  (prepare: (world: World) => Promise<unknown>, input: Input) =>
  async (world: World): Promise<Input> => {
    await prepare(world)
    return input
  }

const NORDSTADT = 'nordstadt'

async function releasedGoal(world: World): Promise<string> {
  const goal = await agreedGoal(world, 'operative')
  await world.act('concept.release-goal', { goal })
  return goal
}

async function releasedMeasure(world: World): Promise<string> {
  const measure = await plannedMeasure(world)
  await world.act('concept.release-measure', { measure })
  return measure
}

async function releasedWithDeadline(world: World): Promise<string> {
  const { measure } = await owedDeadline(world)
  await world.act('concept.release-measure', { measure })
  return measure
}

const MEASURE = 'Maßnahme vertraulich'

const PLACES: readonly QuestionCase[] = [
  { question: 'places.quarters', name: 'places.quarters', open: always({}) },
  { question: 'places.quarter', name: 'places.quarter', open: always({ slug: NORDSTADT }) },
  { question: 'places.vintages', name: 'places.vintages', open: always({}) },
  {
    question: 'places.areas',
    name: 'places.areas',
    open: async (world) => ({ vintage: (await importedArea(world)).vintage }),
    probe: 'Gebiet 01',
  },
  { question: 'places.departments', name: 'places.departments', open: always({}) },
]

const PEOPLE: readonly QuestionCase[] = [
  {
    question: 'people.people',
    name: 'people.people',
    open: after((world) => world.act('people.add-person', { name: 'Mara Linde' }), {}),
    probe: 'Mara Linde',
  },
  { question: 'people.organisations', name: 'people.organisations', open: always({}) },
  {
    question: 'people.playable',
    name: 'people.playable',
    // Outside a demonstration nobody can be played, whatever an address is kept for.
    open: after(async (world) => {
      const { id } = await world.act('people.add-person', {
        name: 'Mara Linde',
        email: 'mara.linde@auental.example',
        purpose: 'demo',
        keepUntil: '2030-12-31',
      })
      await world.act('people.grant-role', { person: id, role: 'resident', beginsOn: '2026-01-01' })
    }, {}),
    probe: 'mara.linde@auental.example',
  },
]

async function releasedDecision(world: World): Promise<string> {
  const { decision } = await keptDecision(world)
  await world.act('bodies.release-decision', { decision })
  return decision
}

const BODIES: readonly QuestionCase[] = [
  { question: 'bodies.bodies', name: 'bodies.bodies', open: always({}) },
  {
    question: 'bodies.body',
    name: 'bodies.body',
    open: after((world) => newBody(world, 'council'), { slug: 'stadtrat' }),
  },
  {
    // Rules are public, like all that binds a body.
    question: 'bodies.rules',
    name: 'bodies.rules',
    open: after((world) => newBody(world, 'council'), { slug: 'stadtrat' }),
  },
  {
    // The list of sittings with the decisions: a decision shows there once it is released.
    question: 'bodies.sittings',
    name: 'bodies.sittings',
    probe: 'Förderung vertraulich',
    open: after(keptDecision, { slug: 'quartiersbeirat-nordstadt' }),
    decided: after(releasedDecision, { slug: 'quartiersbeirat-nordstadt' }),
  },
  {
    question: 'bodies.meeting',
    name: 'bodies.meeting',
    open: async (world) => ({ meeting: (await plannedSitting(world)).meeting }),
  },
  {
    question: 'bodies.sitting',
    name: 'bodies.sitting',
    open: async (world) => ({ item: (await runningSitting(world)).item }),
  },
  {
    question: 'bodies.decision',
    name: 'bodies.decision',
    open: async (world) => ({ decision: (await keptDecision(world)).decision }),
    decided: async (world) => ({ decision: await releasedDecision(world) }),
  },
  {
    question: 'bodies.resolutions',
    name: 'bodies.resolutions',
    probe: UNDECIDED,
    open: after((world) => submittedResolution(world), {}),
    decided: after((world) => adoptedResolution(world), {}),
  },
  {
    question: 'bodies.resolution',
    name: 'bodies.resolution',
    open: async (world) => ({ resolution: await submittedResolution(world) }),
    decided: async (world) => ({ resolution: await adoptedResolution(world) }),
  },
]

const TITLE = 'Auslosung der Jury (erfunden)'
const JURY = 'buergerjury-nordstadt'

/** A draw is the office's until it is announced; its pool and who is behind the numbers always are. */
const DRAWS: readonly QuestionCase[] = [
  {
    question: 'bodies.draws',
    name: 'bodies.draws',
    probe: TITLE,
    open: after(filledDraw, { slug: JURY }),
    decided: after(announcedDraw, { slug: JURY }),
  },
  {
    question: 'bodies.draw',
    name: 'bodies.draw',
    open: async (world) => ({ draw: await computingDraw(world) }),
    decided: async (world) => ({ draw: await announcedDraw(world) }),
  },
  {
    question: 'bodies.draw-record',
    name: 'bodies.draw-record',
    open: async (world) => ({ draw: (await listedDraw(world)).draw }),
    decided: async (world) => ({ draw: await announcedDraw(world) }),
  },
  {
    question: 'bodies.draw-pool',
    name: 'bodies.draw-pool',
    probe: IN_POOL,
    open: async (world) => ({ draw: await filledDraw(world) }),
    decided: async (world) => ({ draw: await drawnDraw(world) }),
  },
  {
    question: 'bodies.draw-members',
    name: 'bodies.draw-members',
    open: async (world) => ({ draw: await drawnDraw(world) }),
  },
  {
    question: 'bodies.draw-office-record',
    name: 'bodies.draw-office-record',
    open: async (world) => ({ draw: (await listedDraw(world)).draw }),
    decided: async (world) => ({ draw: await drawnDraw(world) }),
  },
  {
    question: 'bodies.draw-person',
    name: 'bodies.draw-person',
    open: async (world) => ({ draw: (await listedDraw(world)).draw, number: '1' }),
    decided: async (world) => ({ draw: await drawnDraw(world), number: '1' }),
  },
]

const runOf = (world: World) => exampleOf('monitoring.publish-run')(world)

async function publishedRun(world: World): Promise<Input> {
  const input = await runOf(world)
  await world.act('monitoring.publish-run', input)
  return { run: input['run'] }
}

const POVERTY = 'town.poverty'

const MONITORING: readonly QuestionCase[] = [
  {
    question: 'monitoring.indicators',
    name: 'monitoring.indicators',
    probe: POVERTY,
    open: after(runOf, {}),
  },
  { question: 'monitoring.sources', name: 'monitoring.sources', open: always({}) },
  {
    // Figures that are read in but not published are nobody's to see, except as a run.
    question: 'monitoring.distribution',
    name: 'monitoring.distribution',
    open: after(runOf, { code: POVERTY }),
    decided: after(publishedRun, { code: POVERTY }),
  },
  {
    question: 'monitoring.area-profile',
    name: 'monitoring.area-profile',
    probe: POVERTY,
    open: after(runOf, { code: '0101' }),
    decided: after(publishedRun, { code: '0101' }),
  },
  {
    question: 'monitoring.quarter-profile',
    name: 'monitoring.quarter-profile',
    open: always({ quarter: NORDSTADT }),
  },
  { question: 'monitoring.runs', name: 'monitoring.runs', open: always({}) },
  {
    question: 'monitoring.run',
    name: 'monitoring.run',
    open: async (world) => ({ run: (await runOf(world))['run'] }),
    decided: publishedRun,
  },
]

const CONCEPT: readonly QuestionCase[] = [
  {
    question: 'concept.goals',
    name: 'concept.goals',
    probe: DRAFT,
    open: after((world) => draftedGoal(world, 'operative'), { quarter: NORDSTADT }),
    decided: after(releasedGoal, { quarter: NORDSTADT }),
  },
  {
    question: 'concept.goal',
    name: 'concept.goal',
    open: async (world) => ({ goal: await draftedGoal(world, 'operative') }),
    decided: async (world) => ({ goal: await releasedGoal(world) }),
  },
  {
    question: 'concept.measures',
    name: 'concept.measures',
    probe: MEASURE,
    open: after(plannedMeasure, { quarter: NORDSTADT }),
    decided: after(releasedMeasure, { quarter: NORDSTADT }),
  },
  {
    question: 'concept.measure',
    name: 'concept.measure',
    open: async (world) => ({ measure: await plannedMeasure(world) }),
    decided: async (world) => ({ measure: await releasedMeasure(world) }),
  },
  {
    // What is due stays internal when the measure is public.
    question: 'concept.measure',
    name: 'concept.measure:deadlines',
    probe: OWED,
    open: async (world) => ({ measure: await releasedWithDeadline(world) }),
  },
]

const THREAD: readonly QuestionCase[] = [
  {
    question: 'thread.of',
    name: 'thread.of',
    open: async (world) => ({ kind: 'action-goal', id: await draftedGoal(world, 'operative') }),
    decided: async (world) => ({ kind: 'action-goal', id: await releasedGoal(world) }),
  },
  {
    // From a public goal upwards: what is above and not public stays unseen.
    question: 'thread.of',
    name: 'thread.of:internal-parent',
    probe: '"kind":"implementation-goal","id"',
    open: async (world) => ({ kind: 'action-goal', id: await releasedGoal(world) }),
  },
  {
    question: 'thread.quarter',
    name: 'thread.quarter',
    probe: DRAFT,
    open: after((world) => draftedGoal(world, 'operative'), { slug: NORDSTADT }),
    decided: after(releasedGoal, { slug: NORDSTADT }),
  },
  {
    question: 'thread.gaps',
    name: 'thread.gaps',
    open: (world) => Promise.resolve({ quarter: world.quarter }),
  },
  {
    // Asked without a quarter: everyone gets the gaps of the places their role reaches.
    question: 'thread.gaps',
    name: 'thread.gaps:everywhere',
    probe: 'goal-without-measure',
    open: after(releasedGoal, {}),
  },
  { question: 'thread.work-list', name: 'thread.work-list', open: always({}) },
  {
    question: 'thread.search',
    name: 'thread.search',
    probe: DRAFT,
    open: after((world) => draftedGoal(world, 'operative'), { words: 'vertraulich' }),
    decided: after(releasedGoal, { words: 'vertraulich' }),
  },
]

/** Every question with what it asks for; a question of a new room enters its cases here. */
export const QUESTION_CASES: readonly QuestionCase[] = [
  ...PLACES,
  ...PEOPLE,
  ...BODIES,
  ...DRAWS,
  ...MONITORING,
  ...CONCEPT,
  ...THREAD,
]
