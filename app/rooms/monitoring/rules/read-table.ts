import type { Day, Id, Reason } from '#platform/values/index.ts'
import type { RowProblem, TableRow } from './cell.ts'
import type { Delimiter } from './csv.ts'
import type { FigureState } from './figure.ts'
import type { Catalogue, Plan } from './plan.ts'
import { MOST_PROBLEMS, problemAt, type Problems, type TableRefusal } from './problem.ts'
import { readRow, type ReadRow } from './read-row.ts'

export type StateCounts = Readonly<Record<FigureState, number>>

/** What a table holds, told before anything is kept. */
export interface Preview {
  readonly rows: number
  readonly figures: StateCounts
  readonly days: readonly Day[]
  readonly columns: readonly ColumnPreview[]
  readonly unused: readonly string[]
  readonly delimiter: Delimiter | null
  readonly first: readonly ReadRow[]
}

export interface ColumnPreview {
  readonly column: string
  readonly indicator: string
  readonly version: number
  readonly figures: StateCounts
}

export type Judged =
  | { readonly ok: true; readonly preview: Preview }
  | { readonly ok: false; readonly problems: Problems }

const SHOWN_FIRST = 5
/** So many days times areas can stand in one table; it bounds what is remembered of the rows seen. */
const MOST_PLACES = 20_000_000

/** Judges a table as its rows come. */
export interface TableJudge {
  readonly take: (rows: readonly TableRow[]) => void
  /** How many rows were judged so far. */
  readonly rows: () => number
  /** When no row is left: what the table holds, or the first fifty problems and the count of the rest. */
  readonly verdict: (delimiter: Delimiter | null) => Judged
}

export function openJudge(plan: Plan, catalogue: Catalogue): TableJudge {
  const notes = openNotes()
  const seen = rowsSeen(catalogue)
  const first: ReadRow[] = []
  const counts = plan.columns.map(() => ({ value: 0, suppressed: 0, missing: 0 }))
  let rows = 0
  const takeRight = (read: ReadRow): void => {
    const earlier = seen.note(read)
    if (earlier === 'too-many-days') notes.add([{ code: 'table-too-many-days', field: 'file' }])
    else if (earlier !== undefined) notes.add([twice(plan, read, earlier)])
    if (first.length < SHOWN_FIRST) first.push(read)
    read.figures.forEach(({ figure }, index) => {
      const count = counts[index]
      if (count !== undefined) count[figure.state] += 1
    })
  }
  return {
    rows: () => rows,
    take: (given) => {
      for (const row of given) {
        rows += 1
        if ('problem' in row) {
          notes.add([rowProblem(plan, row)])
          continue
        }
        const judged = readRow(plan, catalogue, row.row, row.cells)
        if (judged.ok) takeRight(judged.read)
        else notes.add(judged.problems)
      }
    },
    verdict: (delimiter) => {
      if (rows === 0) notes.add([{ code: 'table-no-rows', field: 'file' }])
      const problems = notes.all()
      if (problems.named.length > 0) return { ok: false, problems }
      const columns = plan.columns.map(({ column, version }, index) => ({
        column,
        indicator: version.code,
        version: version.version,
        figures: counts[index] ?? { value: 0, suppressed: 0, missing: 0 },
      }))
      return {
        ok: true,
        preview: {
          rows,
          figures: sumOf(columns.map(({ figures }) => figures)),
          days: seen.days().sort(),
          columns,
          unused: plan.unused,
          delimiter,
          first,
        },
      }
    },
  }
}

/** The first fifty problems, and how many more there were. */
function openNotes() {
  const named: Reason<TableRefusal>[] = []
  let more = 0
  return {
    add: (problems: readonly Reason<TableRefusal>[]): void => {
      const free = MOST_PROBLEMS - named.length
      named.push(...problems.slice(0, free))
      more += Math.max(0, problems.length - free)
    },
    all: (): Problems => ({ named, more }),
  }
}

/** In which row each area stood on each day: four bytes for each, so that a million rows take four megabytes. */
function rowsSeen({ areas }: Catalogue) {
  const places = new Map<Id<'area'>, number>([...areas.values()].map((id, place) => [id, place]))
  const byDay = new Map<Day, Uint32Array>()
  return {
    days: (): Day[] => [...byDay.keys()],
    /** The earlier row of the same area and day, if there is one. */
    note: ({ area, day, row }: ReadRow): number | 'too-many-days' | undefined => {
      let rows = byDay.get(day)
      if (rows === undefined) {
        if ((byDay.size + 1) * areas.size > MOST_PLACES) return 'too-many-days'
        rows = new Uint32Array(areas.size)
        byDay.set(day, rows)
      }
      const place = places.get(area) ?? 0
      const earlier = rows[place] ?? 0
      if (earlier > 0) return earlier
      rows[place] = row
      return undefined
    },
  }
}

const rowProblem = (plan: Plan, { row, problem, cell }: RowProblem): Reason<TableRefusal> =>
  problemAt(`table-${problem}`, row, plan.header[cell] ?? String(cell + 1), '')

const twice = (plan: Plan, read: ReadRow, earlier: number): Reason<TableRefusal> => {
  const problem = problemAt('area-twice', read.row, plan.mapping.areas.column, read.code)
  return { ...problem, details: { ...problem.details, earlier, day: read.day } }
}

const sumOf = (counts: readonly StateCounts[]): StateCounts => ({
  value: counts.reduce((sum, { value }) => sum + value, 0),
  suppressed: counts.reduce((sum, { suppressed }) => sum + suppressed, 0),
  missing: counts.reduce((sum, { missing }) => sum + missing, 0),
})

/** Rows as they were understood, for writing: only after the judge found nothing. */
export const rightRows = (
  rows: readonly TableRow[],
  plan: Plan,
  catalogue: Catalogue,
): readonly ReadRow[] =>
  rows.map((row) => {
    if ('problem' in row) throw new Error(`row ${row.row} was judged readable and is not`)
    const judged = readRow(plan, catalogue, row.row, row.cells)
    if (!judged.ok) throw new Error(`row ${row.row} was judged right and is not`)
    return judged.read
  })
