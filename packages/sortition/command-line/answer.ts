import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import {
  changeSentence,
  decodeText,
  eligiblePeople,
  METHODS,
  problemSentence,
  readPeople,
  readQuotas,
  relaxQuotas,
  type Draw,
  type DrawRecord,
  type LeftOut,
  type OfficeRecord,
  type Person,
  type Problem,
  type ReadPeopleOptions,
  type Relaxation,
  type Solver,
} from '../src/index.ts'
import { languageOf, UsageError, type CommandLine } from './arguments.ts'
import { wordsOf } from './language.ts'

/** What a command prints, and its exit code: 0 done, 1 refused or not verified, 2 not understood. */
export interface Answer {
  readonly code: 0 | 1
  readonly data: unknown
  readonly lines: readonly string[]
}

/** The draw that the files describe, or why there is none. */
export type ReadDraw =
  | { readonly kind: 'ok'; readonly draw: Draw; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

export function readDraw(line: CommandLine): ReadDraw {
  const quotas = readQuotas(readText(line.needed('targets')))
  if (quotas.kind === 'refused') return quotas
  const idColumn = line.text('id')
  const options: ReadPeopleOptions = {
    quotas: quotas.value,
    householdColumns: (line.text('household') ?? '').split(',').filter((column) => column !== ''),
    idNeeded: line.text('already-selected') !== undefined,
    ...(idColumn === undefined ? {} : { idColumn }),
  }
  const people = readPeople(readText(line.needed('people')), options)
  if (people.kind === 'refused') return people
  line.needed('size')
  const eligible = withoutSeated(line, people.value, options)
  if (eligible.kind === 'refused') return eligible
  const { people: taking, leftOut } = eligible.value
  return {
    kind: 'ok',
    draw: { seats: line.number('size') ?? 0, people: taking, quotas: quotas.value },
    leftOut,
  }
}

/** Leaves out those on the list of persons who hold a seat already, and their households. */
function withoutSeated(line: CommandLine, people: readonly Person[], options: ReadPeopleOptions) {
  const file = line.text('already-selected')
  const seated = file === undefined ? undefined : readPeople(readText(file), options)
  if (seated?.kind === 'refused') return seated
  return eligiblePeople(people, { alreadySelected: seated?.value ?? [] })
}

/** Method, cap and seed as typed; for a replacement the method and cap of the first draw hold on. */
export function selectOptions(line: CommandLine, first?: OfficeRecord) {
  const typed = (line.text('method') ?? first?.method ?? 'leximin').toLowerCase()
  const method = METHODS.find((known) => known === typed)
  if (method === undefined)
    throw new UsageError(`--method is one of ${METHODS.join(', ')}, not "${typed}".`)
  const cap = line.number('cap') ?? (first !== undefined && first.cap < 1 ? first.cap : undefined)
  return { method, seed: line.needed('seed'), ...(cap === undefined ? {} : { cap }) }
}

export function lotteryOption(line: CommandLine) {
  const lottery = line.number('lottery')
  return lottery === undefined ? {} : { lottery }
}

/** Reasons; and if only the quotas together are the reason, the smallest changes that help. */
export function refusal(
  problems: readonly Problem[],
  line: CommandLine,
  found?: { readonly solver: Solver; readonly draw: Draw },
): Answer {
  const language = languageOf(line)
  const relaxed = found === undefined ? undefined : relaxQuotas(found.solver, found.draw)
  const proposals =
    relaxed?.kind === 'ok' ? relaxed.value.filter(({ changes }) => changes.length > 0) : []
  return {
    code: 1,
    data: {
      problems: problems.map((problem) => ({
        ...problem,
        sentence: problemSentence(problem, language),
      })),
      proposals,
    },
    lines: [
      ...problems.map((problem) => problemSentence(problem, language)),
      ...proposalLines(proposals, line),
    ],
  }
}

export function readText(path: string): string {
  if (path === '') throw new UsageError('A file is needed.')
  if (!existsSync(path)) throw new UsageError(`The file "${path}" does not exist.`)
  if (!statSync(path).isFile()) throw new UsageError(`"${path}" is not a file.`)
  return decodeText(onDisk(path, () => readFileSync(path)))
}

export function writeRecord(path: string, record: DrawRecord): void {
  onDisk(path, () => {
    writeFileSync(path, `${JSON.stringify(record)}\n`)
  })
}

/** A folder that does not exist or may not be written is the matter of whoever typed the path. */
function onDisk<Result>(path: string, access: () => Result): Result {
  try {
    return access()
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? String(failure.code) : 'unknown'
    throw new UsageError(`The file "${path}" cannot be read or written (${code}).`)
  }
}

/** Proposals as sentences, one for each change. */
export function proposalLines(
  proposals: readonly Relaxation[],
  line: CommandLine,
): readonly string[] {
  const words = wordsOf(line)
  return proposals.flatMap(({ cost, changes }, index) =>
    changes.length === 0
      ? [words.feasible]
      : [
          words.proposal(index + 1, cost),
          ...changes.map((change) => `  ${changeSentence(change, languageOf(line))}`),
        ],
  )
}
