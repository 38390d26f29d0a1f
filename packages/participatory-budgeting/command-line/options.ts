import { parseArgs } from 'node:util'

const TEXT = { type: 'string' } as const

/**
 * What was typed, still as text; unknown options are refused by name. `words` are the options without
 * command and files: what a result must name to be made again.
 */
export function readOptions(args: readonly string[]) {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    tokens: true,
    options: {
      rule: { ...TEXT, default: 'equal-shares' },
      satisfaction: TEXT,
      completion: { ...TEXT, default: 'none' },
      increment: { ...TEXT, default: '1' },
      start: { ...TEXT, default: 'equal' },
      'when-overspent': { ...TEXT, default: 'previous' },
      comparison: { ...TEXT, default: 'none' },
      'when-too-dear': { ...TEXT, default: 'skip' },
      exclusive: TEXT,
      majority: { ...TEXT, default: 'simple' },
      members: TEXT,
      order: { ...TEXT, default: 'listed' },
      'min-score': TEXT,
      'min-share-of-cost': TEXT,
      ties: { ...TEXT, default: 'min-cost,max-votes' },
      lot: TEXT,
      language: { ...TEXT, default: 'de' },
      voter: TEXT,
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const files = new Set(
    tokens.filter(({ kind }) => kind === 'positional').map(({ index }) => index),
  )
  const words = args.filter((_, at) => !files.has(at))
  return { options: values, files: positionals, words }
}

export type Options = ReturnType<typeof readOptions>['options']

/** A call that cannot be understood; the only error the commands expect. */
export class CallError extends Error {}

/** One of the words an option allows. @throws CallError naming the option and what it allows */
export function oneOf<Word extends string>(
  option: string,
  given: string,
  allowed: readonly Word[],
): Word {
  const found = allowed.find((word) => word === given)
  if (found !== undefined) return found
  throw new CallError(`--${option} allows ${allowed.join(', ')}, not ${given}`)
}
