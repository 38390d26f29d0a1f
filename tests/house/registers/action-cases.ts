import type { Level } from '#platform/values/index.ts'
import { goalOf, draftedGoal, agreedGoal, indicatorOf } from '#rooms/concept/test-support/goals.ts'
import { EXAMPLES, exampleOf } from '../examples.ts'
import type { Example, World } from '../world.ts'
import { WORKER } from './cells.ts'

/** An action in one variant: how what it is about comes to be, and how it comes to be decided. */
export interface ActionCase {
  readonly action: string
  /** The name in the expectation file: `concept.agree-goal:normative`. */
  readonly name: string
  readonly build: Example
  readonly decide: (world: World, input: Input) => Promise<unknown>
}

type Input = Readonly<Record<string, unknown>>

/** Most things are decided once the same has been done before. */
const byDoingIt =
  (action: string): ActionCase['decide'] =>
  (world, input) =>
    world.act(action, input)

const agree = (world: World, { goal }: Input): Promise<unknown> =>
  world.act('concept.agree-goal', { goal, agreedOn: world.today })

async function measureAndAgree(world: World, input: Input): Promise<void> {
  await world.act('concept.set-indicator', indicatorOf(String(input['goal'])))
  await agree(world, input)
}

/** Where doing the same before does not decide it: a goal that is agreed. */
const DECIDE: Readonly<Record<string, ActionCase['decide']>> = {
  'concept.change-goal': measureAndAgree,
  'concept.set-indicator': agree,
  // Nobody but its holder casts a secret vote: the vote is over instead.
  'bodies.cast-secret-vote': (world, { ballot }) =>
    world.act('bodies.abandon-vote', { ballot, abandonedBecause: 'Vertagt' }),
}

const caseOf = (action: string, build: Example, variant?: string): ActionCase => ({
  action,
  name: variant === undefined ? action : `${action}:${variant}`,
  build,
  decide: DECIDE[action] ?? byDoingIt(action),
})

/** Who may draft and agree a goal depends on its level: the examples are of the quarter, these above it. */
function ofLevel(level: Level): readonly ActionCase[] {
  const draft: Example = (world) => goalOf(world, level)
  const agreeing: Example = async (world) => ({
    goal: await draftedGoal(world, level),
    agreedOn: world.today,
  })
  const change: Example = async (world) => {
    const { level: _level, ...fields } = await goalOf(world, level)
    const { id } = await world.act('concept.draft-goal', { ...fields, level })
    return { ...fields, goal: id }
  }
  const measure: Example = async (world) => indicatorOf(await draftedGoal(world, level))
  const release: Example = async (world) => ({ goal: await agreedGoal(world, level) })
  return [
    caseOf('concept.draft-goal', draft, level),
    caseOf('concept.agree-goal', agreeing, level),
    caseOf('concept.change-goal', change, level),
    caseOf('concept.set-indicator', measure, level),
    caseOf('concept.release-goal', release, level),
  ]
}

/** The file of an import counts only for the person who uploaded it. */
const importOfOwnFile: ActionCase = {
  ...caseOf(
    'places.import-areas',
    (world) =>
      exampleOf('places.import-areas')({
        ...world,
        upload: (content) =>
          world.upload(content, { kind: 'member', id: WORKER, name: '', grants: [] }),
      }),
    'own-file',
  ),
  decide: async (world) =>
    world.act('places.import-areas', await exampleOf('places.import-areas')(world)),
}

/** Every action with its example, and its variants. */
export const ACTION_CASES: readonly ActionCase[] = [
  ...Object.entries(EXAMPLES).map(([action, build]) => caseOf(action, build)),
  ...ofLevel('normative'),
  ...ofLevel('strategic'),
  importOfOwnFile,
]
