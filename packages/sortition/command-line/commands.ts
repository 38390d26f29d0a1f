import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import {
  announceLottery,
  changeSentence,
  decodeText,
  drawNumber,
  explainChance,
  householdReview,
  loadSolver,
  METHODS,
  problemSentence,
  publicRecord,
  readPeople,
  readQuotas,
  readRecord,
  relaxQuotas,
  revealSeed,
  selectPanel,
  verifyRecord,
  whyNeverSelected,
  type Draw,
  type DrawRecord,
  type Language,
  type Problem,
  type Selection,
  type Solver,
} from '../src/index.ts'
import { UsageError, type CommandLine } from './arguments.ts'

/** What a command prints, and its exit code: 0 done, 1 refused or not verified, 2 not understood. */
export interface Answer {
  readonly code: 0 | 1
  readonly data: unknown
  readonly lines: readonly string[]
}

/** The commands by name. */
export const COMMANDS: Readonly<Record<string, (line: CommandLine) => Promise<Answer>>> = {
  select: async (line) => select(line),
  relax: async (line) => relax(line),
  explain: async (line) => explain(line),
  announce: async (line) => announce(line),
  draw: async (line) => draw(line),
  verify: async (line) => verify(line),
}

async function select(line: CommandLine): Promise<Answer> {
  const solver = await loadSolver()
  const pool = readDraw(line)
  if (pool.kind === 'refused') return refusal(pool.problems, line)
  const found = selectPanel(solver, pool.draw, { ...selectOptions(line), ...lotteryOption(line) })
  return found.kind === 'refused'
    ? refusal(found.problems, line, { solver, draw: pool.draw })
    : {
        code: 0,
        data: { ...found.value, sharedAddresses: householdReview(pool.draw.people) },
        lines: selectionLines(solver, pool.draw, found.value),
      }
}

const percent = (chance: number) => `${(100 * chance).toFixed(2)} %`

function selectionLines(solver: Solver, draw: Draw, selection: Selection): readonly string[] {
  const never = whyNeverSelected(solver, draw, selection.neverSelected)
  return [
    `${selection.method}: ${draw.people.length} people, ${draw.seats} seats, ${selection.panels.length} panels`,
    `chances from ${percent(selection.minimum)} to ${percent(selection.maximum)} (even: ${percent(draw.seats / draw.people.length)}), gini ${selection.gini}, geometric mean ${percent(selection.geometricMean)}`,
    selection.certifiedGap === null
      ? 'chances are estimated, nothing is proven'
      : `proven: no chance lies more than ${selection.certifiedGap.toExponential(1)} below the fairest one`,
    ...never.map(
      ({ id, quotas }) =>
        `never selected: ${id}, because of ${quotas.map(({ category, value, minimum, maximum }) => `${category}: ${value} (${minimum} to ${maximum})`).join(', ')}`,
    ),
    ...householdReview(draw.people).map(
      ({ ids }) => `one address, so at most one of them is drawn; please check: ${ids.join(', ')}`,
    ),
    ...highChanceLines(selection),
    `selected: ${selection.selected.join(', ')}`,
  ]
}

/** LEXIMIN rewards rare features: whoever misreports one could be nearly certain of a seat. */
function highChanceLines({ people }: Selection): readonly string[] {
  const high = people.filter(({ probability }) => probability > 0.5)
  return high.length === 0
    ? []
    : [
        `${high.length} people have a chance above 50 %; check their details, or set --cap: ${high.map(({ id }) => id).join(', ')}`,
      ]
}

async function relax(line: CommandLine): Promise<Answer> {
  const pool = readDraw(line)
  if (pool.kind === 'refused') return refusal(pool.problems, line)
  const proposals = relaxQuotas(await loadSolver(), pool.draw, {
    proposals: line.number('proposals') ?? 3,
    withinFlexible: line.flag('within-flexible'),
  })
  if (proposals.kind === 'refused') return refusal(proposals.problems, line)
  return {
    code: 0,
    data: { proposals: proposals.value },
    lines: proposalLines(proposals.value, languageOf(line)),
  }
}

type Proposals = Extract<ReturnType<typeof relaxQuotas>, { readonly kind: 'ok' }>['value']

function proposalLines(proposals: Proposals, language: Language): readonly string[] {
  return proposals.flatMap(({ cost, changes }, index) => [
    language === 'de'
      ? `Vorschlag ${index + 1} (Kosten ${cost.toFixed(2)}):`
      : `Proposal ${index + 1} (cost ${cost.toFixed(2)}):`,
    ...changes.map((change) => `  ${changeSentence(change, language)}`),
  ])
}

async function explain(line: CommandLine): Promise<Answer> {
  const solver = await loadSolver()
  const pool = readDraw(line)
  if (pool.kind === 'refused') return refusal(pool.problems, line)
  const id = line.needed('person')
  if (!pool.draw.people.some((person) => person.id === id))
    return refusal([{ kind: 'unknown-person', id }], line)
  const found = selectPanel(solver, pool.draw, selectOptions(line))
  if (found.kind === 'refused') return refusal(found.problems, line, { solver, draw: pool.draw })
  const explanation = explainChance(pool.draw, found.value, id)
  return {
    code: 0,
    data: explanation,
    lines: [
      `${id}: chance ${explanation.chance}, even chance ${explanation.evenChance} (${explanation.compared})`,
      ...explanation.effects.map(
        ({ category, value, people, minimum, maximum, effect }) =>
          `  ${category}: ${value}: ${people} people for ${minimum} to ${maximum} seats; this quota ${effect} the chance`,
      ),
    ],
  }
}

