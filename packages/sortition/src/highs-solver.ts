import loadHighs from 'highs'
import type { Highs, Model as HighsModel } from 'highs'
import type {
  Column,
  Entries,
  Model,
  OpenOptions,
  Programme,
  Row,
  Solved,
  Solver,
} from './solver.ts'

/**
 * Settings for a small whole-number problem that is solved hundreds of times: the default presolve
 * and heuristics of HiGHS cost about 27 times more than they save here (measured: 230 ms against 8.6).
 */
const INTEGER_OPTIONS = {
  presolve: 'off',
  mip_heuristic_effort: 0,
  mip_detect_symmetry: false,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
  mip_allow_restart: false,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-9,
} as const

const LINEAR_OPTIONS = {
  presolve: 'off',
  solver: 'simplex',
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
} as const

/**
 * Loads HiGHS (compiled to WebAssembly, MIT licence) as the solver.
 *
 * It is single-threaded and takes no seed from the machine: the same sequence of solves gives the
 * same bytes everywhere.
 *
 * Source: https://highs.dev. Cost: about 0.1 s once.
 * @throws when the WebAssembly file cannot be loaded.
 * @example (await loadSolver()).version.startsWith('HiGHS') // => true
 */
export async function loadSolver(): Promise<Solver> {
  const loader: unknown = loadHighs
  if (!isLoader(loader)) throw new Error('loadSolver requires the package highs with its loader')
  const highs = await loader()
  return {
    version: `HiGHS ${highs.version.string}`,
    open: (programme, options) => open(highs, programme, options),
  }
}

/** The types of the package describe its CommonJS form, where the loader is one step deeper. */
type Loader = typeof loadHighs extends { readonly default: infer Function } ? Function : never
function isLoader(value: unknown): value is Loader {
  return typeof value === 'function'
}

function open(highs: Highs, programme: Programme, options: OpenOptions = {}): Model {
  const model: HighsModel = highs.createModel(modelData(highs, programme))
  model.options.set({ output_flag: false, random_seed: 0 })
  model.options.set(programme.integer ? INTEGER_OPTIONS : LINEAR_OPTIONS)
  if (options.simplex === 'primal') model.options.set('simplex_strategy', 4)
  let columnCount = programme.columns.length
  return {
    solve: () => solve(highs, model, programme.integer),
    setCosts: (costs) => {
      model.changeColsCost({ kind: 'range', from: 0, to: columnCount - 1 }, costs)
    },
    setColumnBounds: (column, { lower, upper }) => {
      model.changeColBounds(column, lower, upper)
    },
    setRowBounds: (row, { lower, upper }) => {
      model.changeRowBounds(row, lower, upper)
    },
    setCoefficient: (row, column, value) => {
      model.changeCoefficient(row, column, value)
    },
    addRow: ({ lower, upper, indices, values }) => {
      model.addRow(lower, upper, { indices, values })
    },
    addColumns: (columns) => {
      for (const { cost, lower, upper, indices, values } of columns)
        model.addCol(cost, lower, upper, { indices, values })
      columnCount += columns.length
    },
    close: () => {
      model.dispose()
    },
  }
}

function modelData(highs: Highs, { columns, rows, integer }: Programme) {
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: columns.map((column: Column) => column.cost),
    colLower: columns.map((column) => column.lower),
    colUpper: columns.map((column) => column.upper),
    rowLower: rows.map((row: Row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns.length,
      ...compressed(rows),
    },
    ...(integer ? { integrality: columns.map(() => highs.constants.variableType.integer) } : {}),
  }
}

function compressed(rows: readonly Entries[]) {
  const starts = [0]
  let end = 0
  for (const row of rows) starts.push((end += row.indices.length))
  return {
    starts,
    indices: rows.flatMap((row) => row.indices),
    values: rows.flatMap((row) => row.values),
  }
}

/** What is tried in turn when rounding keeps HiGHS from an answer: a fresh start, another method, its own tolerances. */
const RESCUES = [
  {},
  { simplex_strategy: 1 },
  { primal_feasibility_tolerance: 1e-7, dual_feasibility_tolerance: 1e-7 },
] as const

function solve(highs: Highs, model: HighsModel, integer: boolean): Solved {
  const status = highs.constants.modelStatus
  let { modelStatus } = model.run()
  for (const rescue of RESCUES) {
    if (modelStatus !== status.unknown && modelStatus !== status.solveError) break
    model.clearSolver()
    model.options.set(rescue)
    modelStatus = model.run().modelStatus
  }
  if (modelStatus === status.infeasible || modelStatus === status.unboundedOrInfeasible)
    return { kind: 'infeasible' }
  if (modelStatus !== status.optimal)
    throw new Error(`The solver stopped without an answer (HiGHS model status ${modelStatus})`)
  const worth = model.getObjectiveValue()
  const bound = integer ? Number(model.info.get('mip_dual_bound')) : worth
  const { colValue, rowDual } = model.getSolution()
  return {
    kind: 'optimal',
    worth,
    bound: Math.max(worth, bound),
    values: colValue,
    rowPrices: rowDual,
  }
}
