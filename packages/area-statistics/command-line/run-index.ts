import { readFileSync } from 'node:fs'
import {
  computeIndex,
  describeProblem,
  describeReason,
  parseColumns,
  parseIndexDefinition,
  presetOf,
  readAreas,
  type Columns,
  type IndexDefinition,
  type IndexRun,
  type Language,
  type Outcome,
  type Problem,
} from '../src/index.ts'

export type Printed = { readonly text: string; readonly errors: string; readonly exitCode: number }

type IndexRequest = {
  readonly values: string
  readonly definition: string
  readonly json: boolean
  readonly full: boolean
  readonly language: Language
}

/** Computes the index of the files named and says what to print; exit code 1 where the data are refused. */
export function runIndex(request: IndexRequest): Printed {
  const definition = readDefinition(request.definition)
  if (definition.kind === 'refused') return problemsOf(definition.problems, request)
  const { index, columns } = definition.value
  const areas = readAreas(readText(request.values), index, columns)
  if (areas.kind === 'refused') return problemsOf(areas.problems, request)
  const run = computeIndex(areas.value, index)
  if (run.kind === 'refused') return problemsOf(run.problems, request)
  const text = request.json ? asJson(run.value, request.full) : asTable(run.value, index, request)
  return { text, errors: '', exitCode: 0 }
}

type Definition = { readonly index: IndexDefinition; readonly columns: Columns }

function readDefinition(path: string): Outcome<Definition, Problem> {
  const json = readJson(path)
  const { preset, columns, ...rest } = json
  const known = typeof preset === 'string' ? presetOf(preset) : null
  if (preset !== undefined && known === null)
    return {
      kind: 'refused',
      problems: [{ kind: 'wrong-type', path: 'preset', found: JSON.stringify(preset) }],
    }
  const index =
    known === null ? parseIndexDefinition(rest) : parseIndexDefinition({ ...known, ...rest })
  if (index.kind === 'refused') return index
  const read = parseColumns(columns, index.value)
  if (read.kind === 'refused') return read
  return { kind: 'done', value: { index: index.value, columns: read.value } }
}

function readJson(path: string): Readonly<Record<string, unknown>> {
  const json: unknown = JSON.parse(readText(path))
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Error(`${path} must hold a JSON object`)
  return Object.fromEntries(Object.entries(json))
}

/** Text in UTF-8; bytes that are not say so instead of becoming question marks in area names. */
function readText(path: string): string {
  const bytes = readFileSync(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error(`${path} is not in UTF-8: save it again as UTF-8`)
  }
}

function asJson({ considered, excluded, areas, ...rest }: IndexRun, full: boolean): string {
  const short = areas.map(({ id, status, dynamics }) => ({
    id,
    status: status.index,
    dynamics: dynamics?.index ?? null,
    statusClass: status.class,
    dynamicsClass: dynamics?.class ?? null,
  }))
  if (!full) return `${JSON.stringify({ considered, excluded, areas: short }, null, 2)}\n`
  const long = areas.map((area, position) => ({
    ...short[position],
    rank: area.status.rank,
    group: area.group,
    needsAttention: area.needsAttention,
    statusParts: area.status.parts,
    dynamicsParts: area.dynamics?.parts ?? null,
  }))
  return `${JSON.stringify(
    {
      considered,
      excluded,
      withoutDynamics: rest.withoutDynamics,
      definition: rest.definition,
      statusRun: rest.status,
      dynamicsRun: rest.dynamics,
      areas: long,
    },
    null,
    2,
  )}\n`
}

function asTable(run: IndexRun, definition: IndexDefinition, { language }: IndexRequest): string {
  const words =
    language === 'de'
      ? { considered: 'einbezogene Gebiete', excluded: 'ausgeschlossen', none: 'keine' }
      : { considered: 'areas considered', excluded: 'excluded', none: 'none' }
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  })
  const lines = run.areas.map(({ id, status, dynamics, group }) =>
    [
      id,
      number.format(status.index),
      status.class,
      dynamics === null ? words.none : number.format(dynamics.index),
      dynamics?.class ?? words.none,
      group?.label ?? '',
    ].join('\t'),
  )
  const excluded = run.excluded.map(
    ({ id, reasons }) =>
      `${id}\t${reasons.map((reason) => describeReason(reason, language)).join('; ')}`,
  )
  return [
    `${definition.name[language]}: ${run.considered} ${words.considered}`,
    ...lines,
    `${run.excluded.length} ${words.excluded}`,
    ...excluded,
    '',
  ].join('\n')
}

function problemsOf(problems: readonly Problem[], { json, language }: IndexRequest): Printed {
  const sentences = problems.map((problem) => describeProblem(problem, language))
  return {
    text: json ? `${JSON.stringify({ problems }, null, 2)}\n` : '',
    errors: `${sentences.join('\n')}\n`,
    exitCode: 1,
  }
}