async function announce(line: CommandLine): Promise<Answer> {
  const solver = await loadSolver()
  const pool = readDraw(line)
  if (pool.kind === 'refused') return refusal(pool.problems, line)
  const options = selectOptions(line)
  const found = selectPanel(solver, pool.draw, {
    ...options,
    lottery: line.number('lottery') ?? 1000,
  })
  if (found.kind === 'refused') return refusal(found.problems, line, { solver, draw: pool.draw })
  const seedCommitment = line.text('seed-commitment')
  const record = announceLottery(pool.draw, found.value, {
    secret: readText(line.needed('secret-file')).trim(),
    listSeed: options.seed,
    ...(options.cap === undefined ? {} : { cap: options.cap }),
    ...(seedCommitment === undefined ? {} : { seedCommitment }),
  })
  writeRecord(line.needed('record'), record)
  writeRecord(line.needed('public'), publicRecord(record))
  const { panelsHash, poolHash } = record
  return {
    code: 0,
    data: { panels: record.panels.length, panelsHash, poolHash },
    lines: [`${record.panels.length} panels; publish before the drawing: ${panelsHash}`],
  }
}

async function draw(line: CommandLine): Promise<Answer> {
  const path = line.file ?? ''
  const read = readRecord(readText(path))
  if (read.kind === 'not-a-record' || read.record.audience !== 'office')
    throw new UsageError('The command "draw" needs the record of the office.')
  const reveal = line.text('reveal')
  const number = line.number('number')
  if (reveal === undefined && number === undefined)
    throw new UsageError('The command "draw" needs --number or --reveal.')
  const drawn =
    reveal === undefined ? drawNumber(read.record, number ?? 0) : revealSeed(read.record, reveal)
  if (drawn.kind === 'refused')
    return { code: 1, data: drawn, lines: [`Refused: ${drawn.reason.kind}`] }
  writeRecord(path, drawn.record)
  writeRecord(line.needed('public'), publicRecord(drawn.record))
  const { selected } = drawn.record
  return { code: 0, data: { selected }, lines: [`selected numbers: ${selected.join(', ')}`] }
}

async function verify(line: CommandLine): Promise<Answer> {
  const read = readRecord(readText(line.file ?? ''))
  if (read.kind === 'not-a-record')
    return {
      code: 1,
      data: { verified: false, ...read },
      lines: [`Not a record: see ${read.where}`],
    }
  const published = line.text('published')
  const checks = verifyRecord(read.record, {
    ...(published === undefined ? {} : { publishedPanelsHash: published }),
    ...(line.flag('quick') ? {} : { solver: await loadSolver() }),
  })
  const verified = checks.every(({ passed }) => passed)
  return {
    code: verified ? 0 : 1,
    data: { verified, checks },
    lines: [
      ...checks.map(({ name, passed }) => `${passed ? 'ok    ' : 'FAILED'} ${name}`),
      verified ? 'verified' : 'NOT verified',
    ],
  }
}

type ReadDraw =
  | { readonly kind: 'ok'; readonly draw: Draw }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

function readDraw(line: CommandLine): ReadDraw {
  const quotas = readQuotas(readText(line.needed('targets')))
  if (quotas.kind === 'refused') return quotas
  const idColumn = line.text('id')
  const people = readPeople(readText(line.needed('people')), {
    quotas: quotas.value,
    householdColumns: (line.text('household') ?? '').split(',').filter((column) => column !== ''),
    ...(idColumn === undefined ? {} : { idColumn }),
  })
  if (people.kind === 'refused') return people
  line.needed('size')
  return {
    kind: 'ok',
    draw: { seats: line.number('size') ?? 0, people: people.value, quotas: quotas.value },
  }
}

function selectOptions(line: CommandLine) {
  const typed = (line.text('method') ?? 'leximin').toLowerCase()
  const method = METHODS.find((known) => known === typed)
  if (method === undefined)
    throw new UsageError(`--method is one of ${METHODS.join(', ')}, not "${typed}".`)
  const cap = line.number('cap')
  return { method, seed: line.needed('seed'), ...(cap === undefined ? {} : { cap }) }
}

function lotteryOption(line: CommandLine) {
  const lottery = line.number('lottery')
  return lottery === undefined ? {} : { lottery }
}

function languageOf(line: CommandLine): Language {
  return line.text('language') === 'de' ? 'de' : 'en'
}

/** Reasons; and if only the quotas together are the reason, the smallest changes that help. */
function refusal(
  problems: readonly Problem[],
  line: CommandLine,
  found?: { readonly solver: Solver; readonly draw: Draw },
): Answer {
  const language = languageOf(line)
  const relaxed = found === undefined ? undefined : relaxQuotas(found.solver, found.draw)
  const proposals = relaxed?.kind === 'ok' ? relaxed.value : []
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
      ...proposalLines(proposals, language),
    ],
  }
}

function readText(path: string): string {
  if (!existsSync(path)) throw new UsageError(`The file "${path}" does not exist.`)
  return decodeText(readFileSync(path))
}

function writeRecord(path: string, record: DrawRecord): void {
  writeFileSync(path, `${JSON.stringify(record)}\n`)
}
