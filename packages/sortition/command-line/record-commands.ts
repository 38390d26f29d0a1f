import { existsSync } from 'node:fs'
import {
  announceLottery,
  announcementHash,
  drawNumber,
  loadSolver,
  publicRecord,
  readRecord,
  replacementDraw,
  revealSeed,
  selectPanel,
  verifyRecord,
  type Check,
  type Draw,
  type DrawRecord,
  type OfficeRecord,
  type Solver,
} from '../src/index.ts'
import { wordsOf } from './language.ts'
import type { Words } from './words.ts'
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
  if (first.drawing.kind === 'announced')
    throw new UsageError('The command "replace" needs a record whose panel was drawn.')
  const idOf = new Map(first.tickets.map(({ number, person }) => [number, person.id]))
  const ids = (numbers: readonly number[]) => numbers.flatMap((number) => idOf.get(number) ?? [])
  const declined = declinedNumbers(line, first)
  const people = first.tickets.map(({ person }) => person)
  const original = { seats: first.seats, quotas: first.quotas, people }
  const replacement = replacementDraw(original, ids(first.selected), ids(declined))
  if (replacement.kind === 'refused') return refusal(replacement.problems, line)
  const solver = await loadSolver()
  return announceDraw(line, { solver, draw: replacement.value.draw, first })
}

/** Ticket numbers, not ids: a number that was not drawn must never be taken for the id of somebody. */
function declinedNumbers(line: CommandLine, { selected }: OfficeRecord): readonly number[] {
  return line
    .needed('declined')
    .split(',')
    .map((typed) => {
      const number = selected.find((drawn) => `${drawn}` === typed.trim())
      if (number === undefined)
        throw new UsageError(
          `--declined takes drawn numbers (${selected.join(', ')}), not "${typed}".`,
        )
      return number
    })
}

interface Announcement {
  readonly solver: Solver
  readonly draw: Draw
  /** The record whose vacant seats are filled: its method, cap and length of list hold on. */
  readonly first?: OfficeRecord
}

function announceDraw(line: CommandLine, { solver, draw, first }: Announcement): Answer {
  const options = selectOptions(line, first)
  const secret = readText(line.needed('secret-file')).trim()
  if (secret.length < 16) throw new UsageError('The secret needs at least 16 characters.')
  const [office, published] = [line.needed('record'), line.needed('public')]
  if (office === published) throw new UsageError('--record and --public need two different files.')
  for (const path of [office, published])
    if (existsSync(path)) throw new UsageError(`The file "${path}" exists already.`)
  const lottery = line.number('lottery') ?? first?.panels.length ?? 1000
  const found = selectPanel(solver, draw, { ...options, lottery })
  if (found.kind === 'refused') return refusal(found.problems, line, { solver, draw })
  const seedCommitment = line.text('seed-commitment')
  const record = announceLottery(draw, found.value, {
    secret,
    listSeed: options.seed,
    ...(options.cap === undefined ? {} : { cap: options.cap }),
    ...(seedCommitment === undefined ? {} : { seedCommitment }),
    ...(first === undefined ? {} : { previous: first.hash }),
  })
  writeRecord(office, record)
  writeRecord(published, publicRecord(record))
  const { panelsHash, poolHash, panels } = record
  const publish = announcementHash(record)
  return {
    code: 0,
    data: { panels: panels.length, announcementHash: publish, panelsHash, poolHash },
    lines: [wordsOf(line).announced(panels.length, publish)],
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
  const published = line.needed('public')
  if ((reveal === undefined) === (number === undefined))
    throw new UsageError('The command "draw" needs either --number or --reveal.')
  if (published === path)
    throw new UsageError('--public needs another file than the record of the office.')
  const drawn = reveal === undefined ? drawNumber(record, number ?? 0) : revealSeed(record, reveal)
  if (drawn.kind === 'refused')
    return { code: 1, data: drawn, lines: [wordsOf(line).drawingRefused[drawn.reason.kind]] }
  writeRecord(published, publicRecord(drawn.record))
  writeRecord(path, drawn.record)
  const { selected } = drawn.record
  return { code: 0, data: { selected }, lines: [wordsOf(line).selectedNumbers(selected)] }
}

/** `sortition verify` */
export async function verify(line: CommandLine): Promise<Answer> {
  const read = readRecord(readText(line.file ?? ''))
  if (read.kind === 'not-a-record')
    return {
      code: 1,
      data: { verified: false, ...read },
      lines: [wordsOf(line).notARecord(read.where)],
    }
  const published = line.text('published')
  const checks = verifyRecord(read.record, {
    ...(published === undefined ? {} : { publishedHash: published }),
    ...(line.flag('quick') ? {} : { solver: await loadSolver() }),
  })
  const verified = checks.every(({ passed }) => passed)
  return {
    code: verified ? 0 : 1,
    data: {
      verified,
      checks,
      announcementHash: announcementHash(read.record),
      drawing: read.record.drawing,
      selected: read.record.selected,
    },
    lines: verifiedLines(read.record, checks, wordsOf(line)),
  }
}

/** What no file can prove, the witnesses compare: the number drawn and the hash that was published. */
function verifiedLines(
  record: DrawRecord,
  checks: readonly Check[],
  words: Words,
): readonly string[] {
  const { drawing } = record
  return [
    ...checks.map(({ name, passed }) => `${passed ? 'ok    ' : words.failed} ${name}`),
    words.compareHash(announcementHash(record)),
    ...(drawing.kind === 'number-drawn' ? [words.compareNumber(drawing.number)] : []),
    checks.every(({ passed }) => passed) ? words.verified : words.notVerified,
  ]
}
