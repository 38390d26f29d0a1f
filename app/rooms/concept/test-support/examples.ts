import { newPerson } from '../../people/test-support/examples.ts'
import type { Examples, World } from '../../../../tests/house/world.ts'
import { agreedGoal, draftedGoal, goalOf, indicatorOf, siblingOf } from './goals.ts'

const measureFor = (mainGoal: string) => ({
  mainGoal,
  title: 'Maßnahme vertraulich: Hort am Nachmittag',
  description: 'Drei Räume werden eingerichtet.',
  responsible: 'Jugendamt',
  beginsOn: '2027-04-01',
  endsOn: '2029-09-30',
})

/** A measure for an agreed action goal, not public yet. */
export const plannedMeasure = async (world: World): Promise<string> =>
  String(
    (await world.act('concept.plan-measure', measureFor(await agreedGoal(world, 'operative'))))[
      'id'
    ],
  )

/** Found where deadlines are shown. */
export const OWED = 'Antrag vertraulich stellen'

const deadlineOf = async (world: World, measure: string) => ({
  measure,
  what: OWED,
  ifNot: 'Die Mittel verfallen.',
  person: await newPerson(world),
  dueOn: '2027-06-30',
})

/** A measure with a step that somebody owes. */
export async function owedDeadline(
  world: World,
): Promise<{ readonly measure: string; readonly deadline: string; readonly person: string }> {
  const measure = await plannedMeasure(world)
  const input = await deadlineOf(world, measure)
  const deadline = String((await world.act('concept.set-deadline', input))['id'])
  return { measure, deadline, person: input.person }
}

/** One valid input for every action of the room. */
export const examples: Examples = {
  'concept.draft-goal': (world) => goalOf(world, 'operative'),
  'concept.change-goal': async (world) => {
    const { level: _level, ...fields } = await goalOf(world, 'operative')
    const { id } = await world.act('concept.draft-goal', { ...fields, level: 'operative' })
    return { ...fields, goal: id, title: 'Zwölf Familien haben einen Hortplatz' }
  },
  'concept.set-indicator': async (world) => indicatorOf(await draftedGoal(world, 'operative')),
  'concept.agree-goal': async (world) => ({
    goal: await draftedGoal(world, 'operative'),
    agreedOn: world.today,
  }),
  'concept.release-goal': async (world) => ({ goal: await agreedGoal(world, 'operative') }),
  'concept.plan-measure': async (world) => measureFor(await agreedGoal(world, 'operative')),
  'concept.change-measure-state': async (world) => ({
    measure: await plannedMeasure(world),
    state: 'running',
  }),
  'concept.serve-further-goal': async (world) => {
    const goal = await agreedGoal(world, 'operative')
    const { id } = await world.act('concept.plan-measure', measureFor(goal))
    return { measure: id, goal: await siblingOf(world, goal) }
  },
  'concept.release-measure': async (world) => ({ measure: await plannedMeasure(world) }),
  'concept.set-deadline': async (world) => deadlineOf(world, await plannedMeasure(world)),
  'concept.meet-deadline': async (world) => ({
    deadline: (await owedDeadline(world)).deadline,
    doneOn: world.today,
  }),
}
