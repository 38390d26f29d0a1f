import { randomInt } from 'node:crypto'
import {
  pseudonymise,
  seededChance,
  writeDl,
  writeGexf,
  writeGraphml,
  writeNetMap,
  writeNetworkCsv,
  type Chance,
} from '../src/index.ts'
import { need, readSeed, readSelected, type Options } from './arguments.ts'
import { UsageError, writeText } from './files.ts'

/** Real chance, or a seed for who must give the same pseudonyms again. */
function chanceOf(text: string): Chance {
  if (text === 'random') return () => randomInt(2 ** 47) / 2 ** 47
  return seededChance(readSeed(text, 'pseudonyms'))
}

export function runConvert(options: Options): void {
  const out = need(options.out, 'out')
  const named = readSelected(options)
  const network =
    options.pseudonyms === undefined
      ? named
      : pseudonymise(named, { chance: chanceOf(options.pseudonyms) }).network
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
