import { canonicalJson, hashOf, type Json } from './canonical.ts'
import { chanceFrom, shuffled } from './chance.ts'
import type { Draw, Person, Quota } from './pool.ts'
import type { Method, Selection } from './select.ts'
import { sha256 } from './sha256.ts'

/** How the number of the drawn panel comes about. */
export type Drawing =
  | { readonly kind: 'announced'; readonly seedCommitment?: string }
  | { readonly kind: 'number-drawn'; readonly number: number }
  | { readonly kind: 'seed-revealed'; readonly seed: string; readonly seedCommitment: string }

/** A person as the public sees them: a random number and a salted commitment, nothing else. */
export interface Ticket {
  readonly number: number
  readonly commitment: string
}

/** A person as the office keeps them until the period for objections ends. */
export interface OpenTicket extends Ticket {
  readonly salt: string
  readonly person: Person
}

interface RecordCore {
  readonly format: typeof RECORD_FORMAT
  readonly method: Method
  readonly cap: number
  readonly seats: number
  readonly quotas: readonly Quota[]
  readonly solver: string
  /** The text from which the list of panels was made; the drawing has its own chance. */
  readonly listSeed: string
  /** Equally likely panels of ticket numbers; panel 1 stands first. */
  readonly panels: readonly (readonly number[])[]
  readonly panelsHash: string
  readonly poolHash: string
  /** Hash of the record that this draw replaces members of. */
  readonly previous: string | null
  readonly drawing: Drawing
  readonly selected: readonly number[]
  readonly hash: string
}

/** May be published: nobody is recognised from rare features. */
export interface PublicRecord extends RecordCore {
  readonly audience: 'public'
  readonly tickets: readonly Ticket[]
}

/** Stays with the office and is erased when the period for objections ends. */
export interface OfficeRecord extends RecordCore {
  readonly audience: 'office'
  readonly tickets: readonly OpenTicket[]
}

export type DrawRecord = PublicRecord | OfficeRecord

export const RECORD_FORMAT = 'sortition-record/1'

export interface RecordOptions {
  /** Random text that only the office knows; from it come ticket numbers and salts. At least 16 characters. */
  readonly secret: string
  readonly listSeed: string
  readonly cap?: number
  readonly seedCommitment?: string
  readonly previous?: string
}

/**
 * The record of a lottery before its drawing: tickets with salted commitments, snapshot of the
 * quotas, method, solver, the list of panels and its hash. Publish `publicRecord` of it and its
 * `announcementHash` before the drawing; nobody can change pool, quotas or panels afterwards without
 * being seen.
 *
 * Source: salted commitments, https://en.wikipedia.org/wiki/Commitment_scheme. Cost: linear.
 * @throws when the selection holds no list of equally likely panels, or the secret is short.
 * @example
 * const draw = { seats: 1, people: ['Ada', 'Ben'].map((id) => ({ id, values: {} })), quotas: [] }
 * const options = { method: 'leximin', seed: 'our list', lottery: 4 }
 * const { value: selection } = selectPanel(await loadSolver(), draw, options)
 * const record = announceLottery(draw, selection, { secret: 'known to the office', listSeed: 'our list' })
 * record.panels // => [[1], [2], [1], [2]]
 */
export function announceLottery(
  draw: Draw,
  selection: Selection,
  options: RecordOptions,
): OfficeRecord {
  if (options.secret.length < 16)
    throw new Error('announceLottery requires a secret of at least 16 characters')
  const [first] = selection.panels
  if (selection.panels.some(({ probability }) => probability !== first?.probability))
    throw new Error('announceLottery requires a selection made with the option lottery')
  const { secret, listSeed, previous = null } = options
  const tickets = ticketsFor(draw.people, hashOf([secret, listSeed, previous]))
  const numberOf = new Map(tickets.map(({ number, person }) => [person.id, number]))
  const panels = selection.panels.map(({ people }) =>
    people.map((id) => numberOf.get(id) ?? 0).sort((left, right) => left - right),
  )
  return sealed({
    audience: 'office',
    format: RECORD_FORMAT,
    method: selection.method,
    cap: options.cap ?? 1,
    seats: draw.seats,
    quotas: draw.quotas,
    solver: selection.solver,
    listSeed,
    panels,
    panelsHash: hashOf(panels),
    poolHash: poolHash(tickets),
    previous,
    drawing: {
      kind: 'announced',
      ...(options.seedCommitment === undefined ? {} : { seedCommitment: options.seedCommitment }),
    },
    selected: [],
    tickets,
  })
}

