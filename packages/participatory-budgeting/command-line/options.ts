import { parseArgs } from 'node:util'

const TEXT = { type: 'string' } as const

/** What was typed, still as text; unknown options are refused by name. */
export function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
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
  return { options: values, files: positionals }
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
