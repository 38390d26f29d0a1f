import { describe, expect, test } from 'vitest'
import { render } from '../test-support/render.ts'
import { layOutThread, type Box } from './thread-layout.ts'
import { threadLines } from './thread-lines.ts'
import { ThreadPicture } from './thread-picture.tsx'
import type { Thread, ThreadNode } from './thread.ts'

const goal = (key: string, level: ThreadNode['level'], rest: Partial<ThreadNode> = {}) => ({
  key,
  level,
  kindLabel: 'Ziel',
  title: `Ziel ${key}`,
  href: `/faden/${key}`,
  ...rest,
})

const chain: Thread = {
  nodes: [goal('measure', 'operative'), goal('city', 'strategic'), goal('council', 'normative')],
  links: [
    { from: 'measure', to: 'city' },
    { from: 'city', to: 'council' },
  ],
}

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** A council goal with ten goals of city hall, each with five measures: 61 objects. */
function largeThread(): Thread {
  const goals = Array.from({ length: 10 }, (_, at) => goal(`g${at}`, 'strategic'))
  const measures = Array.from({ length: 50 }, (_, at) => goal(`m${at}`, 'operative'))
  return {
    nodes: [goal('council', 'normative'), ...goals, ...measures],
    links: [
      ...goals.map(({ key }) => ({ from: key, to: 'council' })),
      ...measures.map(({ key }, at) => ({ from: key, to: `g${at % 10}` })),
    ],
  }
}

describe('the picture of a thread', () => {
  test('what serves stands below what is served, whatever the order of the data', () => {
    const y = new Map(layOutThread(chain).boxes.map(({ node, y }) => [node.key, y]))
    expect(y.get('council')).toBeLessThan(y.get('city') ?? 0)
    expect(y.get('city')).toBeLessThan(y.get('measure') ?? 0)
  })

  test('a measure stands below the goal of its own level', () => {
    const nodes = [goal('m', 'operative'), goal('g', 'operative')]
    const layout = layOutThread({ nodes, links: [{ from: 'm', to: 'g' }] })
    expect(layout.boxes.map(({ node }) => node.key)).toEqual(['g', 'm'])
  })

  test('sixty objects stand inside the picture and none upon another', () => {
    const { boxes, width, height } = layOutThread(largeThread())
    expect(boxes).toHaveLength(61)
    const pairs = boxes.flatMap((one, at) =>
      boxes.slice(at + 1).map((other) => [one, other] as const),
    )
    expect(pairs.filter(([one, other]) => overlap(one, other))).toEqual([])
    expect(boxes.every((box) => box.x + box.width <= width && box.y + box.height < height)).toBe(
      true,
    )
  })

  test('every link is a line', () => {
    const thread = largeThread()
    expect(threadLines(layOutThread(thread), thread.links)).toHaveLength(60)
  })

  test('an object that serves two others hangs below one and names the other', async () => {
    const nodes = [...chain.nodes, goal('other', 'strategic')]
    const links = [...chain.links, { from: 'measure', to: 'other' }]
    const html = await render(<ThreadPicture name="Zwei" nodes={nodes} links={links} />)
    expect(html).toContain('Dient auch: Ziel other')
  })

  test('goals that serve each other in a ring do not hang the page', async () => {
    const nodes = [goal('a', 'operative'), goal('b', 'operative')]
    const links = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]
    expect(layOutThread({ nodes, links }).boxes).toHaveLength(2)
    expect(await render(<ThreadPicture name="Ring" nodes={nodes} links={links} />)).toContain(
      'Ziel a',
    )
  })

  test('a thread without objects says so', async () => {
    const html = await render(<ThreadPicture name="Leer" nodes={[]} links={[]} />)
    expect(html).toContain('Hier hängt noch nichts am Faden.')
  })

  test('a broken thread is told by a sign, by words and in the table', async () => {
    const broken = 'Diesem Ziel fehlt ein Ziel des Rats.'
    const nodes = [goal('g', 'operative', { broken })]
    const html = await render(<ThreadPicture name="Bruch" nodes={nodes} links={[]} />)
    expect(html).toContain('rf-thread__loose')
    expect(html).toContain('Faden gerissen')
    expect(html.split(broken).length - 1).toBeGreaterThanOrEqual(3)
  })

  test('picture, list and table show the same objects', async () => {
    const html = await render(<ThreadPicture name="Kette" {...chain} />)
    for (const { href } of chain.nodes) expect(html.split(`href="${href}"`)).toHaveLength(4)
  })
})
