import { describe, expect, test } from 'vitest'
import { hashOf } from '../src/canonical.ts'
import {
  announceLottery,
  announcementHash,
  drawNumber,
  loadSolver,
  numberFromSeed,
  publicRecord,
  readRecord,
  revealSeed,
  seedCommitmentOf,
  selectPanel,
  verifyRecord,
  type DrawRecord,
  type OfficeRecord,
  type Person,
  type PublicRecord,
} from '../src/index.ts'
import { commitmentOf, jsonOf, poolHash, sealed } from '../src/record.ts'
import { publicPool } from './pools.ts'

const solver = await loadSolver()
const draw = publicPool('sample')
const SEED = 'the sum of what the witnesses threw'

function announced(seedCommitment?: string): OfficeRecord {
  const found = selectPanel(solver, draw, { method: 'leximin', seed: 'list', lottery: 100 })
  if (found.kind === 'refused') throw new Error(JSON.stringify(found.problems))
  const options = { secret: 'known to the office only', listSeed: 'list' }
  return announceLottery(
    draw,
    found.value,
    seedCommitment === undefined ? options : { ...options, seedCommitment },
  )
}

function drawn(record: OfficeRecord, number = 42): OfficeRecord {
  const outcome = drawNumber(record, number)
  if (outcome.kind === 'refused') throw new Error(outcome.reason.kind)
  return outcome.record
}

const original = drawn(announced())
const failed = (record: DrawRecord, published = announcementHash(original)) =>
  verifyRecord(record, { solver, publishedHash: published })
    .filter(({ passed }) => !passed)
    .map(({ name }) => name)

/** Changes a record and makes every hash inside fit again, as a forger would. */
function forged(change: (record: OfficeRecord) => OfficeRecord): OfficeRecord {
  const { hash: _hash, ...open } = change(original)
  return sealed({ ...open, panelsHash: hashOf(open.panels), poolHash: poolHash(open.tickets) })
}

/** Exchanges persons or salts and commits to them anew. */
function withPersons(
  record: OfficeRecord,
  change: (ticket: OfficeRecord['tickets'][number]) => Person,
  salt?: string,
): OfficeRecord {
  return {
    ...record,
    tickets: record.tickets.map((ticket) => {
      const person = change(ticket)
      const used = salt ?? ticket.salt
      return { ...ticket, person, salt: used, commitment: commitmentOf(person, used) }
    }),
  }
}

const idsByNumber = ({ tickets }: OfficeRecord) => tickets.map(({ person }) => person.id)

const failing = (): never => {
  throw new Error('missing')
}

const swapped = <Item>(items: readonly Item[], first: number, second: number) =>
  items
    .with(first, items[second] ?? items[first] ?? failing())
    .with(second, items[first] ?? failing())

/** The number of a panel that differs from the drawn one. */
const anotherNumber = ({ panels, selected }: OfficeRecord) =>
  1 + panels.findIndex((panel) => panel.join() !== selected.join())

