import { perform, type Action, type Done } from '#platform/actions/index.ts'
import { readJson } from '#platform/fields/read-input.ts'
import { dayIn, sentenceOf } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { OPERATOR, refused, type Outcome, type Reason } from '#platform/values/index.ts'
import type { House } from '../house.ts'
import type { ExitCode, Print } from './command.ts'

/** Where the operator acts. */
export interface Town {
  readonly id: string
  readonly zone: string
}

/** Performs an action as the operator of the machine: the same rules hold as for everyone, and it is audited. */
export async function operate(
  { database, clock, actions }: House,
  { id, zone }: Town,
  order: { readonly action: string; readonly input: unknown },
): Promise<Outcome<Done>> {
  const action: Action | undefined = actions.find(({ name }) => name === order.action)
  if (action === undefined) throw new Error(`there is no action ${order.action}`)
  const read = readJson(action.input, order.input)
  if (!read.ok) return refused(...read.reasons)
  const now = clock.now()
  return perform(database, action, {
    municipality: id,
    identify: () => Promise.resolve(OPERATOR),
    input: read.input,
    now,
    today: dayIn(zone, now),
  })
}

/** Says why something was refused, each reason with the field it concerns. */
export function tellRefusal(reasons: readonly Reason[], print: Print): ExitCode {
  for (const reason of reasons) {
    const sentence = sentenceOf(reason)
    print(
      reason.field === undefined
        ? sentence
        : say('command_field', { field: reason.field, sentence }),
      'err',
    )
  }
  return 1
}
