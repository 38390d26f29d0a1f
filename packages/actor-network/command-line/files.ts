import { readFileSync } from 'node:fs'
import {
  failureSentence,
  readDl,
  readGexf,
  readGraphml,
  readNetMap,
  readNetworkCsv,
  type Network,
  type Outcome,
} from '../src/index.ts'

/** What a user got wrong; shown as one sentence without a trace. */
export class UsageError extends Error {}

export interface Source {
  readonly ties: string
  readonly nodes: string | undefined
  readonly directed: boolean
  readonly weight: string | undefined
  readonly group: string | undefined
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`${path} cannot be read.`)
  }
}

function parse(source: Source): Outcome<Network> {
  const text = readText(source.ties)
  const lower = source.ties.toLowerCase()
  if (lower.endsWith('.graphml')) return readGraphml(text)
  if (lower.endsWith('.gexf')) return readGexf(text)
  if (lower.endsWith('.dl')) return readDl(text)
  if (/^\u{feff}?akteur;/iu.test(text)) return readNetMap(text)
  return readNetworkCsv({
    ties: text,
    directed: source.directed,
    ...(source.nodes === undefined ? {} : { nodes: readText(source.nodes) }),
    ...(source.weight === undefined ? {} : { strengthColumn: source.weight }),
    ...(source.group === undefined ? {} : { groupColumn: source.group }),
  })
}

export function readNetwork(source: Source): Network {
  if (source.group !== undefined && source.nodes === undefined && source.ties.endsWith('.csv')) {
    throw new UsageError('--group needs --nodes: groups are a column of the list of actors.')
  }
  const outcome = parse(source)
  if (outcome.kind === 'refused') {
    throw new UsageError(`${source.ties}: ${failureSentence(outcome.reason, 'en')}`)
  }
  const isFile = /\.(graphml|gexf|dl)$/i.test(source.ties)
  return isFile && !source.directed
    ? outcome.value
    : { ...outcome.value, directed: source.directed }
}
