import { expect, it } from 'vitest'
import { bandsOf } from './bands.ts'
import type { ThreadObject } from './thread-object.ts'

const object = (kind: string, id: string, state = 'agreed'): ThreadObject => ({
  kind,
  id,
  title: id,
  address: `/${id}`,
  quarter: null,
  level: null,
  state,
  body: null,
  visibility: 'public',
})
const edge = (from: ThreadObject, to: ThreadObject) => ({ from, to })

const council = object('orientation-goal', 'council')
const [city, lonely] = [
  object('implementation-goal', 'city'),
  object('implementation-goal', 'lonely'),
]
const action = object('action-goal', 'action')
const draft = object('action-goal', 'draft', 'draft')

it('counts on each level the goals, and those that something serves', () => {
  const edges = [edge(city, council), edge(lonely, council), edge(action, city)]
  expect(bandsOf([council, city, lonely, action], edges)).toEqual([
    { level: 'normative', goals: 1, served: 1 },
    { level: 'strategic', goals: 2, served: 1 },
    { level: 'operative', goals: 1, served: 0 },
  ])
})

it('a draft neither counts nor serves', () => {
  const [, strategic, operative] = bandsOf([city, draft], [edge(draft, city)])
  expect(strategic).toEqual({ level: 'strategic', goals: 1, served: 0 })
  expect(operative).toEqual({ level: 'operative', goals: 0, served: 0 })
})

it('a measure given up serves no goal', () => {
  const givenUp = object('measure', 'given up', 'given-up')
  const running = object('measure', 'running', 'running')
  const edges = [edge(givenUp, action)]
  expect(bandsOf([action, givenUp], edges).at(-1)).toMatchObject({ goals: 1, served: 0 })
  expect(
    bandsOf([action, givenUp, running], [...edges, edge(running, action)]).at(-1),
  ).toMatchObject({ goals: 1, served: 1 })
})
