import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import {
  drawNetwork,
  graphAmongActors,
  isDay,
  measure,
  networkTables,
  properActors,
  pseudonymise,
  selectTies,
  tieTypes,
  twoModeMeasures,
  twoModeOf,
  unitStrengths,
  walkNetwork,
  withdraw,
  withdrawalSentences,
  withdrawByType,
  writeDl,
  writeGexf,
  writeGraphml,
  writeNetMap,
  writeNetworkCsv,
  writePage,
  type Graph,
  type Measures,
  type Network,
  type Selection,
} from '../src/index.ts'
import { pathMeasuresInWorkers } from '../worker/sweep-in-workers.ts'
import { readNetwork, UsageError, writeText } from './files.ts'
import { printJson } from './json.ts'

const USAGE = `actor-network measures a network of actors and asks whether it holds.

  actor-network measure  --ties FILE [--nodes FILE] [--directed] [--weight COLUMN] [--group COLUMN] [--json]
  actor-network withdraw --ties FILE --actor ID [--successor ID] [--by-type] [--missing SHARE] [--seed N] [--json]
  actor-network draw     --ties FILE --out FILE.svg|FILE.html [--language de|en] [--seed N]
  actor-network convert  --ties FILE --out FILE.csv|.graphml|.gexf|.dl|.netmap.csv [--pseudonyms SEED]

FILE is CSV (from, to), GraphML, GEXF, UCINET DL or a Net-Map sheet. --on 2026-11-23 and --type TYPE choose ties.`

/** From this size on a second core is worth its start. */
const WORTH_WORKERS = 3_000
const LARGEST_FOR_ALL_PATHS = 20_000

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      ties: { type: 'string' },
      nodes: { type: 'string' },
      directed: { type: 'boolean', default: false },
      weight: { type: 'string' },
      group: { type: 'string' },
      json: { type: 'boolean', default: false },
      actor: { type: 'string' },
      successor: { type: 'string' },
      'by-type': { type: 'boolean', default: false },
      missing: { type: 'string' },
      seed: { type: 'string' },
      on: { type: 'string' },
      type: { type: 'string' },
      out: { type: 'string' },
      language: { type: 'string' },
      pseudonyms: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
}

type Options = ReturnType<typeof readArguments>['values']

function need(value: string | undefined, flag: string): string {
  if (value === undefined) throw new UsageError(`--${flag} is needed.`)
  return value
}

function readNumberFlag(text: string, flag: string): number {
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number)) {
    throw new UsageError(`--${flag} needs a number and got ${text}.`)
  }
  return number
}

function readSeed(text: string, flag: string): number {
  const seed = readNumberFlag(text, flag)
  if (!Number.isSafeInteger(seed))
    throw new UsageError(`--${flag} needs a whole number and got ${text}.`)
  return seed
}

const seedOf = (options: Options): number => readSeed(options.seed ?? '1', 'seed')

function missingShareOf(text: string): number {
  const share = readNumberFlag(text, 'missing')
  if (share < 0 || share > 1)
    throw new UsageError(`--missing needs a share from 0 to 1 and got ${text}.`)
  return share
}

function readSelected(options: Options): Network {
  const network = readNetwork({
    ties: need(options.ties, 'ties'),
    nodes: options.nodes,
    directed: options.directed,
    weight: options.weight,
    group: options.group,
  })
  const types = tieTypes(network)
  if (options.type !== undefined && !types.includes(options.type)) {
    throw new UsageError(`No tie has the type ${options.type}; there are: ${types.join(', ')}.`)
  }
  return selectTies(network, selectionOf(options))
}

function selectionOf(options: Options): Selection {
  if (options.on !== undefined && !isDay(options.on)) {
    throw new UsageError(`--on needs a day as 2026-11-23 and got ${options.on}.`)
  }
  return {
    ...(options.type === undefined ? {} : { type: options.type }),
    ...(options.on === undefined ? {} : { on: options.on }),
  }
}

/** Unless strengths are asked for a tie counts 1, however often it was noted. */
function graphOf(network: Network, options: Options): Graph {
  const graph = graphAmongActors(network)
  return options.weight === undefined ? unitStrengths(graph) : graph
}

async function measureFile(network: Network, options: Options): Promise<Measures> {
  const graph = graphOf(network, options)
  const length = options.weight === undefined ? 'step' : 'inverse-strength'
  const count = graph.ids.length
  const groups = properActors(network).map((actor) => actor.group)
  const isWorthIt = count >= WORTH_WORKERS && count <= LARGEST_FOR_ALL_PATHS
  const paths = isWorthIt
    ? (await pathMeasuresInWorkers(graph, availableParallelism(), length)).measures
    : undefined
  return measure(graph, {
    length,
    seed: seedOf(options),
    ...(groups.some((group) => group !== undefined) ? { groups } : {}),
    ...(paths === undefined ? {} : { paths }),
  })
}

