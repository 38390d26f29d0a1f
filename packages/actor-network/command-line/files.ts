import { readFileSync, writeFileSync } from 'node:fs'
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

export function readText(path: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    throw new UsageError(`${path} cannot be read.`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${path} is not UTF-8. In a spreadsheet choose "CSV UTF-8" when saving.`)
  }
}

export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch {
    throw new UsageError(`${path} cannot be written.`)
  }
}

type Format = 'graphml' | 'gexf' | 'dl' | 'net-map' | 'csv'

function formatOf(path: string, text: string): Format {
  const lower = path.toLowerCase()
  if (lower.endsWith('.graphml')) return 'graphml'
  if (lower.endsWith('.gexf')) return 'gexf'
  if (lower.endsWith('.dl')) return 'dl'
  return /^\u{feff}?akteur;gruppe;/iu.test(text) ? 'net-map' : 'csv'
}

function parse(format: Format, text: string, source: Source): Outcome<Network> {
  switch (format) {
    case 'graphml':
      return readGraphml(text)
    case 'gexf':
      return readGexf(text)
    case 'dl':
      return readDl(text)
    case 'net-map':
      return readNetMap(text)
    case 'csv':
      break
  }
  return readNetworkCsv({
    ties: text,
    directed: source.directed,
    ...(source.nodes === undefined ? {} : { nodes: readText(source.nodes) }),
    ...(source.weight === undefined ? {} : { strengthColumn: source.weight }),
    ...(source.group === undefined ? {} : { groupColumn: source.group }),
  })
}

/** Flags that name columns or a second file have no meaning for formats that hold everything themselves. */
function checkFlags(format: Format, { ties, nodes, group, weight }: Source): void {
  if (format === 'csv') {
    if (group !== undefined && nodes === undefined) {
      throw new UsageError('--group needs --nodes: groups are a column of the list of actors.')
    }
    return
  }
  if (nodes !== undefined) throw new UsageError(`--nodes is for CSV: ${ties} holds its actors.`)
  if (group !== undefined) throw new UsageError(`--group is for CSV: ${ties} holds its groups.`)
  if (weight !== undefined && weight !== 'strength' && weight !== 'weight') {
    throw new UsageError(`--weight is "strength" for ${ties}.`)
  }
}

export function readNetwork(source: Source): Network {
  const text = readText(source.ties)
  const format = formatOf(source.ties, text)
  checkFlags(format, source)
  const outcome = parse(format, text, source)
  if (outcome.kind === 'refused') {
    throw new UsageError(`${source.ties}: ${failureSentence(outcome.reason, 'en')}`)
  }
  return source.directed ? { ...outcome.value, directed: true } : outcome.value
}