describe('verification', () => {
  test('accepts the record of the office and the published one', () => {
    expect(failed(original)).toEqual([])
    expect(failed(publicRecord(original))).toEqual([])
  })

  test('the published record names nobody and no feature', () => {
    const text = JSON.stringify(publicRecord(original).tickets)
    for (const { id, values } of draw.people)
      for (const secret of [`"${id}"`, ...Object.values(values)]) expect(text).not.toContain(secret)
    expect(text).not.toContain('salt')
  })

  test('a record survives being written and read', () => {
    for (const record of [original, publicRecord(original)])
      expect(readRecord(JSON.stringify(record))).toEqual({ kind: 'ok', record })
  })

  test.each<readonly [string, (record: OfficeRecord) => OfficeRecord]>([
    ['another panel declared drawn', (record) => ({ ...record, selected: record.panels[7] ?? [] })],
    [
      'another number declared drawn',
      (record) => ({ ...record, drawing: { kind: 'number-drawn', number: anotherNumber(record) } }),
    ],
    ['two panels exchanged', (record) => ({ ...record, panels: swapped(record.panels, 3, 60) })],
    ['a panel left out', (record) => ({ ...record, panels: record.panels.slice(0, -1) })],
    [
      'a panel doubled',
      (record) => ({ ...record, panels: record.panels.with(0, record.panels[1] ?? []) }),
    ],
    [
      'a person put into a panel',
      (record) => ({ ...record, panels: record.panels.with(0, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) }),
    ],
    [
      'a person seated twice',
      (record) => ({
        ...record,
        panels: record.panels.with(
          0,
          Array.from({ length: 10 }, () => 1),
        ),
      }),
    ],
    [
      'a quota changed afterwards',
      (record) => ({
        ...record,
        quotas: record.quotas.map((quota) => ({
          ...quota,
          maximum: 3,
          minimum: Math.min(3, quota.minimum),
        })),
      }),
    ],
    [
      'a feature of a person changed',
      (record) => ({
        ...record,
        tickets: record.tickets.map((ticket) => ({
          ...ticket,
          person: { ...ticket.person, values: { ...ticket.person.values, Gender: 'Female' } },
        })),
      }),
    ],
    [
      'a commitment changed',
      (record) => ({
        ...record,
        tickets: record.tickets.map((ticket) => ({
          ...ticket,
          commitment: `0${ticket.commitment.slice(1)}`,
        })),
      }),
    ],
    [
      'a person removed from the pool',
      (record) => ({ ...record, tickets: record.tickets.slice(1) }),
    ],
    ['two persons exchanged', (record) => ({ ...record, tickets: swapped(record.tickets, 0, 1) })],
    ['another method claimed', (record) => ({ ...record, method: 'legacy' })],
    ['another seed of the list claimed', (record) => ({ ...record, listSeed: 'another' })],
    ['the number of seats changed', (record) => ({ ...record, seats: 9 })],
    [
      'a salt changed',
      (record) => ({
        ...record,
        tickets: record.tickets.map((ticket) => ({ ...ticket, salt: 'x' })),
      }),
    ],
  ])('rejects %s, even with all hashes made to fit', (_, change) => {
    expect(failed(forged(change))).not.toEqual([])
  })

  test.each(['method', 'cap', 'solver', 'listSeed', 'poolHash', 'panelsHash', 'previous'] as const)(
    'rejects a change of %s in the published record',
    (field) => {
      const record = publicRecord(original)
      const read = readRecord(
        JSON.stringify({
          ...record,
          [field]: field === 'cap' ? 0.5 : field === 'method' ? 'nash' : 'changed',
        }),
      )
      expect(read.kind === 'ok' ? failed(read.record) : ['not-a-record']).not.toEqual([])
    },
  )

  test.each<readonly [string, (record: OfficeRecord) => OfficeRecord]>([
    ['another solver claimed', (record) => ({ ...record, solver: 'HiGHS 9.9.9' })],
    ['a cap above 1', (record) => ({ ...record, cap: 5 })],
    ['a previous record that is no hash', (record) => ({ ...record, previous: 'a' })],
    ['a list without panels', (record) => ({ ...record, panels: [] })],
    [
      'bounds in fractions',
      (record) => ({
        ...record,
        quotas: record.quotas.map((quota) => ({ ...quota, minimum: quota.minimum - 0.5 })),
      }),
    ],
    ['salts that anyone can guess', (record) => withPersons(record, ({ person }) => person, '')],
    [
      'one person with two tickets',
      (record) =>
        withPersons(record, ({ person, number }) =>
          number === 2 ? { ...person, id: record.tickets[0]?.person.id ?? '' } : person,
        ),
    ],
    [
      'persons without values',
      (record) => withPersons(record, ({ person }) => ({ ...person, values: {} })),
    ],
    [
      'two persons exchanged with their commitments',
      (record) =>
        withPersons(record, ({ person, number }) =>
          number > 2 ? person : (record.tickets[2 - number]?.person ?? person),
        ),
    ],
  ])('rejects %s without the published hash', (_, change) => {
    const forgery = forged(change)
    const checks = verifyRecord(forgery, { solver })
    expect(checks.filter(({ passed }) => !passed)).not.toEqual([])
    expect(checks[0]).toEqual({ name: 'record-hash', passed: true })
  })

  test.each<readonly [string, (record: PublicRecord) => PublicRecord]>([
    ['no quotas', (record) => ({ ...record, quotas: [] })],
    ['another method', (record) => ({ ...record, method: 'nash' })],
    ['another solver', (record) => ({ ...record, solver: 'HiGHS 9.9.9' })],
    ['another seed of the list', (record) => ({ ...record, listSeed: 'z' })],
    ['a previous record', (record) => ({ ...record, previous: 'f'.repeat(64) })],
    ['a cap', (record) => ({ ...record, cap: 0.9 })],
    [
      'other commitments',
      (record) => ({
        ...record,
        tickets: record.tickets.map((ticket) => ({
          ...ticket,
          commitment: `${ticket.commitment.slice(1)}${ticket.commitment.slice(0, 1)}`,
        })),
      }),
    ],
    [
      'one more ticket',
      (record) => ({
        ...record,
        tickets: [
          ...record.tickets,
          { number: record.tickets.length + 1, commitment: 'f'.repeat(64) },
        ],
      }),
    ],
    [
      'a seed that was never committed to',
      (record) => {
        const drawing = {
          kind: 'seed-revealed' as const,
          seed: 'q',
          seedCommitment: seedCommitmentOf('q'),
        }
        const number = numberFromSeed('q', record.panelsHash, record.panels.length)
        return { ...record, drawing, selected: record.panels[number - 1] ?? [] }
      },
    ],
  ])('the published hash alone gives away a public record rewritten with %s', (_, change) => {
    const { hash: _hash, ...open } = change(publicRecord(original))
    const forgery = sealed({ ...open, poolHash: poolHash(open.tickets) })
    expect(failed(forgery)).toEqual(['published-hash'])
  })

  test('a public record that carries a name in place of a commitment is rejected', () => {
    const { hash: _hash, ...open } = publicRecord(original)
    const tickets = open.tickets.map((ticket) => ({ ...ticket, commitment: `A${ticket.number}` }))
    const forgery = sealed({ ...open, tickets, poolHash: poolHash(tickets) })
    expect(failed(forgery)).toContain('ticket-numbers')
  })

  test('two records made with one secret share no ticket, so that nobody is followed from one to the next', () => {
    const found = selectPanel(solver, draw, { method: 'leximin', seed: 'list', lottery: 100 })
    if (found.kind === 'refused') throw new Error('refused')
    const other = announceLottery(draw, found.value, {
      secret: 'known to the office only',
      listSeed: 'list',
      previous: original.hash,
    })
    const known = new Set(original.tickets.map(({ commitment }) => commitment))
    expect(other.tickets.filter(({ commitment }) => known.has(commitment))).toEqual([])
    expect(idsByNumber(other)).not.toEqual(idsByNumber(original))
  })

  test('a stranger field, text that is no JSON, and JSON that is no record are refused', () => {
    expect(readRecord(JSON.stringify({ ...original, note: 'x' }))).toEqual({
      kind: 'not-a-record',
      where: 'note',
    })
    expect(readRecord('{')).toEqual({ kind: 'not-a-record', where: 'JSON' })
    for (const text of ['null', '[]', '{}', '"x"', '{"format":"sortition-record/1"}'])
      expect(readRecord(text).kind).toBe('not-a-record')
  })

  test('the hash covers the whole record', () => {
    const { hash, ...open } = original
    expect(hashOf(jsonOf(open))).toBe(hash)
  })
})

