import type { DefinitionProblem } from '../index-definition/check-definition.ts'
import type { IndexDefinition } from '../index-definition/definition.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import type { DecimalSign } from './numbers.ts'
import { JsonReader } from './read-json.ts'

type ColumnsByIndicator = Readonly<Record<string, string>>

/** Which column of a table holds what, and how the publisher writes what is not a number. */
export type Columns = {
  readonly id: string
  readonly residents: string | null
  /** A reason why the area is left out; empty or one of `consideredMarks`: it is considered. */
  readonly excluded: string | null
  readonly consideredMarks: readonly string[]
  readonly values: ColumnsByIndicator
  readonly earlier: ColumnsByIndicator
  readonly changes: ColumnsByIndicator
  readonly missingMarks: readonly string[]
  readonly suppressedMarks: readonly string[]
  readonly decimalSign: DecimalSign
}

/**
 * The columns a table has when nobody says otherwise: `id`, `residents`, `excluded`, then per indicator
 * its id, and its id followed by ` earlier` or ` change`.
 *
 * @source The marks are those of the Berlin files ('-', '-9999') and of German official statistics ('.', 'x' and '*' for what is kept secret).
 * @convention '-' is read as missing as in the Berlin files; official tables also print it for exactly zero, so say it in the columns.
 * @cost Linear in the number of indicators.
 * @throws Never.
 * @example usualColumns(presetOf('blank')).changes // => { "indicator": "indicator change" }
 */
export function usualColumns({ indicators }: IndexDefinition): Columns {
  const named = (ending: string): ColumnsByIndicator =>
    Object.fromEntries(indicators.map(({ id }) => [id, `${id}${ending}`]))
  return {
    id: 'id',
    residents: 'residents',
    excluded: 'excluded',
    consideredMarks: [''],
    values: named(''),
    earlier: named(' earlier'),
    changes: named(' change'),
    missingMarks: ['', '-', '-9999', '…'],
    suppressedMarks: ['.', 'x', '*'],
    decimalSign: 'point',
  }
}

/**
 * Reads the `columns` part of a definition file over the usual columns.
 *
 * @source Own format.
 * @convention What is not said stays as usual; what is said must have the right type.
 * @cost Linear in the size of the part.
 * @throws Never.
 * @example parseColumns({ id: 'PLR_ID' }, presetOf('blank')).value.id // => "PLR_ID"
 */
export function parseColumns(
  json: unknown,
  definition: IndexDefinition,
): Outcome<Columns, DefinitionProblem> {
  const reader = new JsonReader()
  const usual = usualColumns(definition)
  const fields = json === undefined ? {} : reader.object(json, 'columns')
  const text = (name: string, otherwise: string): string =>
    fields[name] === undefined ? otherwise : reader.text(fields[name], `columns.${name}`)
  const optional = (name: string, otherwise: string | null): string | null =>
    fields[name] === undefined
      ? otherwise
      : reader.orNull(fields[name], (value) => reader.text(value, `columns.${name}`))
  const texts = (name: string, otherwise: readonly string[]): readonly string[] =>
    fields[name] === undefined
      ? otherwise
      : reader.list(fields[name], `columns.${name}`, (item, path) => reader.text(item, path))
  const byIndicator = (name: string, otherwise: ColumnsByIndicator): ColumnsByIndicator => {
    if (fields[name] === undefined) return otherwise
    const entries = Object.entries(reader.object(fields[name], `columns.${name}`))
    return Object.fromEntries(
      entries.map(([key, value]) => [key, reader.text(value, `columns.${name}.${key}`)]),
    )
  }
  const columns: Columns = {
    id: text('id', usual.id),
    residents: optional('residents', usual.residents),
    excluded: optional('excluded', usual.excluded),
    consideredMarks: texts('consideredMarks', usual.consideredMarks),
    values: byIndicator('values', usual.values),
    earlier: byIndicator('earlier', usual.earlier),
    changes: byIndicator('changes', usual.changes),
    missingMarks: texts('missingMarks', usual.missingMarks),
    suppressedMarks: texts('suppressedMarks', usual.suppressedMarks),
    decimalSign:
      fields['decimalSign'] === undefined
        ? usual.decimalSign
        : reader.oneOf(fields['decimalSign'], 'columns.decimalSign', ['point', 'comma']),
  }
  return reader.problems.length > 0 ? refused(reader.problems) : done(columns)
}
