import { notHere, type NotHere } from '#platform/actions/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { field, type InputOf } from '#platform/fields/index.ts'
import { bodyById, resolutionById, type Body, type Resolution } from '#rooms/bodies/index.ts'
import { quarterById } from '#rooms/places/index.ts'
import type { Goal } from '../rules/goal.ts'
import { goalById } from '../storage/goals.ts'

/** What a person enters of a goal, whether it is new or changed. */
export const GOAL_FIELDS = {
  title: field.text({ max: 240 }),
  explanation: field.optional(field.longText({ max: 4000 })),
  quarter: field.optional(field.id('quarter')),
  parent: field.optional(field.id('goal')),
  resolution: field.optional(field.id('resolution')),
  body: field.id('body'),
  targetGroup: field.optional(field.text({ max: 240 })),
  dueOn: field.optional(field.day()),
  consent: field.optional(field.longText({ max: 2000 })),
  judgement: field.optional(field.longText({ max: 2000 })),
} as const

export interface GoalSurroundings {
  readonly body: Body
  readonly parent: Goal | undefined
  readonly resolution: Resolution | undefined
}

/** What a goal refers to, or which field names what does not exist here. */
export async function surroundingsOf(
  tx: Tx,
  input: Pick<InputOf<typeof GOAL_FIELDS>, 'quarter' | 'parent' | 'resolution' | 'body'>,
): Promise<GoalSurroundings | NotHere<'quarter' | 'parent' | 'resolution' | 'body'>> {
  if (input.quarter !== null && (await quarterById(tx, input.quarter)) === undefined)
    return notHere('quarter')
  const parent = input.parent === null ? undefined : await goalById(tx, input.parent)
  if (input.parent !== null && parent === undefined) return notHere('parent')
  const resolution =
    input.resolution === null ? undefined : await resolutionById(tx, input.resolution)
  if (input.resolution !== null && resolution === undefined) return notHere('resolution')
  const body = await bodyById(tx, input.body)
  return body === undefined ? notHere('body') : { body, parent, resolution }
}
