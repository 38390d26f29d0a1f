import { UNTYPED, type Actor, type Tie } from '../network/network.ts'
import { readNumber } from './csv.ts'
import {
  checkHolders,
  checkTie,
  readDay,
  readKind,
  readSources,
  type ReadActor,
} from './network-csv.ts'
import { refuse } from './outcome.ts'

/** What an actor or tie says beside its ids, by the names all formats share. */
export type Fields = ReadonlyMap<string, string>

export const ACTOR_FIELDS = [
  'name',
  'kind',
  'group',
  'convenedBy',
  'paidBy',
  'influence',
  'goal',
] as const
export const TIE_FIELDS = ['type', 'strength', 'since', 'until', 'reportedBy'] as const

const NUMBERS: ReadonlySet<string> = new Set(['influence', 'strength'])

export const typeOfField = (name: string): 'double' | 'string' =>
  NUMBERS.has(name) ? 'double' : 'string'

export function fieldsOfActor(actor: Actor): Fields {
  const values = ACTOR_FIELDS.flatMap((name) => {
    const value = actor[name]
    return value === undefined ? [] : [[name, String(value)] as const]
  })
  return new Map(values)
}

export function fieldsOfTie(tie: Tie): Fields {
  const values = TIE_FIELDS.flatMap((name) => {
    const value = name === 'reportedBy' ? tie.reportedBy.join('|') : tie[name]
    return value === undefined || value === '' ? [] : [[name, String(value)] as const]
  })
  return new Map(values)
}

const textOf = (fields: Fields, name: string): string | undefined => {
  const text = fields.get(name)
  return text === '' ? undefined : text
}

export function actorFromFields(id: string, fields: Fields, line: number): Actor {
  if (id === '') refuse('missing-id', line, '')
  const [group, convenedBy, paidBy, influence, goal] = [
    textOf(fields, 'group'),
    textOf(fields, 'convenedBy'),
    textOf(fields, 'paidBy'),
    textOf(fields, 'influence'),
    textOf(fields, 'goal'),
  ]
  return {
    id,
    name: textOf(fields, 'name') ?? id,
    kind: readKind(textOf(fields, 'kind') ?? 'organisation', line),
    ...(group === undefined ? {} : { group }),
    ...(convenedBy === undefined ? {} : { convenedBy }),
    ...(paidBy === undefined ? {} : { paidBy }),
    ...(influence === undefined ? {} : { influence: readNumber(influence, line, false) }),
    ...(goal === undefined ? {} : { goal }),
  }
}

export interface TieEnds {
  readonly from: string
  readonly to: string
}

export function tieFromFields({ from, to }: TieEnds, fields: Fields, line: number): Tie {
  const [strength, since, until] = [
    textOf(fields, 'strength') ?? textOf(fields, 'weight'),
    textOf(fields, 'since'),
    textOf(fields, 'until'),
  ]
  const tie: Tie = {
    from,
    to,
    type: textOf(fields, 'type') ?? UNTYPED,
    reportedBy: readSources(textOf(fields, 'reportedBy') ?? '', line),
    ...(strength === undefined ? {} : { strength: readNumber(strength, line, false) }),
    ...(since === undefined ? {} : { since: readDay(since, line) }),
    ...(until === undefined ? {} : { until: readDay(until, line) }),
  }
  return checkTie(tie, line)
}

/** Refuses repeated actors, and ties and holders of bodies that are not there. */
export function checkNetwork(
  actors: readonly ReadActor[],
  ties: readonly { readonly tie: Tie; readonly line: number }[],
): void {
  const known = new Set<string>()
  for (const { actor, line } of actors) {
    if (known.has(actor.id)) refuse('repeated-actor', line, actor.id)
    known.add(actor.id)
  }
  checkHolders(actors, known)
  for (const { tie, line } of ties) {
    for (const end of [tie.from, tie.to]) if (!known.has(end)) refuse('unknown-actor', line, end)
  }
}
