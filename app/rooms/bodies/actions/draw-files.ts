import {
  decodeText,
  problemSentence,
  readPeople,
  readQuotas,
  readTable,
  recogniseColumns,
  eligiblePeople,
  type Outcome,
  type Person,
  type Problem,
  type Quota,
} from '@roter-faden/sortition'
import type { Tx } from '#platform/database/index.ts'
import { removeFile, takeFile } from '#platform/files/index.ts'
import { locale } from '#platform/language/index.ts'
import type { Id, Instant, Reason } from '#platform/values/index.ts'
import type { DrawPool } from '../rules/draw-pool.ts'

type FileField = 'people' | 'quotas' | 'seated'
export type FileReason = Reason<'draw-file-problem' | 'draw-more-problems'>

const MOST_NAMED = 50

/** Problems of a file in plain sentences with row and column; of more than fifty the rest is counted. */
export function reasonsFor(problems: readonly Problem[], field: FileField): readonly FileReason[] {
  const named = problems.slice(0, MOST_NAMED).map((problem): FileReason => ({
    code: 'draw-file-problem',
    field,
    details: { problem: problem.kind, sentence: problemSentence(problem, locale()) },
  }))
  const more = problems.length - named.length
  return more === 0
    ? named
    : [...named, { code: 'draw-more-problems', field, details: { count: more } }]
}

/** Takes the text of an uploaded file and removes the file: what is needed of it goes into the pool, the rest is gone. */
export async function takeText(
  tx: Tx,
  file: Id<'file'>,
  by: { readonly uploader: string; readonly now: Instant },
): Promise<string | undefined> {
  const stored = await takeFile(tx, file, by)
  if (stored === undefined) return undefined
  await removeFile(tx, file)
  return decodeText(stored.content)
}

export interface DrawTexts {
  readonly people: string
  /** Without it the quotas are proposed from the columns, open until the office sets them. */
  readonly quotas: string | undefined
  /** Persons who hold a seat already. */
  readonly seated: string | undefined
}

export type ReadPool =
  | { readonly ok: true; readonly pool: DrawPool; readonly quotas: readonly Quota[] }
  | { readonly ok: false; readonly reasons: readonly FileReason[] }

/** Reads the files of a draw: nothing is kept but number, groups that quotas ask for, and address. */
export function readDrawFiles(texts: DrawTexts, seats: number): ReadPool {
  const no = (problems: readonly Problem[], field: FileField): ReadPool => ({
    ok: false,
    reasons: reasonsFor(problems, field),
  })
  const columns = recogniseColumns(texts.people)
  if (columns.kind === 'refused') return no(columns.problems, 'people')
  const { rows, householdColumns, valueColumns } = columns.value
  const proposed = valueColumns
    // A column with gaps is no category: everyone needs a group in each.
    .filter(({ values }) => values.reduce((sum, { people }) => sum + people, 0) === rows)
    .flatMap(({ column, values }) =>
      values.map(({ value }) => ({ category: column, value, minimum: 0, maximum: seats })),
    )
  const quotas: Outcome<readonly Quota[]> =
    texts.quotas === undefined ? { kind: 'ok', value: proposed } : readQuotas(texts.quotas)
  if (quotas.kind === 'refused') return no(quotas.problems, 'quotas')
  const options = { quotas: quotas.value, householdColumns, idNeeded: true }
  const people = readPeople(texts.people, options)
  if (people.kind === 'refused') return no(people.problems, 'people')
  const seated = texts.seated === undefined ? undefined : readPeople(texts.seated, options)
  if (seated?.kind === 'refused') return no(seated.problems, 'seated')
  const eligible = eligiblePeople(people.value, { alreadySelected: seated?.value ?? [] })
  if (eligible.kind === 'refused') return no(eligible.problems, 'people')
  const kept = [...householdColumns, ...quotas.value.map(({ category }) => category)]
  const idColumn = columns.value.idColumn ?? ''
  return {
    ok: true,
    quotas: quotas.value,
    pool: {
      people: withAddresses(people.value, texts.people, { idColumn, householdColumns }),
      idColumn,
      addressColumns: householdColumns,
      unusedColumns: unused(texts.people, [idColumn, ...kept]),
      apart: [],
      leftOut: eligible.value.leftOut,
      neverSelected: [],
      declined: [],
    },
  }
}

const sameName = (left: string, right: string): boolean =>
  left.normalize('NFC').trim().toLowerCase() === right.normalize('NFC').trim().toLowerCase()

function unused(text: string, kept: readonly string[]): readonly string[] {
  const table = readTable(text, 'people')
  return table.kind === 'refused'
    ? []
    : table.value.columns.filter((column) => !kept.some((name) => sameName(name, column)))
}

/** The address as it was written, for the review of who shares one. */
function withAddresses(
  people: readonly Person[],
  text: string,
  {
    idColumn,
    householdColumns,
  }: { readonly idColumn: string; readonly householdColumns: readonly string[] },
): DrawPool['people'] {
  const table = readTable(text, 'people')
  if (table.kind === 'refused' || householdColumns.length === 0) return people
  const written = new Map(
    table.value.rows.map(({ cells }) => [
      cells[idColumn] ?? '',
      householdColumns
        .map((column) => cells[column] ?? '')
        .join(' ')
        .trim(),
    ]),
  )
  return people.map((person) => {
    const address = written.get(person.id)
    return address === undefined || person.household === undefined ? person : { ...person, address }
  })
}
