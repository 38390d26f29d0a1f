import { beforeAll, expect, test } from 'vitest'
import type { Action, Question } from '#platform/actions/index.ts'
import type { Outcome } from '#platform/values/index.ts'
import { ROOMS, type House } from '../../../app/house.ts'
import { testHouse } from '../test-house.ts'
import { newWorld, type World } from '../world.ts'
import { ACTION_CASES, type ActionCase } from './action-cases.ts'
import { put, submit, takingBack } from './attempt.ts'
import {
  askersOfDecided,
  askersOfOpen,
  strangersIn,
  type Asker,
  type Cell,
  type Strangers,
} from './cells.ts'
import { differences, readExpectations } from './expectations.ts'
import { QUESTION_CASES, type QuestionCase } from './question-cases.ts'

/** Written from the model and reviewed line by line; never made from the code. */
const EXPECTED = new URL('../permissions.expected.csv', import.meta.url)

const actions = ROOMS.flatMap((room) => room.actions)
const questions = ROOMS.flatMap((room) => room.questions)

let house: House
let strangers: Strangers
beforeAll(async () => {
  house = await testHouse()
  strangers = await strangersIn(await newWorld(house, 'Weilheim'))
})

const outcomeOf = (outcome: Outcome<unknown>): string =>
  outcome.kind === 'done' ? 'allowed' : (outcome.reasons[0]?.code ?? 'refused without a reason')

async function cellsOf(
  askers: readonly Asker[],
  { kind, name }: Pick<Cell, 'kind' | 'name'>,
  outcomeFor: (asker: Asker) => Promise<string>,
): Promise<readonly Cell[]> {
  const cells: Cell[] = []
  for (const asker of askers) {
    const { role, relation } = asker
    cells.push({ kind, name, role, relation, outcome: await outcomeFor(asker) })
  }
  return cells
}

async function cellsOfAction(action: Action, one: ActionCase): Promise<readonly Cell[]> {
  const world = await newWorld(house)
  const input = await one.build(world)
  const asked = { database: takingBack(world.database), municipality: world.municipality }
  const outcomeFor = async ({ identify }: Asker): Promise<string> =>
    outcomeOf(await submit(action, input, { ...asked, identify }))
  const named = { kind: 'action', name: one.name } as const
  const open = await cellsOf(askersOfOpen(world, strangers), named, outcomeFor)
  await one.decide(world, input)
  return [...open, ...(await cellsOf(askersOfDecided, named, outcomeFor))]
}

async function cellsOfQuestion(question: Question, one: QuestionCase): Promise<readonly Cell[]> {
  const asked = async (world: World, build: QuestionCase['open'], askers: readonly Asker[]) => {
    const input = await build(world)
    const { database, municipality } = world
    return cellsOf(askers, { kind: 'question', name: one.name }, ({ identify }) =>
      put(question, input, { database, municipality, identify }, one.probe),
    )
  }
  const open = await newWorld(house)
  const cells = await asked(open, one.open, askersOfOpen(open, strangers))
  return one.decided === undefined
    ? cells
    : [...cells, ...(await asked(await newWorld(house), one.decided, askersOfDecided))]
}

const named = <Named extends { readonly name: string }>(all: readonly Named[], name: string) => {
  const found = all.find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no ${name}`)
  return found
}

test('every action has an example, and no example is of an action that is gone', () => {
  const names = actions.map(({ name }) => name)
  expect(ACTION_CASES.map(({ action }) => action)).toEqual(expect.arrayContaining(names))
  expect(names).toEqual(expect.arrayContaining(ACTION_CASES.map(({ action }) => action)))
})

test('every question has a case, and no case is of a question that is gone', () => {
  const names = questions.map(({ name }) => name)
  expect(QUESTION_CASES.map(({ question }) => question)).toEqual(expect.arrayContaining(names))
  expect(names).toEqual(expect.arrayContaining(QUESTION_CASES.map(({ question }) => question)))
})

const MINUTES = 60_000
test(
  'who may do and see what is as the reviewed file says, for every role and relation',
  async () => {
    const cells: Cell[] = []
    for (const one of ACTION_CASES)
      cells.push(...(await cellsOfAction(named(actions, one.action), one)))
    for (const one of QUESTION_CASES)
      cells.push(...(await cellsOfQuestion(named(questions, one.question), one)))
    const found = differences(cells, readExpectations(EXPECTED))
    expect(found.join('\n'), `${cells.length} cells were compared`).toBe('')
  },
  5 * MINUTES,
)
