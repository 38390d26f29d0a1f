import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { ROLES } from '#platform/values/index.ts'
import { RELATIONS, type Cell } from './cells.ts'

/** One line of permissions.expected.csv. `*` in name or role means: every one not named by a more exact line. */
export interface Expectation {
  readonly line: number
  readonly kind: string
  readonly names: readonly string[]
  readonly roles: readonly string[]
  readonly relations: readonly string[]
  readonly expected: string
}

const several = z.string().transform((text) => text.split('|'))
const rows = z.array(
  z.strictObject({
    kind: z.enum(['action', 'question']),
    name: several,
    role: several.pipe(z.array(z.enum([...ROLES, '-', '*']))),
    relation: several.pipe(z.array(z.enum(RELATIONS))),
    expected: z.string().regex(/^[a-z][a-z-]+$/),
  }),
)

export function readExpectations(file: URL): readonly Expectation[] {
  const records: unknown = parse(readFileSync(file, 'utf8'), {
    columns: true,
    comment: '#',
    comment_no_infix: true,
    skip_empty_lines: true,
    info: true,
    raw: false,
  })
  const located = z
    .array(z.object({ record: z.unknown(), info: z.object({ lines: z.number() }) }))
    .parse(records)
  const parsed = rows.parse(located.map(({ record }) => record))
  return parsed.map(({ kind, name, role, relation, expected }, at) => ({
    line: located[at]?.info.lines ?? 0,
    kind,
    names: name,
    roles: role,
    relations: relation,
    expected,
  }))
}

type Ask = Pick<Cell, 'kind' | 'name' | 'role' | 'relation'>

const covers = (one: Expectation, { kind, name, role, relation }: Ask): boolean =>
  one.kind === kind &&
  (one.names.includes(name) || one.names.includes('*')) &&
  (one.roles.includes(role) || (one.roles.includes('*') && role !== '-')) &&
  one.relations.includes(relation)

/** A line that names the action beats one for all; then one that names the role. */
const exactness = (one: Expectation): number =>
  (one.names.includes('*') ? 0 : 2) + (one.roles.includes('*') ? 0 : 1)

/** The lines that decide a cell: exactly one in a sound file. */
export function decidingLines(
  expectations: readonly Expectation[],
  ask: Ask,
): readonly Expectation[] {
  const covering = expectations.filter((one) => covers(one, ask))
  const most = Math.max(...covering.map(exactness))
  return covering.filter((one) => exactness(one) === most)
}

const told = ({ kind, name, role, relation }: Ask): string =>
  `${kind} ${name}, ${role}, ${relation}`

/** Compares what happened with the file, both ways: each sentence names a cell or a line that is wrong. */
export function differences(
  cells: readonly Cell[],
  expectations: readonly Expectation[],
): readonly string[] {
  const used = new Set<Expectation>()
  const wrong = cells.flatMap((cell) => {
    const deciding = decidingLines(expectations, cell)
    for (const one of deciding) used.add(one)
    const [first, second] = deciding
    if (first === undefined) return [`${told(cell)}: no line says what is expected`]
    if (second !== undefined)
      return [`${told(cell)}: lines ${first.line} and ${second.line} both speak of it`]
    return first.expected === cell.outcome
      ? []
      : [`${told(cell)}: line ${first.line} expects ${first.expected}, it is ${cell.outcome}`]
  })
  const names = new Set(cells.map(({ kind, name }) => `${kind} ${name}`))
  const surplus = expectations.flatMap((one) => {
    const unknown = one.names.filter((name) => name !== '*' && !names.has(`${one.kind} ${name}`))
    if (unknown.length > 0)
      return [`line ${one.line}: there is no ${one.kind} ${unknown.join(', ')}`]
    return used.has(one) ? [] : [`line ${one.line}: decides nothing`]
  })
  return [...wrong, ...surplus]
}
