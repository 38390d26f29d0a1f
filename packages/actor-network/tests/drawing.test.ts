import { describe, expect, it } from 'vitest'
import {
  drawNetwork,
  graphAmongActors,
  layOut,
  measure,
  networkTables,
  sampleNetwork,
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
  it('names every actor and tie of the drawing, with a dash where a figure is not defined', () => {
    const network: Network = {
      ...sampleNetwork(),
      actors: [...sampleNetwork().actors, { id: 'x', name: 'Allein', kind: 'group' }],
    }
    const graph = graphAmongActors(network)
    const { actors, ties, matrix } = networkTables(network, graph, measure(graph), 'de')
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
