import { describe, expect, it } from 'vitest'
import { buildGraph, pathMeasures, seededChance, type Graph } from '../src/index.ts'
import { pathMeasuresInWorkers } from '../worker/sweep-in-workers.ts'

/** Invented: 300 actors, each naming four others by chance. */
function anyNeighbourhood(): Graph {
  const chance = seededChance(11)
  const ids = Array.from({ length: 300 }, (_, at) => `n${at}`)
  const ties = ids.flatMap((from, at) =>
    [1, 2, 3, 4].map(() => ({
      from,
      to: ids[(at + 1 + Math.floor(chance() * 299)) % 300] ?? '',
      strength: 1 + Math.floor(chance() * 3),
    })),
  )
  return buildGraph({ ids, ties, directed: false })
}

describe('a sweep on several workers', () => {
  it('gives what one core gives, by steps and by strength', async () => {
    const graph = anyNeighbourhood()
    for (const length of ['step', 'inverse-strength'] as const) {
      const alone = pathMeasures(graph, length)
      const { measures, workerMilliseconds } = await pathMeasuresInWorkers(graph, 2, length)
      expect(workerMilliseconds).toHaveLength(2)
      expect(measures.closeness).toEqual(alone.closeness)
      expect([...measures.harmonic]).toEqual([...alone.harmonic])
      alone.betweenness.forEach((value, node) =>
        expect(measures.betweenness[node]).toBeCloseTo(value, 8),
      )
    }
  })

  it('refuses to work with nobody', async () => {
    await expect(pathMeasuresInWorkers(anyNeighbourhood(), 0)).rejects.toThrow('at least 1 worker')
  })
})
