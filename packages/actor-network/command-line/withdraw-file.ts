import {
  distinctNames,
  properActors,
  withdraw,
  withdrawalSentences,
  withdrawByType,
} from '../src/index.ts'
import {
  languageOf,
  missingShareOf,
  need,
  readWhole,
  seedOf,
  selectionOf,
  type Options,
} from './arguments.ts'
import { UsageError } from './files.ts'
import { jsonOf, type Print } from './print.ts'

export function runWithdraw(options: Options, print: Print): void {
  const network = readWhole(options)
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
    ...selectionOf(network, options),
    ...(options.successor === undefined ? {} : { successor: options.successor }),
    ...(options.missing === undefined ? {} : { missingShare: missingShareOf(options.missing) }),
  }
  const reports = options['by-type'] ? withdrawByType(network, asked) : [withdraw(network, asked)]
  const names = distinctNames(network)
  const told = reports.map((report) => ({
    ...report,
    sentences: withdrawalSentences(report, languageOf(options), (id) => names.get(id) ?? id),
  }))
  if (options.json) return print(jsonOf(options['by-type'] ? told : told[0]))
  for (const report of told) {
    if (options['by-type']) print(`\n${report.type ?? '*'}`)
    for (const sentence of report.sentences) print(sentence)
  }
}
