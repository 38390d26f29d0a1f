/**
 * `npm run bench -- network`: what the measures of actor-network cost, by size and beside their peers.
 * Peers: graphology always; igraph and networkx where python3 knows them. `-- network --long` also lets igraph
 * do 10,000 actors (half a minute). Milliseconds of processor time; wall time where several cores work.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { UndirectedGraph } from 'graphology'
import {
  buildGraph,
  cohesion,
  communities,
  coreNumbers,
  measure,
  pathMeasures,
  seededChance,
  structuralHoles,
  withdraw,
  type Graph,
  type GraphTie,
} from '../packages/actor-network/src/index.ts'
import { pathMeasuresInWorkers } from '../packages/actor-network/worker/sweep-in-workers.ts'

// graphology-metrics declares default exports that its CommonJS files do not have.
const require = createRequire(import.meta.url)
type Metric = (graph: object, options?: object) => unknown
const betweenness: Metric = require('graphology-metrics/centrality/betweenness')
const closeness: Metric = require('graphology-metrics/centrality/closeness')

const isLong = process.argv.includes('--long')

/** Watts and Strogatz' small world: a ring with four partners each side, one tie in ten moved by chance. */
function smallWorld(count: number): readonly GraphTie[] {
  const chance = seededChance(count)
  const taken = new Set<number>()
  const any = (): number => Math.floor(chance() * count)
  const keyOf = (a: number, b: number): number => Math.min(a, b) * count + Math.max(a, b)
  const ties: GraphTie[] = []
  for (let from = 0; from < count; from += 1) {
    for (let step = 1; step <= 4; step += 1) {
      let to = chance() < 0.1 ? any() : (from + step) % count
      while (to === from || taken.has(keyOf(from, to))) to = any()
      taken.add(keyOf(from, to))
      ties.push({ from: String(from), to: String(to) })
    }
  }
  return ties
}

function networkOf(count: number) {
  const ids = Array.from({ length: count }, (_, node) => String(node))
  const ties = smallWorld(count)
  return { ids, ties, graph: buildGraph({ ids, ties, directed: false }) }
}

