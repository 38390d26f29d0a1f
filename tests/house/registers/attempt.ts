import { ask, perform, type Action, type Done, type Question } from '#platform/actions/index.ts'
import type { Database, Tx } from '#platform/database/index.ts'
import { readJson } from '#platform/fields/read-input.ts'
import { asDay, OPERATOR, type Outcome, type Person } from '#platform/values/index.ts'
import { NOW, TODAY } from '../world.ts'

type Input = Readonly<Record<string, unknown>>
type Identify = (tx: Tx) => Promise<Person>

export interface Asking {
  readonly database: Database
  readonly municipality: string
  readonly identify?: Identify
  readonly submission?: string
}

const operator: Identify = () => Promise.resolve(OPERATOR)

/** What the JSON API does with an input: read it strictly, perform it, answer the outcome. */
export async function submit(
  action: Action,
  json: unknown,
  { database, municipality, identify = operator, submission }: Asking,
): Promise<Outcome<Done>> {
  const read = readJson(action.input, json)
  if (!read.ok) return { kind: 'refused', reasons: read.reasons }
  return perform(database, action, {
    municipality,
    identify,
    input: read.input,
    now: NOW,
    today: asDay(TODAY),
    ...(submission === undefined ? {} : { submission }),
  })
}

/** What the API does with a question: "allowed", or why not; "nothing" when the answer lacks what was looked for. */
export async function put(
  question: Question,
  json: Input,
  { database, municipality, identify = operator }: Asking,
  probe?: string,
): Promise<string> {
  const read = readJson(question.input, json)
  if (!read.ok) throw new Error(`${question.name} did not understand ${JSON.stringify(read)}`)
  const result = await database.inMunicipality(municipality, async (tx) =>
    ask(tx, question, read.input, {
      municipality,
      person: await identify(tx),
      today: asDay(TODAY),
    }),
  )
  if (result.kind === 'refused') return result.permission.reason
  if (result.kind === 'not-found') return 'not-found'
  return probe === undefined || JSON.stringify(result.answer).includes(probe)
    ? 'allowed'
    : 'nothing'
}

class TakenBack extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('taken back')
    this.result = result
  }
}

/** The same database, but nothing done in it stays: so that the next person meets the same state. */
export const takingBack = (database: Database): Database => ({
  ...database,
  inMunicipality: async <T>(municipality: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    try {
      return await database.inMunicipality(municipality, async (tx) => {
        throw new TakenBack(await work(tx))
      })
    } catch (error) {
      if (error instanceof TakenBack) return error.result as T
      throw error
    }
  },
})
