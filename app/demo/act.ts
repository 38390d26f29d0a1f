import { perform, type Action, type Done } from '#platform/actions/index.ts'
import type { Database } from '#platform/database/index.ts'
import { readJson } from '#platform/fields/read-input.ts'
import { asDay, OPERATOR, type Day, type Instant } from '#platform/values/index.ts'

/** Performs actions for the demonstration as the operator of the machine: the same rules hold as for everyone. */
export type Act = (
  name: string,
  input: Readonly<Record<string, unknown>>,
  on?: string,
) => Promise<Readonly<Record<string, string | number | boolean | null>>>

interface ActParts {
  readonly database: Database
  readonly actions: readonly Action[]
  readonly municipality: string
  readonly now: Instant
  readonly today: Day
}

/** A refusal stops the building: demo content that the rules refuse is a fault of the content. */
export function actIn({ database, actions, municipality, now, today }: ActParts): Act {
  const byName = new Map(actions.map((action) => [action.name, action]))
  return async (name, input, on) => {
    const action = byName.get(name)
    if (action === undefined) throw new Error(`there is no action ${name}`)
    const read = readJson(action.input, input)
    if (!read.ok) throw new Error(`${name} did not understand ${JSON.stringify(read.reasons)}`)
    const outcome = await perform(database, action, {
      municipality,
      identify: () => Promise.resolve(OPERATOR),
      input: read.input,
      now,
      today: on === undefined ? today : asDay(on),
    })
    if (outcome.kind === 'refused')
      throw new Error(
        `${name} was refused: ${JSON.stringify(outcome.reasons)} for ${JSON.stringify(input).slice(0, 300)}`,
      )
    return outcome.value.value ?? ({} satisfies Done['value'])
  }
}

/** The id an action answered. */
export function idOf(value: Readonly<Record<string, unknown>>): string {
  const id = value['id']
  if (typeof id !== 'string') throw new Error('the action answered no id')
  return id
}
