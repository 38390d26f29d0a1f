import { readFileSync } from 'node:fs'
import { documentOf, sayProblem, writePb } from '../src/index.ts'
import { compute, languageOf } from './award-command.ts'
import { CallError, readOptions, type Options } from './options.ts'
import { readPbFile } from './read-file.ts'

/** `pb check`: every problem and notice with its line; 0 if the file can be used. */
export async function checkCommand(name: string, options: Options): Promise<number> {
  const language = languageOf(options)
  const { reading } = await readPbFile(name)
  const isRead = reading.kind === 'read'
  const found = isRead ? reading.notices : reading.problems
  if (options.json) {
    const listed = found.map((problem) => ({ ...problem, text: sayProblem(problem, language) }))
    process.stdout.write(`${JSON.stringify({ usable: isRead, found: listed }, null, 1)}\n`)
    return isRead ? 0 : 1
  }
  found.forEach((problem) => console.log(sayProblem(problem, language)))
  if (isRead) {
    const { voters, instance } = reading.file
    console.log(
      language === 'de'
        ? `Brauchbar: ${voters.count} Stimmen, ${instance.projects.length} Projekte.`
        : `Usable: ${voters.count} votes, ${instance.projects.length} projects.`,
    )
  }
  return isRead ? 0 : 1
}

/** `pb clean`: the same file anew, without personal columns. */
export async function cleanCommand(name: string, options: Options): Promise<number> {
  const { reading } = await readPbFile(name)
  if (reading.kind === 'unreadable') {
    reading.problems.forEach((problem) => console.error(sayProblem(problem, languageOf(options))))
    return 1
  }
  for (const piece of writePb(documentOf(reading.file))) process.stdout.write(piece)
  return 0
}

/**
 * `pb verify`: counts again with the options and the lot order that the result names and compares
 * everything in it.
 */
export async function verifyCommand(
  resultName: string,
  name: string,
  options: Options,
): Promise<number> {
  const given: unknown = JSON.parse(readFileSync(resultName, 'utf8'))
  const typed = argumentsOf(given)
  const isGerman = languageOf(options) === 'de'
  const { options: told, words } = readOptions(typed)
  const computed = await compute(name, { options: told, words, lot: lotIn(given) })
  if (computed.kind === 'failed') {
    computed.sentences.forEach((sentence) => console.error(sentence))
    return 1
  }
  const again: unknown = JSON.parse(JSON.stringify(computed.result))
  const differences = differencesOf(given, again)
  if (differences.length === 0) {
    console.log(isGerman ? 'Bestätigt: Das Ergebnis stimmt.' : 'Confirmed: the result is right.')
    return 0
  }
  differences.forEach((key) => console.log(isGerman ? `Abweichung: ${key}` : `Differs: ${key}`))
  return 1
}

/** The options that a result names. @throws CallError if it is no result of award --json */
function argumentsOf(given: unknown): readonly string[] {
  if (typeof given === 'object' && given !== null && 'arguments' in given) {
    const { arguments: typed } = given
    if (Array.isArray(typed) && typed.every((word) => typeof word === 'string')) return typed
  }
  throw new CallError('the first file is no result printed by pb award --json')
}

/** The lot order that a result names; null where none was drawn. @throws CallError if it is no list of ids */
function lotIn(given: unknown): readonly string[] | null {
  if (typeof given !== 'object' || given === null || !('lot' in given) || given.lot === null) {
    return null
  }
  const { lot } = given
  if (Array.isArray(lot) && lot.every((id) => typeof id === 'string')) return lot
  throw new CallError('the lot in the first file is no list of project ids')
}

/** Keys whose values differ; a voter's account and the file's name are not part of the result. */
function differencesOf(given: unknown, again: unknown): readonly string[] {
  const [left, right] = [entriesOf(given), entriesOf(again)]
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (key) => key !== 'account' && comparable(left.get(key)) !== comparable(right.get(key)),
  )
}

function comparable(value: unknown): string {
  const isFile = typeof value === 'object' && value !== null && 'sha256' in value
  return JSON.stringify(isFile ? value.sha256 : value, sortedKeys)
}

/** Other programs may have written the same result with its keys in another order. */
function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
}