function processorTime(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** The least of five runs for what is short: the first ones also pay for compiling. */
const shortTime = (work: () => unknown): number =>
  Math.min(...[1, 2, 3, 4, 5].map(() => processorTime(work)))

const PYTHON = `
import json, sys, time
task = json.load(sys.stdin)
def timed(work):
    start = time.process_time(); work(); return (time.process_time() - start) * 1000
edges = [tuple(e) for e in task["edges"]]
if task["peer"] == "igraph":
    import igraph
    g = igraph.Graph(n=task["n"], edges=edges)
    work = {"paths": lambda: (g.betweenness(), g.closeness(), g.harmonic_centrality()), "holes": lambda: g.constraint(),
      "cuts": lambda: g.articulation_points(), "cores": lambda: g.coreness(), "communities": lambda: g.community_leiden(objective_function="modularity", n_iterations=-1)}
else:
    import networkx as nx
    g = nx.Graph(); g.add_nodes_from(range(task["n"])); g.add_edges_from(edges)
    work = {"paths": lambda: (nx.betweenness_centrality(g), nx.closeness_centrality(g), nx.harmonic_centrality(g)), "holes": lambda: (nx.constraint(g), nx.effective_size(g)),
      "cuts": lambda: list(nx.articulation_points(g)), "cores": lambda: nx.core_number(g), "communities": lambda: nx.community.louvain_communities(g)}
print(json.dumps(timed(work[task["measure"]])))
`

type Peer = 'igraph' | 'networkx'

/** The first Python that knows the peer: the one of the path, or that of the system. */
const pythons = new Map<Peer, string | undefined>()
function pythonWith(peer: Peer): string | undefined {
  if (!pythons.has(peer)) {
    const knows = (python: string): boolean =>
      spawnSync(python, ['-c', `import ${peer}`]).status === 0
    pythons.set(peer, ['python3', '/usr/bin/python3'].find(knows))
  }
  return pythons.get(peer)
}

type Measure = 'paths' | 'holes' | 'cuts' | 'cores' | 'communities'

/** Milliseconds of a peer, or undefined where it is not installed. */
function peerTime(
  peer: Peer,
  measure: Measure,
  count: number,
  ties: readonly GraphTie[],
): number | undefined {
  const python = pythonWith(peer)
  if (python === undefined) return undefined
  const edges = ties.map(({ from, to }) => [Number(from), Number(to)])
  const { stdout, status } = spawnSync(python, ['-c', PYTHON], {
    input: JSON.stringify({ peer, measure, n: count, edges }),
    encoding: 'utf8',
    timeout: 240_000,
  })
  return status === 0 ? Number(stdout) : undefined
}

function graphologyTime(ids: readonly string[], ties: readonly GraphTie[]): number {
  const graph = new UndirectedGraph()
  for (const id of ids) graph.addNode(id)
  for (const { from, to } of ties) graph.addEdge(from, to)
  return processorTime(() => {
    betweenness(graph, { getEdgeWeight: null, normalized: false })
    closeness(graph)
  })
}

const shown = (time: number | undefined): string =>
  time === undefined ? '–' : time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en')

let missed = 0
function goal(what: string, time: number, most: number): void {
  const isReached = time <= most
  if (!isReached) missed += 1
  console.log(
    `${isReached ? 'reached' : 'MISSED '}  ${what}: ${shown(time)} of at most ${shown(most)} ms`,
  )
}

const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`)

function head(...cells: readonly string[]): void {
  console.log('')
  row(...cells)
  row(...cells.map(() => '---'))
}

function comparePaths(): number {
  head(
    'betweenness, closeness, harmonic',
    'ours',
    'graphology (two of the three)',
    'igraph',
    'networkx',
  )
  let largest = 0
  for (const count of [300, 1_000, 3_000, 10_000]) {
    const { ids, ties, graph } = networkOf(count)
    const time =
      count <= 1_000
        ? shortTime(() => pathMeasures(graph))
        : processorTime(() => pathMeasures(graph))
    row(
      `${count.toLocaleString('en')} / ${graph.tieCount.toLocaleString('en')}`,
      shown(time),
      shown(count <= 3_000 ? graphologyTime(ids, ties) : undefined),
      shown(count <= 3_000 || isLong ? peerTime('igraph', 'paths', count, ties) : undefined),
      shown(count <= 1_000 ? peerTime('networkx', 'paths', count, ties) : undefined),
    )
    if (count === 1_000) goal('1,000 actors, one core', time, 250)
    largest = time
  }
  goal('10,000 actors, one core', largest, 30_000)
  return largest
}

async function compareWorkers(): Promise<void> {
  const { graph } = networkOf(10_000)
  // Wall time depends on what else the machine does: the least of up to four runs each.
  let [alone, two] = [Infinity, Infinity]
  let workerMilliseconds: readonly number[] = []
  for (let run = 0; run < 4 && (run < 2 || two > alone * 0.6); run += 1) {
    const start = performance.now()
    pathMeasures(graph)
    alone = Math.min(alone, performance.now() - start)
    const startTwo = performance.now()
    workerMilliseconds = (await pathMeasuresInWorkers(graph, 2)).workerMilliseconds
    two = Math.min(two, performance.now() - startTwo)
  }
  head('10,000 actors, wall time', 'one core', 'two workers', 'processor time of each worker')
  row(
    'betweenness, closeness, harmonic',
    shown(alone),
    shown(two),
    workerMilliseconds.map(shown).join(' + '),
  )
  goal('two workers, wall time against one core', two, alone * 0.6)
}

function compareLinear(): void {
  const works: readonly (readonly [
    string,
    Measure,
    (graph: Graph) => unknown,
    number | undefined,
  ])[] = [
    ['constraint and effective size', 'holes', structuralHoles, 500],
    ['articulation points, bridges, blocks', 'cuts', cohesion, 200],
    ['core numbers', 'cores', coreNumbers, undefined],
  ]
  for (const [name, measure, work, most] of works) {
    head(name, 'ours', 'igraph', 'networkx')
    for (const count of [1_000, 10_000, 100_000]) {
      const { ties, graph } = networkOf(count)
      const time = shortTime(() => work(graph))
      row(
        `${count.toLocaleString('en')} / ${graph.tieCount.toLocaleString('en')}`,
        shown(time),
        shown(peerTime('igraph', measure, count, ties)),
        shown(count <= 1_000 ? peerTime('networkx', measure, count, ties) : undefined),
      )
      if (count === 100_000 && most !== undefined) goal(`${name}, 100,000 actors`, time, most)
    }
  }
}

function compareNeighbourhood(): void {
  head(
    'a neighbourhood',
    'everything measured',
    'communities alone',
    'igraph (Leiden, one start)',
    'networkx (Louvain, one start)',
    'withdrawal, all scenarios',
  )
  for (const count of [30, 100, 300]) {
    const { ids, ties, graph } = networkOf(count)
    const network = {
      directed: false,
      actors: ids.map((id) => ({ id, name: id, kind: 'organisation' as const })),
      ties: ties.map((tie) => ({ ...tie, type: 'contact', reportedBy: [] })),
    }
    const groups = ids.map((id) => `group ${Number(id) % 4}`)
    const all = shortTime(() => measure(graph, { groups }))
    row(
      `${count} / ${graph.tieCount}`,
      shown(all),
      shown(shortTime(() => communities(graph))),
      shown(peerTime('igraph', 'communities', count, ties)),
      shown(peerTime('networkx', 'communities', count, ties)),
      shown(processorTime(() => withdraw(network, { manager: '0', successor: '1' }))),
    )
    if (count === 300) goal('everything for 300 actors', all, 100)
  }
}

console.log('Milliseconds of processor time; actors / ties; – is not installed or not run.')
comparePaths()
await compareWorkers()
compareLinear()
compareNeighbourhood()
if (missed > 0) process.exitCode = 1
