import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import {
  drawNetwork,
  graphAmongActors,
  measure,
  networkTables,
  properActors,
  pseudonymise,
  selectTies,
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
import { readNetwork, UsageError } from './files.ts'
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

const seedOf = (options: Options): number => readNumberFlag(options.seed ?? '1', 'seed')

function readSelected(options: Options): Network {
  const network = readNetwork({
    ties: need(options.ties, 'ties'),
    nodes: options.nodes,
    directed: options.directed,
    weight: options.weight,
    group: options.group,
  })
  return selectTies(network, selectionOf(options))
}

function selectionOf(options: Options): Selection {
  if (options.on !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.on)) {
    throw new UsageError(`--on needs a day as 2026-11-23 and got ${options.on}.`)
  }
  return {
    ...(options.type === undefined ? {} : { type: options.type }),
    ...(options.on === undefined ? {} : { on: options.on }),
  }
}

/** Without a column of strengths a tie counts 1, however often it was noted. */
function graphOf(network: Network, options: Options): Graph {
  const graph = graphAmongActors(network)
  const isMeasured =
    options.weight !== undefined || network.ties.some((tie) => tie.strength !== undefined)
  return isMeasured ? graph : unitStrengths(graph)
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
    ...(options.missing === undefined
      ? {}
      : { missingShare: readNumberFlag(options.missing, 'missing') }),
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
  const network = readSelected(options)
  const graph = graphOf(network, options)
  const language = languageOf(options)
  const { svg } = drawNetwork(network, graph, {
    language,
    seed: seedOf(options),
    script: keyboardScript(),
  })
  if (!out.endsWith('.html')) return writeFileSync(out, svg)
  const tables = networkTables(network, graph, await measureFile(network, options), language)
  const title = /<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? ''
  writeFileSync(out, writePage({ title, language, svg, tables }))
}

function runConvert(options: Options): void {
  const out = need(options.out, 'out')
  const named = readSelected(options)
  const network =
    options.pseudonyms === undefined
      ? named
      : pseudonymise(named, { seed: readNumberFlag(options.pseudonyms, 'pseudonyms') }).network
  if (out.endsWith('.graphml')) return writeFileSync(out, writeGraphml(network))
  if (out.endsWith('.gexf')) return writeFileSync(out, writeGexf(network))
  if (out.endsWith('.dl')) return writeFileSync(out, writeDl(network))
  if (out.endsWith('.netmap.csv')) return writeFileSync(out, writeNetMap(network))
  if (!out.endsWith('.csv'))
    throw new UsageError('--out ends in .csv, .graphml, .gexf, .dl or .netmap.csv.')
  const { ties, nodes } = writeNetworkCsv(network)
  writeFileSync(out, ties)
  writeFileSync(out.replace(/\.csv$/, '.nodes.csv'), nodes)
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  const [command] = positionals
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
