import { expect, it } from 'vitest'
import { strandsOf, type Strand } from './strands.ts'
import type { ThreadObject } from './thread-object.ts'

const object = (kind: string, id: string): ThreadObject => ({
  kind,
  id,
  title: id,
  address: `/${id}`,
  quarter: null,
  level: null,
  state: 'agreed',
  body: null,
  visibility: 'public',
})
const edge = (from: ThreadObject, to: ThreadObject) => ({ from, to })
const names = ({ objects }: Strand) => objects.map(({ id }) => id)

const start = object('resolution', 'start')
const [children, streets] = [
  object('orientation-goal', 'children'),
  object('orientation-goal', 'streets'),
]
const [hort, square] = [
  object('implementation-goal', 'hort'),
  object('implementation-goal', 'square'),
]
const both = object('measure', 'both')

it('each goal of the council heads a strand; what serves two stands in both', () => {
  const objects = [start, children, streets, hort, square, both]
  const edges = [
    edge(children, start),
    edge(streets, start),
    edge(hort, children),
    edge(square, streets),
    edge(both, hort),
    edge(both, square),
  ]
  expect(strandsOf(objects, edges).map(names)).toEqual([
    ['start', 'children', 'hort', 'both'],
    ['start', 'streets', 'square', 'both'],
  ])
})

it('what hangs on no goal of the council comes last, together', () => {
  const strands = strandsOf([children, start, square], [])
  expect(strands.map(({ head }) => head?.id)).toEqual(['children', undefined])
  expect(strands.map(names)).toEqual([['children'], ['start', 'square']])
})

it('goals that serve each other in a ring do not hang the page', () => {
  const ring = [edge(children, hort), edge(hort, children)]
  expect(strandsOf([children, hort], ring).map(names)).toEqual([['children', 'hort']])
})
