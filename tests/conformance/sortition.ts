/** `npm run conformance -- sortition DIR`: the public pools lying in DIR against their reference figures. */
import {
  loadSolver,
  selectPanel,
  type Draw,
  type Method,
} from '../../packages/sortition/src/index.ts'
import { examplePool, publicPool, scaledPool } from '../../packages/sortition/tests/pools.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: npm run conformance -- sortition DIR')
  process.exit(2)
}

interface Expected {
  readonly minimum?: number
  readonly gini?: number
  readonly geometricMean?: number
  /** How many persons have which chance. */
  readonly persons?: readonly (readonly [chance: number, count: number])[]
}

const CANDIDATES = [
  [0.09091, 22],
  [0.11538, 26],
  [0.125, 16],
  [0.15789, 19],
  [0.16667, 18],
  [0.16861, 40],
  [0.17463, 2],
  [0.1868, 2],
  [0.23545, 2],
  [0.29554, 2],
  [0.4709, 1],
] as const

const CASES: readonly (readonly [name: string, draw: Draw, method: Method, expected: Expected])[] =
  [
    [
      'example_small_20',
      examplePool(200, 20),
      'leximin',
      { minimum: 0.1, gini: 0, geometricMean: 0.1 },
    ],
    [
      'example_large_200',
      examplePool(2000, 200),
      'leximin',
      { minimum: 0.1, gini: 0, geometricMean: 0.1 },
    ],
    [
      'candidates',
      publicPool('candidates', folder),
      'leximin',
      { minimum: 1 / 11, gini: 0.140351, geometricMean: 0.141206, persons: CANDIDATES },
    ],
    ['candidates', publicPool('candidates', folder), 'maximin', { minimum: 1 / 11 }],
    [
      'monitoring',
      publicPool('monitoring', folder),
      'leximin',
      { minimum: 27 / 91, gini: 0.01, geometricMean: 0.299828 },
    ],
    ['monitoring', publicPool('monitoring', folder), 'maximin', { minimum: 27 / 91 }],
    ['upload sample', publicPool('sample', folder), 'leximin', { minimum: 0.5, gini: 0 }],
    ['scaled 300/45', scaledPool(300, 45, { folder }), 'maximin', { minimum: 0.15 }],
    [
      'scaled 300/45 tight',
      scaledPool(300, 45, { folder, tight: true }),
      'maximin',
      { minimum: 2 / 15 },
    ],
    ['scaled 500/75', scaledPool(500, 75, { folder }), 'leximin', { minimum: 0.15, gini: 0 }],
    ['scaled 750/112', scaledPool(750, 112, { folder }), 'maximin', { minimum: 112 / 750 }],
  ]

const solver = await loadSolver()
let passed = 0
let failed = 0
function check(name: string, found: number, expected: number, tolerance: number): void {
  if (Math.abs(found - expected) <= tolerance) {
    passed += 1
    return
  }
  failed += 1
  console.error(`${name}: ${found} instead of ${expected}`)
}

for (const [name, draw, method, expected] of CASES) {
  const found = selectPanel(solver, draw, { method, seed: 'conformance' })
  if (found.kind === 'refused') {
    failed += 1
    console.error(`${name}, ${method}: ${JSON.stringify(found.problems)}`)
    continue
  }
  const { value } = found
  for (const figure of ['minimum', 'gini', 'geometricMean'] as const)
    if (expected[figure] !== undefined)
      check(`${name}, ${method}, ${figure}`, value[figure], expected[figure], 1e-6)
  for (const [chance, count] of expected.persons ?? []) {
    const persons = value.people.filter(({ probability }) => Math.abs(probability - chance) < 1e-4)
    check(`${name}, ${method}, persons with chance ${chance}`, persons.length, count, 0)
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
