import {
  announceLottery,
  drawNumber,
  loadSolver,
  publicRecord,
  readRecord,
  replacementDraw,
  revealSeed,
  selectPanel,
  verifyRecord,
  type Draw,
  type OfficeRecord,
  type Solver,
} from '../src/index.ts'
import { readDraw, readText, refusal, selectOptions, writeRecord, type Answer } from './answer.ts'
import { UsageError, type CommandLine } from './arguments.ts'

/** `sortition announce` */
export async function announce(line: CommandLine): Promise<Answer> {
  const solver = await loadSolver()
  const pool = readDraw(line)
  if (pool.kind === 'refused') return refusal(pool.problems, line)
  return announceDraw(line, { solver, draw: pool.draw })
}

/** `sortition replace`: the vacant seats of a drawn record are drawn anew, with a record of its own. */
export async function replace(line: CommandLine): Promise<Answer> {
  const first = officeRecord(line)
  const idOf = new Map(first.tickets.map(({ number, person }) => [number, person.id]))
  const declined = line.needed('declined').split(',').map(Number)
  const ids = (numbers: readonly number[]) =>
    numbers.map((number) => idOf.get(number) ?? `${number}`)
  const people = first.tickets.map(({ person }) => person)
  const original = { seats: first.seats, quotas: first.quotas, people }
  const replacement = replacementDraw(original, ids(first.selected), ids(declined))
  if (replacement.kind === 'refused') return refusal(replacement.problems, line)
  const solver = await loadSolver()
  return announceDraw(line, { solver, draw: replacement.value.draw, previous: first.hash })
}

interface Announcement {
  readonly solver: Solver
  readonly draw: Draw
  readonly previous?: string
}

function announceDraw(line: CommandLine, { solver, draw, previous }: Announcement): Answer {
  const options = selectOptions(line)
  const secret = readText(line.needed('secret-file')).trim()
  if (secret.length < 16) throw new UsageError('The secret needs at least 16 characters.')
  const [office, published] = [line.needed('record'), line.needed('public')]
  const found = selectPanel(solver, draw, { ...options, lottery: line.number('lottery') ?? 1000 })
  if (found.kind === 'refused') return refusal(found.problems, line, { solver, draw })
  const seedCommitment = line.text('seed-commitment')
  const record = announceLottery(draw, found.value, {
    secret,
    listSeed: options.seed,
    ...(options.cap === undefined ? {} : { cap: options.cap }),
    ...(seedCommitment === undefined ? {} : { seedCommitment }),
    ...(previous === undefined ? {} : { previous }),
  })
  writeRecord(office, record)
  writeRecord(published, publicRecord(record))
  const { panelsHash, poolHash } = record
  return {
    code: 0,
    data: { panels: record.panels.length, panelsHash, poolHash },
    lines: [`${record.panels.length} panels; publish before the drawing: ${panelsHash}`],
  }
}

function officeRecord(line: CommandLine): OfficeRecord {
  const read = readRecord(readText(line.file ?? ''))
  if (read.kind === 'not-a-record' || read.record.audience !== 'office')
    throw new UsageError(`The command "${line.command}" needs the record of the office.`)
  return read.record
}

/** `sortition draw` */
export async function draw(line: CommandLine): Promise<Answer> {
  const path = line.file ?? ''
  const record = officeRecord(line)
  const reveal = line.text('reveal')
  const number = line.number('number')
  if (reveal === undefined && number === undefined)
    throw new UsageError('The command "draw" needs --number or --reveal.')
  const drawn = reveal === undefined ? drawNumber(record, number ?? 0) : revealSeed(record, reveal)
  if (drawn.kind === 'refused')
    return { code: 1, data: drawn, lines: [`Refused: ${drawn.reason.kind}`] }
  writeRecord(path, drawn.record)
  writeRecord(line.needed('public'), publicRecord(drawn.record))
  const { selected } = drawn.record
  return { code: 0, data: { selected }, lines: [`selected numbers: ${selected.join(', ')}`] }
}

/** `sortition verify` */
export async function verify(line: CommandLine): Promise<Answer> {
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