describe('the drawing', () => {
  test('a seed committed to before decides the panel, and only that seed', () => {
    const record = announced(seedCommitmentOf(SEED))
    expect(revealSeed(record, 'another')).toEqual({
      kind: 'refused',
      reason: { kind: 'seed-does-not-match' },
    })
    expect(drawNumber(record, 1)).toEqual({
      kind: 'refused',
      reason: { kind: 'seed-was-committed' },
    })
    const revealed = revealSeed(record, SEED)
    expect(revealed.kind === 'drawn' && failed(revealed.record, announcementHash(record))).toEqual(
      [],
    )
    const lying =
      revealed.kind === 'drawn'
        ? sealed({
            ...revealed.record,
            drawing: {
              kind: 'seed-revealed' as const,
              seed: 'x',
              seedCommitment: seedCommitmentOf(SEED),
            },
          })
        : record
    expect(failed(lying)).toContain('seed-commitment')
  })

  test('a number off the list and a second drawing are refused', () => {
    expect(drawNumber(announced(), 101)).toMatchObject({
      reason: { kind: 'number-not-on-the-list' },
    })
    expect(drawNumber(announced(), 0)).toMatchObject({ kind: 'refused' })
    expect(drawNumber(original, 1)).toEqual({ kind: 'refused', reason: { kind: 'already-drawn' } })
    expect(revealSeed(announced(), SEED)).toEqual({
      kind: 'refused',
      reason: { kind: 'seed-was-not-committed' },
    })
  })
})
