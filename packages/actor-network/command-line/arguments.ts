import { parseArgs } from 'node:util'
import { isDay, selectTies, tieTypes, type Network, type Selection } from '../src/index.ts'
import { readNetwork, UsageError } from './files.ts'

export const USAGE = `actor-network measures a network of actors and asks whether it holds.

  actor-network measure  --ties FILE [--nodes FILE] [--directed] [--weight COLUMN] [--group COLUMN] [--json]
  actor-network withdraw --ties FILE --actor ID [--successor ID] [--by-type] [--missing SHARE] [--seed N] [--json]
  actor-network draw     --ties FILE --out FILE.svg|FILE.html [--on DAY] [--since DAY] [--positions FILE] [--language de|en] [--seed N]
  actor-network convert  --ties FILE --out FILE.csv|.graphml|.gexf|.dl|.netmap.csv [--pseudonyms SEED|random]

FILE is CSV (from, to), GraphML, GEXF, UCINET DL or a Net-Map sheet. --on 2026-11-23 and --type TYPE choose ties;
--since marks what has begun or ended after a day; --positions keeps actors where they stood.`

export function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
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
      since: { type: 'string' },
      positions: { type: 'string' },
      type: { type: 'string' },
      out: { type: 'string' },
      language: { type: 'string' },
      pseudonyms: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
}

export type Options = ReturnType<typeof readArguments>['values']

export function need(value: string | undefined, flag: string): string {
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

export function readSeed(text: string, flag: string): number {
  const seed = readNumberFlag(text, flag)
  if (!Number.isSafeInteger(seed))
    throw new UsageError(`--${flag} needs a whole number and got ${text}.`)
  return seed
}

export const seedOf = (options: Options): number => readSeed(options.seed ?? '1', 'seed')

export function missingShareOf(text: string): number {
  const share = readNumberFlag(text, 'missing')
  if (share < 0 || share > 1)
    throw new UsageError(`--missing needs a share from 0 to 1 and got ${text}.`)
  return share
}

/** Everything the files hold, before a day or a type is chosen. */
export const readWhole = (options: Options): Network =>
  readNetwork({
    ties: need(options.ties, 'ties'),
    nodes: options.nodes,
    directed: options.directed,
    weight: options.weight,
    group: options.group,
  })

export function dayOf(text: string, flag: string): string {
  if (!isDay(text)) throw new UsageError(`--${flag} needs a day as 2026-11-23 and got ${text}.`)
  return text
}

export function selectionOf(network: Network, options: Options): Selection {
  const types = tieTypes(network)
  if (options.type !== undefined && !types.includes(options.type)) {
    throw new UsageError(`No tie has the type ${options.type}; there are: ${types.join(', ')}.`)
  }
  return {
    ...(options.type === undefined ? {} : { type: options.type }),
    ...(options.on === undefined ? {} : { on: dayOf(options.on, 'on') }),
  }
}

export function readSelected(options: Options): Network {
  const network = readWhole(options)
  return selectTies(network, selectionOf(network, options))
}

export function languageOf(options: Options): 'de' | 'en' {
  const language = options.language ?? 'de'
  if (language !== 'de' && language !== 'en') throw new UsageError('--language is de or en.')
  return language
}
