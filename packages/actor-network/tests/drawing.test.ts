import { describe, expect, it } from 'vitest'
import {
  drawNetwork,
  graphAmongActors,
  layOut,
  measure,
  networkTables,
  pairsOfActors,
  sampleNetwork,
  selectTies,
  type Network,
} from '../src/index.ts'
import { anyGraph, path } from './test-support/graphs.ts'
import * as fc from 'fast-check'

const drawn = (options = {}) =>
  drawNetwork(sampleNetwork(), graphAmongActors(sampleNetwork()), options)

describe('drawing', () => {
  it('is the same every time for the same seed', () => {
    expect(drawn({ seed: 4 }).svg).toBe(drawn({ seed: 4 }).svg)
    expect(drawn({ seed: 4 }).svg).not.toBe(drawn({ seed: 5 }).svg)
  })

  it('passes a strict content security policy: no style attribute, no style element, no script, no handler', () => {
    const { svg } = drawn()
    expect(svg).not.toMatch(/\sstyle=|<style|<script|\son\w+=/)
  })

  it('has one tab stop, a label for each actor and a title and description', () => {
    const { svg } = drawn({ language: 'en' })
    expect(svg.match(/tabindex="0"/g)).toHaveLength(1)
    expect(svg.match(/tabindex="-1"/g)).toHaveLength(5)
    expect(svg).toContain('aria-label="Schule am Kanal, Verwaltung, 3 ties"')
    expect(svg).toContain('<title id="network-title">Network of 6 actors</title>')
    expect(svg).toContain('6 actors, 7 ties, 1 connected part, 0 actors without ties.')
  })

  it('names an actor by what is seen also where the label is cut short', () => {
    const name = 'Donaudampfschifffahrtsgesellschaftsgebäude'
    const network: Network = {
      directed: false,
      actors: [{ id: 'a', name, kind: 'group' }],
      ties: [],
    }
    const { svg } = drawNetwork(network, graphAmongActors(network))
    const seen = /<tspan[^>]*>([^<]*)</.exec(svg)?.[1] ?? ''
    expect(seen).toMatch(/…$/)
    expect(svg).toContain(`aria-label="${seen} (${name}), 0 Verbindungen"`)
  })

  it('tells groups apart by shape as well as by colour', () => {
    const { svg } = drawn()
    for (const shape of ['<circle r=', '<rect x=', '<polygon']) expect(svg).toContain(shape)
  })

  it('tells types of ties apart by dashes as well as by colour, and says what they mean', () => {
    const { svg } = drawn()
    for (const type of ['advice', 'contact', 'gemeinsames Gremium oder Ereignis']) {
      expect(svg).toContain(`>${type}</text>`)
    }
    const dashes = [...svg.matchAll(/class="tie"[^>]*?(stroke-dasharray="[^"]*")?\/>/g)]
    expect(new Set(dashes.map((match) => match[1])).size).toBe(3)
    const plain = {
      ...sampleNetwork(),
      ties: [{ from: 'm', to: 's', type: 'tie', reportedBy: [] }],
    }
    expect(drawNetwork(plain, graphAmongActors(plain)).svg).not.toContain('Arten von')
  })

  it('draws two actors tied in two ways with two lines side by side', () => {
    const network = {
      ...sampleNetwork(),
      ties: ['contact', 'advice'].map((type) => ({ from: 'm', to: 's', type, reportedBy: [] })),
    }
    const { svg } = drawNetwork(network, graphAmongActors(network))
    const ends = [
      ...svg.matchAll(/class="tie" data-from="0" data-to="1" x1="([^"]*)" y1="([^"]*)"/g),
    ]
    expect(ends).toHaveLength(2)
    expect(ends[0]?.slice(1)).not.toEqual(ends[1]?.slice(1))
  })

  it('marks what has begun or ended since an earlier day, by sign and in words', () => {
    const earlier = selectTies(sampleNetwork(), { on: '2024-12-31' })
    const contact = { from: 'w', to: 'b', type: 'contact', reportedBy: [] }
    const { svg } = drawn({
      language: 'en',
      earlier: { ...earlier, ties: [...earlier.ties, contact] },
      earlierDay: '2024-12-31',
    })
    expect(svg).toContain('Since 2024-12-31: 1 tie new, 1 ended.')
    expect(svg).toContain('aria-label="Kita Regenbogen, Träger, 3 ties, 1 new"')
    expect(svg).toContain('aria-label="Wohnungsgesellschaft, Wirtschaft, 1 tie, 1 ended"')
    // One sign on the line and one in the legend for each.
    expect(svg.match(/class="mark"/g)).toHaveLength(4)
    expect(svg.match(/class="tie"[^>]*stroke-width="3"/g)).toHaveLength(1)
    // An ended tie is drawn but leads nowhere.
    expect(svg).toMatch(/class="actor" id="network-5"[^>]*data-partners="2"/)
  })

  it('escapes what names contain', () => {
    const network: Network = {
      directed: false,
      actors: [{ id: '"><script>', name: `<b>&"'\u{0}`, kind: 'group' }],
      ties: [],
    }
    const { svg } = drawNetwork(network, graphAmongActors(network))
    expect(svg).not.toMatch(/<script>|<b>/)
    expect(svg).toContain('&lt;b&gt;&amp;&quot;&#39;\u{fffd}')
  })

  it('keeps actors near where they stood before when the network grows', () => {
    const before = drawn().positions
    const network: Network = {
      ...sampleNetwork(),
      actors: [...sampleNetwork().actors, { id: 'new', name: 'Neu', kind: 'group' }],
      ties: [...sampleNetwork().ties, { from: 'new', to: 'm', type: 'contact', reportedBy: [] }],
    }
    const after = drawNetwork(network, graphAmongActors(network), { kept: before }).positions
    for (const [id, place] of before) {
      const now = after.get(id) ?? { x: Infinity, y: Infinity }
      expect(Math.hypot(now.x - place.x, now.y - place.y)).toBeLessThan(60)
    }
  })

  it('lays labels beside each other, never over each other', () => {
    const graph = path(60)
    const boxes = graph.ids.map((_, at) => ({ width: at % 2 === 0 ? 40 : 400, height: 20 }))
    const positions = layOut(graph, {
      boxes: new Map(graph.ids.map((id, at) => [id, boxes[at] ?? { width: 0, height: 0 }])),
      kept: new Map(graph.ids.map((id, at) => [id, { x: at * 3, y: 0 }])),
    })
    const places = [...positions.values()].map((place, at) => ({ ...place, ...boxes[at] }))
    places.forEach((a, at) =>
      places.slice(at + 1).forEach((b) => {
        const besides = Math.abs(a.x - b.x) >= ((a.width ?? 0) + (b.width ?? 0)) / 2
        expect(besides || Math.abs(a.y - b.y) >= 20).toBe(true)
      }),
    )
  })

  it('gives every actor a finite place, tied or not', () => {
    fc.assert(
      fc.property(anyGraph(1, 10, true), (graph) => {
        for (const { x, y } of layOut(graph).values()) expect(Number.isFinite(x + y)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})

describe('the equal table', () => {
  it('says of each tie and actor what has changed since an earlier day', () => {
    const earlier = selectTies(sampleNetwork(), { on: '2024-12-31' })
    const graph = graphAmongActors(sampleNetwork())
    const { actors, ties } = networkTables(sampleNetwork(), graph, measure(graph), {
      language: 'en',
      earlier: {
        ...earlier,
        ties: [...earlier.ties, { from: 'w', to: 'b', type: 'contact', reportedBy: [] }],
      },
    })
    expect(actors.head.at(-1)).toBe('New or ended')
    expect(actors.rows.map((row) => row.at(-1))).toEqual(['', '+1', '+1', '', '−1', '−1'])
    expect(ties.rows.filter((row) => row.at(-1) !== 'unchanged')).toEqual([
      ['Schule am Kanal', 'Kita Regenbogen', 'contact', '', '2025-01-15', '', 'new'],
      ['Wohnungsgesellschaft', 'Bäckerei Yıldız', 'contact', '', '', '', 'ended'],
    ])
    for (const row of ties.rows) expect(row).toHaveLength(ties.head.length)
  })

  it('does not call a shared body ended when the two got a tie of their own', () => {
    const before = sampleNetwork()
    const now = {
      ...before,
      ties: [...before.ties, { from: 'k', to: 'w', type: 'contact', reportedBy: [] }],
    }
    const changed = pairsOfActors(now, before).filter((pair) => pair.change !== 'kept')
    expect(changed).toMatchObject([{ from: 'k', to: 'w', type: 'contact', change: 'begun' }])
  })

  it('never tells actors of the same name apart by name', () => {
    const network: Network = {
      directed: false,
      actors: ['a', 'b'].map((id) => ({ id, name: 'Verein', kind: 'group' as const })),
      ties: [{ from: 'a', to: 'b', type: 'contact', reportedBy: [] }],
    }
    const graph = graphAmongActors(network)
    const { ties } = networkTables(network, graph, measure(graph), { language: 'de' })
    expect(ties.rows[0]?.slice(0, 2)).toEqual(['Verein (a)', 'Verein (b)'])
  })

  it('names every actor and tie of the drawing, with a dash where a figure is not defined', () => {
    const network: Network = {
      ...sampleNetwork(),
      actors: [...sampleNetwork().actors, { id: 'x', name: 'Allein', kind: 'group' }],
    }
    const graph = graphAmongActors(network)
    const { actors, ties, matrix } = networkTables(network, graph, measure(graph), {
      language: 'de',
    })
    expect(actors.rows.map((row) => row[1])).toEqual([
      'Quartiersmanagement',
      'Schule am Kanal',
      'Kita Regenbogen',
      'Sportverein',
      'Bäckerei Yıldız',
      'Wohnungsgesellschaft',
      'Allein',
    ])
    expect(actors.rows.at(-1)?.slice(3, 8)).toEqual(['0', '0', '0', '–', '–'])
    expect(ties.rows).toHaveLength(9 + 2)
    expect(matrix?.rows[0]).toEqual(['Quartiersmanagement', '–', '1', '1', '', '1', '', ''])
  })
})
