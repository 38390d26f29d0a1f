import {
  RECORD_FORMAT,
  type DrawRecord,
  type Drawing,
  type OpenTicket,
  type Ticket,
} from './record.ts'
import { METHODS, type Method } from './select.ts'
import type { Person, Quota } from './pool.ts'

/** A record, or the place where the file is not one. */
export type ReadRecord =
  | { readonly kind: 'ok'; readonly record: DrawRecord }
  | { readonly kind: 'not-a-record'; readonly where: string }

/**
 * Reads a record from the text of a file and trusts nothing in it but its shape.
 *
 * Source: the format of this package, see `DrawRecord`. Cost: linear.
 * @returns the record, or where its shape is wrong; whether it is true says `verifyRecord`.
 * @example readRecord('{}') // => { kind: 'not-a-record', where: 'format' }
 */
export function readRecord(text: string): ReadRecord {
  try {
    return { kind: 'ok', record: recordOf(JSON.parse(text)) }
  } catch (failure) {
    return { kind: 'not-a-record', where: failure instanceof Misshapen ? failure.message : 'JSON' }
  }
}

class Misshapen extends Error {}

type Fields = Readonly<Record<string, unknown>>

function recordOf(value: unknown): DrawRecord {
  const fields = object(value, 'record')
  if (fields['format'] !== RECORD_FORMAT) throw new Misshapen('format')
  const core = {
    format: RECORD_FORMAT,
    method: method(fields['method']),
    cap: number(fields['cap'], 'cap'),
    seats: number(fields['seats'], 'seats'),
    quotas: list(fields['quotas'], 'quotas', quota),
    solver: text(fields['solver'], 'solver'),
    listSeed: text(fields['listSeed'], 'listSeed'),
    panels: list(fields['panels'], 'panels', (panel) => list(panel, 'panels', numberIn('panels'))),
    panelsHash: text(fields['panelsHash'], 'panelsHash'),
    poolHash: text(fields['poolHash'], 'poolHash'),
    previous: fields['previous'] === null ? null : text(fields['previous'], 'previous'),
    drawing: drawing(fields['drawing']),
    selected: list(fields['selected'], 'selected', numberIn('selected')),
    hash: text(fields['hash'], 'hash'),
  } as const
  if (fields['audience'] === 'public')
    return only(fields, {
      ...core,
      audience: 'public',
      tickets: list(fields['tickets'], 'tickets', ticket),
    })
  if (fields['audience'] === 'office')
    return only(fields, {
      ...core,
      audience: 'office',
      tickets: list(fields['tickets'], 'tickets', openTicket),
    })
  throw new Misshapen('audience')
}

/** A field that the format does not know could carry what the hash then does not cover. */
function only<Known extends object>(fields: Fields, known: Known): Known {
  const stranger = Object.keys(fields).find((key) => !Object.hasOwn(known, key))
  if (stranger !== undefined) throw new Misshapen(stranger)
  return known
}

function object(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Misshapen(where)
  return Object.fromEntries(Object.entries(value))
}

function text(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new Misshapen(where)
  return value
}

function number(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Misshapen(where)
  return value
}

const numberIn = (where: string) => (value: unknown) => number(value, where)

function list<Item>(value: unknown, where: string, read: (item: unknown) => Item): readonly Item[] {
  if (!Array.isArray(value)) throw new Misshapen(where)
  return value.map((item: unknown) => read(item))
}

function method(value: unknown): Method {
  const found = METHODS.find((known) => known === value)
  if (found === undefined) throw new Misshapen('method')
  return found
}

function quota(value: unknown): Quota {
  const fields = object(value, 'quotas')
  const flexible = (['flexibleMinimum', 'flexibleMaximum'] as const).filter(
    (key) => fields[key] !== undefined,
  )
  return only(fields, {
    category: text(fields['category'], 'quotas'),
    value: text(fields['value'], 'quotas'),
    minimum: number(fields['minimum'], 'quotas'),
    maximum: number(fields['maximum'], 'quotas'),
    ...Object.fromEntries(flexible.map((key) => [key, number(fields[key], 'quotas')])),
  })
}

function ticket(value: unknown): Ticket {
  const fields = object(value, 'tickets')
  return only(fields, {
    number: number(fields['number'], 'tickets'),
    commitment: text(fields['commitment'], 'tickets'),
  })
}

function openTicket(value: unknown): OpenTicket {
  const fields = object(value, 'tickets')
  return only(fields, {
    number: number(fields['number'], 'tickets'),
    commitment: text(fields['commitment'], 'tickets'),
    salt: text(fields['salt'], 'tickets'),
    person: person(fields['person']),
  })
}

function person(value: unknown): Person {
  const fields = object(value, 'tickets')
  const values = Object.entries(object(fields['values'], 'tickets')).map(
    ([category, one]) => [category, text(one, 'tickets')] as const,
  )
  return only(fields, {
    id: text(fields['id'], 'tickets'),
    values: Object.fromEntries(values),
    ...(fields['household'] === undefined
      ? {}
      : { household: text(fields['household'], 'tickets') }),
  })
}

function drawing(value: unknown): Drawing {
  const fields = object(value, 'drawing')
  const committed = fields['seedCommitment']
  switch (fields['kind']) {
    case 'announced':
      return only(fields, {
        kind: 'announced',
        ...(committed === undefined ? {} : { seedCommitment: text(committed, 'drawing') }),
      })
    case 'number-drawn':
      return only(fields, { kind: 'number-drawn', number: number(fields['number'], 'drawing') })
    case 'seed-revealed':
      return only(fields, {
        kind: 'seed-revealed',
        seed: text(fields['seed'], 'drawing'),
        seedCommitment: text(committed, 'drawing'),
      })
    default:
      throw new Misshapen('drawing')
  }
}
