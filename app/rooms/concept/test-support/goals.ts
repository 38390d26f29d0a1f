import { adoptedResolution, newBody } from '../../bodies/test-support/examples.ts'
import type { Level } from '#platform/values/index.ts'
import type { World } from '../../../../tests/house/world.ts'

/** Found in texts that only some may see. */
export const DRAFT = 'Entwurf vertraulich'

const BODY_OF = {
  normative: 'council',
  strategic: 'steering-group',
  operative: 'advisory-board',
} as const satisfies Readonly<Record<Level, string>>

const ABOVE = { strategic: 'normative', operative: 'strategic' } as const

interface Branch {
  readonly parent: string | null
  readonly resolution: string | null
  readonly body: string
}

/** What a goal of a level hangs on, agreed as far up as the council. */
async function branchFor(world: World, level: Level): Promise<Branch> {
  const body = await newBody(world, BODY_OF[level])
  if (level === 'normative')
    return { body, parent: null, resolution: await adoptedResolution(world, body) }
  return { body, parent: await agreedGoal(world, ABOVE[level]), resolution: null }
}

const goalOn = ({ parent, resolution, body }: Branch, world: World, level: Level) => ({
  level,
  title: DRAFT,
  explanation: 'Weil die Wege lang sind.',
  quarter: world.quarter,
  parent,
  resolution,
  body,
  targetGroup: 'Familien mit Kindern im Grundschulalter',
  dueOn: '2029-12-31',
  consent: 'Schule, Verein und Amt haben zugestimmt.',
  judgement: 'Die Räume stehen bereit.',
})

/** The input for a goal of a level, with all that it hangs on in place. */
export const goalOf = async (world: World, level: Level) =>
  goalOn(await branchFor(world, level), world, level)

export const indicatorOf = (goal: string) => ({
  goal,
  name: 'Kinder mit Hortplatz',
  unit: 'Kinder',
  direction: 'rise',
  baseline: 40,
  baselineOn: '2026-12-31',
  target: 60,
  targetOn: '2029-12-31',
  source: 'Jugendamt, jährliche Zählung',
})

/** A goal that is still a draft, with an indicator. */
export async function draftedGoal(world: World, level: Level): Promise<string> {
  const goal = String((await world.act('concept.draft-goal', await goalOf(world, level)))['id'])
  await world.act('concept.set-indicator', indicatorOf(goal))
  return goal
}

export async function agreedGoal(world: World, level: Level): Promise<string> {
  const goal = await draftedGoal(world, level)
  await world.act('concept.agree-goal', { goal, agreedOn: '2027-02-20' })
  return goal
}

/** One more action goal beside another, under the same implementation goal. */
export async function siblingOf(world: World, goal: string): Promise<string> {
  const { parent_id, body_id } = await world.database.inMunicipality(world.municipality, (tx) =>
    tx
      .selectFrom('concept.goal')
      .select(['parent_id', 'body_id'])
      .where('id', '=', goal)
      .executeTakeFirstOrThrow(),
  )
  const branch = { parent: parent_id, body: body_id, resolution: null }
  return String((await world.act('concept.draft-goal', goalOn(branch, world, 'operative')))['id'])
}
