import { actors, examples as bodies } from '#rooms/bodies/test-support/examples.ts'
import { examples as concept } from '#rooms/concept/test-support/examples.ts'
import { examples as monitoring } from '#rooms/monitoring/test-support/examples.ts'
import { examples as people } from '#rooms/people/test-support/examples.ts'
import { examples as places } from '#rooms/places/test-support/examples.ts'
import { OPERATOR, type Person } from '#platform/values/index.ts'
import type { Example, Examples, World } from './world.ts'

/** One valid input for every action of every room. A new room enters its examples here. */
export const EXAMPLES: Examples = { ...places, ...people, ...bodies, ...monitoring, ...concept }

export function exampleOf(action: string): Example {
  const example = EXAMPLES[action]
  if (example === undefined)
    throw new Error(
      `${action} has no example: write one in test-support/examples.ts of its room and enter the room in tests/house/examples.ts`,
    )
  return example
}

/** Who performs an example: the operator, except where only one person can. */
export const actorOf = (action: string): Actor =>
  actors[action] ?? (() => Promise.resolve(OPERATOR))
type Actor = (world: World, input: Readonly<Record<string, unknown>>) => Promise<Person>