function printTable(network: Network, options: Options, measures: Measures): void {
  const { actors } = networkTables(
    network,
    graphOf(network, options),
    measures,
    languageOf(options),
  )
  console.log(actors.head.join('\t'))
  for (const row of actors.rows) console.log(row.join('\t'))
}

async function runMeasure(options: Options): Promise<void> {
  const network = readSelected(options)
  const measures = await measureFile(network, options)
  if (!options.json) return printTable(network, options, measures)
  const names = new Map(network.actors.map((actor) => [actor.id, actor]))
  const twoMode = twoModeOf(network)
  printJson({
    summary: {
      ...measures.summary,
      ...(measures.brokerage === undefined ? {} : { brokerage: measures.brokerage.whole }),
    },
    nodes: measures.nodes.map((node) => ({
      ...node,
      name: names.get(node.id)?.name ?? node.id,
      ...(names.get(node.id)?.group === undefined ? {} : { group: names.get(node.id)?.group }),
    })),
    ...(twoMode.memberships.length === 0 ? {} : { twoMode: twoModeMeasures(twoMode) }),
  })
}

function runWithdraw(options: Options): void {
  const network = readSelected(options)
  const manager = need(options.actor, 'actor')
  for (const id of [manager, ...(options.successor === undefined ? [] : [options.successor])]) {
    if (!properActors(network).some((actor) => actor.id === id)) {
      throw new UsageError(`${id} is not an actor of the network.`)
    }
  }
  if (options.successor === manager) throw new UsageError('The successor must be somebody else.')
  const asked = {
    manager,
    seed: seedOf(options),
    ...selectionOf(options),
    ...(options.successor === undefined ? {} : { successor: options.successor }),
    ...(options.missing === undefined ? {} : { missingShare: missingShareOf(options.missing) }),
  }
  const reports = options['by-type'] ? withdrawByType(network, asked) : [withdraw(network, asked)]
  const names = new Map(network.actors.map((actor) => [actor.id, actor.name]))
  const told = reports.map((report) => ({
    ...report,
    sentences: withdrawalSentences(report, languageOf(options), (id) => names.get(id) ?? id),
  }))
  if (options.json) return printJson(options['by-type'] ? told : told[0])
  for (const report of told) {
    if (options['by-type']) console.log(`\n${report.type ?? '*'}`)
    for (const sentence of report.sentences) console.log(sentence)
  }
}

function languageOf(options: Options): 'de' | 'en' {
  const language = options.language ?? 'de'
  if (language !== 'de' && language !== 'en') throw new UsageError('--language is de or en.')
  return language
}

/** The keyboard script as text: Node has already taken its types away, and it imports nothing. */
const keyboardScript = (): string =>
  `${walkNetwork.toString()}\nfor (const drawing of document.querySelectorAll('svg.actor-network')) walkNetwork(drawing)`

async function runDraw(options: Options): Promise<void> {
  const out = need(options.out, 'out')
  if (!/\.(svg|html)$/.test(out)) throw new UsageError('--out ends in .svg or .html.')
  const network = readSelected(options)
  const graph = graphOf(network, options)
  const language = languageOf(options)
  const { svg } = drawNetwork(network, graph, {
    language,
    seed: seedOf(options),
    script: keyboardScript(),
  })
  if (!out.endsWith('.html')) return writeText(out, svg)
  const tables = networkTables(network, graph, await measureFile(network, options), language)
  const title = /<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? ''
  writeText(out, writePage({ title, language, svg, tables }))
}

function runConvert(options: Options): void {
  const out = need(options.out, 'out')
  const named = readSelected(options)
  const network =
    options.pseudonyms === undefined
      ? named
      : pseudonymise(named, { seed: readSeed(options.pseudonyms, 'pseudonyms') }).network
  if (out.endsWith('.graphml')) return writeText(out, writeGraphml(network))
  if (out.endsWith('.gexf')) return writeText(out, writeGexf(network))
  if (out.endsWith('.dl')) return writeText(out, writeDl(network))
  if (out.endsWith('.netmap.csv')) return writeText(out, writeNetMap(network))
  if (!out.endsWith('.csv'))
    throw new UsageError('--out ends in .csv, .graphml, .gexf, .dl or .netmap.csv.')
  const { ties, nodes } = writeNetworkCsv(network)
  writeText(out, ties)
  writeText(out.replace(/\.csv$/, '.nodes.csv'), nodes)
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  const [command, unexpected] = positionals
  if (unexpected !== undefined) throw new UsageError(`${unexpected} was not expected.`)
  if (values.help) console.log(USAGE)
  else if (command === 'measure') await runMeasure(values)
  else if (command === 'withdraw') runWithdraw(values)
  else if (command === 'draw') await runDraw(values)
  else if (command === 'convert') runConvert(values)
  else throw new UsageError(USAGE)
}

/** parseArgs tells wrong flags by a code; everything else unforeseen keeps its trace. */
const isMistake = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS'))

try {
  await run()
} catch (error) {
  if (!isMistake(error)) throw error
  console.error(error.message)
  process.exitCode = 2
}
