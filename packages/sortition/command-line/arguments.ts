import { parseArgs } from 'node:util'
import type { Language } from '../src/index.ts'

/** A sentence for whoever typed the command, and the exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const USAGE = `Usage:
  sortition select  --people FILE --targets FILE --size K --seed TEXT [--method leximin|maximin|nash|legacy]
                    [--household COLUMN,COLUMN] [--id COLUMN] [--already-selected FILE] [--cap CHANCE]
                    [--lottery PANELS] [--json]
  sortition relax   --people FILE --targets FILE --size K [--proposals N] [--within-flexible] [--json]
  sortition explain --people FILE --targets FILE --size K --seed TEXT --person ID [--json]
  sortition announce --people FILE --targets FILE --size K --seed TEXT --secret-file FILE --record FILE
                    --public FILE [--lottery PANELS] [--seed-commitment HASH]
  sortition replace RECORD --declined NUMBER,NUMBER --seed TEXT --secret-file FILE --record FILE --public FILE
  sortition draw    RECORD --public FILE (--number N | --reveal SEED)
  sortition verify  RECORD [--published HASH] [--quick] [--json]
Every command takes --language de|en (English if not given).`

/** Commands whose second word is the file of a record. */
const TAKING_A_FILE: ReadonlySet<string> = new Set(['replace', 'draw', 'verify'])

const OPTIONS = {
  people: { type: 'string' },
  targets: { type: 'string' },
  size: { type: 'string' },
  method: { type: 'string' },
  seed: { type: 'string' },
  household: { type: 'string' },
  id: { type: 'string' },
  'already-selected': { type: 'string' },
  declined: { type: 'string' },
  cap: { type: 'string' },
  lottery: { type: 'string' },
  proposals: { type: 'string' },
  'within-flexible': { type: 'boolean' },
  person: { type: 'string' },
  'secret-file': { type: 'string' },
  record: { type: 'string' },
  public: { type: 'string' },
  'seed-commitment': { type: 'string' },
  number: { type: 'string' },
  reveal: { type: 'string' },
  published: { type: 'string' },
  quick: { type: 'boolean' },
  json: { type: 'boolean' },
  language: { type: 'string' },
} as const

type TextOption = {
  [Name in keyof typeof OPTIONS]: (typeof OPTIONS)[Name]['type'] extends 'string' ? Name : never
}[keyof typeof OPTIONS]
type FlagOption = Exclude<keyof typeof OPTIONS, TextOption>

/** The command as typed, with readers that name what is missing. */
export interface CommandLine {
  readonly command: string
  readonly file: string | undefined
  readonly text: (name: TextOption) => string | undefined
  readonly needed: (name: TextOption) => string
  readonly number: (name: TextOption) => number | undefined
  readonly flag: (name: FlagOption) => boolean
}

/** Reads the arguments. @throws UsageError with a sentence about what is needed. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const { values, positionals } = parsed(argv)
  const [command = '', file, ...rest] = positionals
  const strangers = file === undefined || TAKING_A_FILE.has(command) ? rest : [file, ...rest]
  if (strangers.length > 0) throw new UsageError(`"${strangers.join(' ')}" is not understood.`)
  const text = (name: TextOption) => values[name]
  const needed = (name: TextOption): string => {
    const value = values[name]
    if (value === undefined || value === '')
      throw new UsageError(`The command "${command}" needs --${name}.`)
    return value
  }
  const number = (name: TextOption): number | undefined => {
    const value = values[name]
    if (value === undefined) return undefined
    if (!/^-?\d+(\.\d+)?$/.test(value))
      throw new UsageError(`--${name} needs a number, not "${value}".`)
    return Number(value)
  }
  return { command, file, text, needed, number, flag: (name) => values[name] === true }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
  } catch (failure) {
    throw new UsageError(failure instanceof Error ? failure.message : String(failure))
  }
}

export function languageOf(line: CommandLine): Language {
  const typed = line.text('language') ?? 'en'
  if (typed !== 'de' && typed !== 'en')
    throw new UsageError(`--language is de or en, not "${typed}".`)
  return typed
}
