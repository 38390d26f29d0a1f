import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import {
  award,
  explain,
  sayAccount,
  sayProblem,
  sayRefusal,
  speechOf,
  voterAccount,
  type Award,
  type Language,
  type PbFile,
  type ProjectId,
} from '../src/index.ts'
import { bylawOf } from './bylaw-option.ts'
import { CallError, oneOf, type Options } from './options.ts'
import { readPbFile } from './read-file.ts'
import { resultOf, speechFor } from './result.ts'

export type Computed =
  | {
      readonly kind: 'done'
      readonly result: ReturnType<typeof resultOf>
      readonly file: PbFile
      readonly award: Exclude<Award, { kind: 'refused' }>
    }
  | { readonly kind: 'failed'; readonly sentences: readonly string[] }

/** The language asked for. @throws CallError */
export function languageOf(options: Options): Language {
  return oneOf('language', options.language, ['de', 'en'])
}

/** What a result rests on besides the file of votes. */
export type Terms = {
  readonly options: Options
  /** The options as typed, for the result to name them. */
  readonly words: readonly string[]
  readonly lot: readonly ProjectId[] | null
}

/** Reads, awards and puts the result together; used by award and by verify. */
export async function compute(name: string, { options, words, lot }: Terms): Promise<Computed> {
  const language = languageOf(options)
  const { reading, sha256 } = await readPbFile(name)
  if (reading.kind === 'unreadable') {
    return {
      kind: 'failed',
      sentences: reading.problems.map((problem) => sayProblem(problem, language)),
    }
  }
  const { file } = reading
  const made = award(file.instance, bylawOf(options, file, lot))
  if (made.kind === 'refused') {
    return { kind: 'failed', sentences: [sayRefusal(made.reason, language)] }
  }
  const origin = { arguments: words, lot, file: { name: basename(name), sha256 }, language }
  return { kind: 'done', result: resultOf(made, file, origin), file, award: made }
}

function lotOf(name: string | undefined): readonly string[] | null {
  if (name === undefined) return null
  const lines = readFileSync(name, 'utf8').split(/\r?\n/)
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** `pb award`: prints who wins and why; answers the exit code. */
export async function awardCommand(
  name: string,
  options: Options,
  words: readonly string[],
): Promise<number> {
  const computed = await compute(name, { options, words, lot: lotOf(options.lot) })
  if (computed.kind === 'failed') {
    computed.sentences.forEach((sentence) => console.error(sentence))
    return 1
  }
  const account = accountOf(computed, options)
  if (options.json) {
    const whole = account === null ? computed.result : { ...computed.result, account }
    process.stdout.write(`${JSON.stringify(whole, null, 1)}\n`)
  } else {
    printForPeople(computed, languageOf(options))
    if (account !== null) console.log(`\n${account}`)
  }
  return computed.result.final ? 0 : 3
}

const MOST_OUTCOMES_SHOWN = 10

type Done = Extract<Computed, { kind: 'done' }>

function printForPeople({ result, file, award: made }: Done, language: Language): void {
  const { projects } = file.instance
  const speech = speechFor(file, language)
  const sentences = explain(made.trace, speech)
  const won = new Set(made.winners)
  const isGerman = language === 'de'
  const say = speechOf(speech)
  const money = [made.spentCents, made.budgetCents].map(say.money).join(isGerman ? ' von ' : ' of ')
  console.log(
    isGerman
      ? `${won.size} von ${projects.length} Projekten ${won.size === 1 ? 'gewinnt' : 'gewinnen'}, vergeben: ${money}`
      : `${won.size} of ${projects.length} projects ${won.size === 1 ? 'wins' : 'win'}, spent: ${money}`,
  )
  if (!result.final) printOpenTies(result, isGerman)
  const titles = new Map(projects.map(({ id, name }) => [id, name ? `${id} ${name}` : id]))
  const order = [...made.winners, ...[...titles.keys()].filter((id) => !won.has(id))]
  for (const id of order) {
    console.log(`\n${won.has(id) ? '+' : '-'} ${titles.get(id) ?? id}`)
    console.log(`  ${sentences.get(id) ?? ''}`)
  }
}

function printOpenTies(result: Done['result'], isGerman: boolean): void {
  console.log(
    isGerman
      ? 'NICHT ENDGÜLTIG: Ein Gleichstand kann nur durch Los entschieden werden (--lot DATEI).'
      : 'NOT FINAL: a tie can only be settled by lot (--lot FILE).',
  )
  result.openTies.forEach(({ tied }) => console.log(`  ${tied.join(' = ')}`))
  const [all, some] = isGerman
    ? ['Möglich sind:', 'Möglich sind unter anderem:']
    : ['Possible are:', 'Possible are among others:']
  console.log(result.allOutcomesListed ? all : some)
  const shown = result.possibleOutcomes.slice(0, MOST_OUTCOMES_SHOWN)
  shown.forEach((ids) => console.log(`  ${ids.join(', ')}`))
  if (shown.length < result.possibleOutcomes.length) console.log('  …')
}

/** One voter's share in a sentence. @throws CallError if nobody has this id */
function accountOf({ file, award: made }: Done, options: Options): string | null {
  if (options.voter === undefined) return null
  const voter = file.voters.withId(options.voter)
  if (voter < 0) throw new CallError(`--voter: nobody has the id ${options.voter}`)
  const account = voterAccount(made.trace, marksOf(file, voter))
  if (account === null) throw new CallError('--voter: shares did not decide this award')
  return sayAccount(account, speechFor(file, languageOf(options)))
}

/** The points that one voter gave, by project. */
function marksOf({ instance, voters }: PbFile, voter: number): Readonly<Record<ProjectId, number>> {
  const { ballots, projects } = instance
  const type = voters.typeOf(voter)
  const marks: [ProjectId, number][] = []
  for (let at = ballots.start[type] ?? 0; at < (ballots.start[type + 1] ?? 0); at++) {
    const points = ballots.points === null ? 1 : (ballots.points[at] ?? 0) / ballots.pointScale
    marks.push([projects[ballots.project[at] ?? 0]?.id ?? '', points])
  }
  return Object.fromEntries(marks)
}
