import type { Project } from '../instance.ts'
import type { Cells } from './cells.ts'
import { IdTable } from './id-table.ts'
import { parseAmount } from './numbers.ts'
import type { ProblemList } from './problems.ts'

/** The PROJECTS section: every cell as read, and what counting needs of it. */
export type ProjectTable = {
  readonly columns: Cells
  readonly rows: Cells[]
  readonly lines: number[]
  readonly projects: Project[]
  readonly ids: IdTable
}

/** Opens the section with the columns of its header. O(columns). */
export function openProjectTable(columns: Cells): ProjectTable {
  return { columns, rows: [], lines: [], projects: [], ids: new IdTable() }
}

/** Reads one project; a row that cannot be read is named, not guessed. O(cells). */
export function addProject(
  table: ProjectTable,
  cells: Cells,
  line: number,
  problems: ProblemList,
): void {
  const { columns, ids } = table
  if (cells.length !== columns.length) {
    const expected = columns.length
    problems.add(line, { kind: 'wrong-number-of-cells', expected, found: cells.length })
    return
  }
  const id = cells[columns.indexOf('project_id')] ?? ''
  const cost = cells[columns.indexOf('cost')] ?? ''
  const name = cells[columns.indexOf('name')]
  const costCents = parseAmount(cost)
  if (id === '') problems.add(line, { kind: 'project-without-id' })
  else if (id.includes(',')) problems.add(line, { kind: 'project-id-with-comma', project: id })
  else {
    const bytes = new TextEncoder().encode(id)
    if (!ids.add(bytes, 0, bytes.length)) problems.add(line, { kind: 'project-twice', project: id })
  }
  if (costCents === null) {
    problems.add(line, { kind: 'not-an-amount', column: 'cost', value: cost })
  }
  table.rows.push(cells)
  table.lines.push(line)
  table.projects.push({ id, costCents: costCents ?? 0, ...(name ? { name } : {}) })
}
