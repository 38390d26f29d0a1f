/**
 * `npm run bench -- sortition [NAME]`: CPU seconds of the package on the public pools, beside the
 * peers' own published figures (other machines, so compare the order of magnitude).
 */
import { loadSolver, selectPanel, type Draw, type Method } from '../packages/sortition/src/index.ts'
import {
  examplePool,
  publicPool,
  scaledPool,
  variedPool,
} from '../packages/sortition/tests/pools.ts'

interface Case {
  readonly name: string
  readonly method: Method
  readonly draw: () => Draw
  readonly peers: string
  /** CPU seconds it must not exceed. */
  readonly most: number
  readonly minimum?: number
}

const CASES: readonly Case[] = [
  {
    name: 'example_small_20 (200/20)',
    method: 'leximin',
    draw: () => examplePool(200, 20),
    peers: '2.7 (Gurobi, paper)',
    most: 0.5,
    minimum: 0.1,
  },
  {
    name: 'example_large_200 (2000/200)',
    method: 'leximin',
    draw: () => examplePool(2000, 200),
    peers: '1161.8 (Gurobi, paper)',
    most: 0.5,
    minimum: 0.1,
  },
  {
    name: 'candidates (150/22)',
    method: 'leximin',
    draw: () => publicPool('candidates'),
    peers: 'needs Gurobi',
    most: 5.3,
    minimum: 1 / 11,
  },
  {
    name: 'candidates (150/22)',
    method: 'maximin',
    draw: () => publicPool('candidates'),
    peers: '3.25 highspy, 1.40 CBC',
    most: 5.3,
    minimum: 1 / 11,
  },
  {
    name: 'candidates (150/22)',
    method: 'nash',
    draw: () => publicPool('candidates'),
    peers: '-',
    most: 5.3,
  },
  {
    name: 'candidates (150/22)',
    method: 'legacy',
    draw: () => publicPool('candidates'),
    peers: '-',
    most: 60,
  },
  {
    name: 'monitoring (100/30)',
    method: 'leximin',
    draw: () => publicPool('monitoring'),
    peers: 'needs Gurobi',
    most: 1.5,
    minimum: 27 / 91,
  },
  {
    name: 'scaled (300/45)',
    method: 'maximin',
    draw: () => scaledPool(300, 45),
    peers: '30.3 highspy, 9.6 CBC',
    most: 5,
    minimum: 0.15,
  },
  {
    name: 'scaled, tight (300/45)',
    method: 'maximin',
    draw: () => scaledPool(300, 45, { tight: true }),
    peers: '17.3 highspy, 4.5 CBC',
    most: 5,
    minimum: 2 / 15,
  },
  {
    name: 'scaled (500/75)',
    method: 'maximin',
    draw: () => scaledPool(500, 75),
    peers: '148.1 highspy, 41.8 CBC',
    most: 5,
    minimum: 0.15,
  },
  {
    name: 'scaled (750/112)',
    method: 'maximin',
    draw: () => scaledPool(750, 112),
    peers: '261.1 highspy, 119.1 CBC',
    most: 5,
    minimum: 112 / 750,
  },
  {
    name: 'scaled (750/112)',
    method: 'leximin',
    draw: () => scaledPool(750, 112),
    peers: 'needs Gurobi',
    most: 10,
    minimum: 112 / 750,
  },
  {
    name: 'varied, 6 categories (2000/100)',
    method: 'leximin',
    draw: () => variedPool({ count: 2000, seats: 100, sizes: [3, 6, 4, 8, 3, 2] }),
    peers: '-',
    most: 600,
  },
]

const wanted = process.argv[2] ?? ''
const started = process.cpuUsage()
const solver = await loadSolver()
const seconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6
console.log(`${solver.version}, loaded in ${seconds(process.cpuUsage(started)).toFixed(2)} CPU s\n`)
console.log(
  '| pool (people/seats) | method | smallest chance | largest | gini | geometric mean | proven gap | CPU s | peers, s |',
)
console.log('|---|---|--:|--:|--:|--:|--:|--:|---|')
let missed = 0
for (const { name, method, draw, peers, most, minimum } of CASES.filter((one) =>
  `${one.method} ${one.name}`.includes(wanted),
)) {
  const pool = draw()
  const before = process.cpuUsage()
  const found = selectPanel(solver, pool, { method, seed: 'benchmark' })
  const spent = seconds(process.cpuUsage(before))
  if (found.kind === 'refused') throw new Error(JSON.stringify(found.problems))
  const { value } = found
  if (spent > most || (minimum !== undefined && Math.abs(value.minimum - minimum) > 1e-6))
    missed += 1
  console.log(
    `| ${name} | ${method} | ${value.minimum.toFixed(6)} | ${value.maximum.toFixed(4)} | ${value.gini.toFixed(4)} | ${value.geometricMean.toFixed(4)} | ${value.certifiedGap?.toExponential(0) ?? 'none'} | ${spent.toFixed(2)} | ${peers} |`,
  )
}
console.log(
  `\nMemory at its highest: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB. Goals missed: ${missed}.`,
)
process.exit(missed === 0 ? 0 : 1)