/** The secret is one for this record alone: equal tickets in two records would link their persons. */
function ticketsFor(people: readonly Person[], secret: string): readonly OpenTicket[] {
  const byId = [...people].sort((left, right) => (left.id < right.id ? -1 : 1))
  const numbers = shuffled([...byId.keys()], chanceFrom(`${secret}/numbers`))
  return byId
    .map((person, index) => {
      const salt = sha256(`${secret}/salt/${person.id}`)
      return {
        number: (numbers[index] ?? 0) + 1,
        salt,
        person,
        commitment: commitmentOf(person, salt),
      }
    })
    .sort((left, right) => left.number - right.number)
}

/** What binds the office to a person's data without showing it. */
export function commitmentOf(person: Person, salt: string): string {
  return sha256(`${salt}${canonicalJson(jsonOf(person))}`)
}

/** One hash for the whole pool. */
export function poolHash(tickets: readonly Ticket[]): string {
  return hashOf(tickets.map(({ number, commitment }) => [number, commitment]))
}

/**
 * One hash over everything that is fixed before the drawing: rules, method, solver, pool, list of
 * panels and a committed seed. It is what gets published, since whoever rewrites any of it afterwards
 * and makes the hashes inside the record fit cannot make this one fit. The record of the office and
 * the public one share it.
 *
 * Source: SHA-256 over canonical JSON, https://www.rfc-editor.org/rfc/rfc8785. Cost: linear in the quotas.
 * @example
 * const draw = { seats: 1, people: ['Ada', 'Ben'].map((id) => ({ id, values: {} })), quotas: [] }
 * const options = { method: 'leximin', seed: 'our list', lottery: 4 }
 * const { value: selection } = selectPanel(await loadSolver(), draw, options)
 * const record = announceLottery(draw, selection, { secret: 'known to the office', listSeed: 'our list' })
 * announcementHash(record) === announcementHash(publicRecord(record)) // => true
 */
export function announcementHash(record: DrawRecord): string {
  const { format, method, cap, seats, quotas, solver, listSeed, drawing } = record
  const { panelsHash, poolHash, previous } = record
  const seedCommitment = drawing.kind === 'number-drawn' ? null : (drawing.seedCommitment ?? null)
  const fixed = { format, method, cap, seats, quotas, solver, listSeed, panelsHash, poolHash }
  return hashOf(jsonOf({ ...fixed, previous, seedCommitment }))
}

/**
 * The record without what only the office may see; after the period for objections it is all that
 * is kept.
 *
 * Source: none. Cost: linear.
 * @example
 * const draw = { seats: 1, people: ['Ada', 'Ben'].map((id) => ({ id, values: {} })), quotas: [] }
 * const options = { method: 'leximin', seed: 'our list', lottery: 4 }
 * const { value: selection } = selectPanel(await loadSolver(), draw, options)
 * const record = announceLottery(draw, selection, { secret: 'known to the office', listSeed: 'our list' })
 * Object.keys(publicRecord(record).tickets[0]) // => ['number', 'commitment']
 */
export function publicRecord(record: OfficeRecord): PublicRecord {
  const { hash: _hash, audience: _audience, tickets, ...core } = record
  return sealed({
    ...core,
    audience: 'public',
    tickets: tickets.map(({ number, commitment }) => ({ number, commitment })),
  })
}

/** Closes a record with the hash over everything in it. */
export function sealed<Open extends Omit<DrawRecord, 'hash'>>(
  open: Open,
): Open & { readonly hash: string } {
  return { ...open, hash: hashOf(jsonOf(open)) }
}

/** The record as plain JSON data. */
export function jsonOf(value: unknown): Json {
  const json: Json = JSON.parse(JSON.stringify(value))
  return json
}

/**
 * What is published before the drawing when a seed decides: nobody can exchange the seed afterwards.
 *
 * Source: commitments, https://en.wikipedia.org/wiki/Commitment_scheme. Cost: that of one SHA-256.
 * @example seedCommitmentOf('a long text that nobody can guess').slice(0, 8) // => 'd5929e1d'
 */
export function seedCommitmentOf(seed: string): string {
  return sha256(`seed commitment/${seed}`)
}

/**
 * The panel number, from 1, that a revealed seed and the published list decide together. Whoever
 * knows the seed while the list is made could try lists until one suits: somebody else keeps it.
 *
 * Source: none, `chanceFrom` of both texts. Cost: O(1).
 * @example numberFromSeed('numbers of five witnesses', 'hash of the list', 1000) // => 841
 */
export function numberFromSeed(seed: string, panelsHash: string, count: number): number {
  return chanceFrom(`${seed}/${panelsHash}`).below(count) + 1
}
