import type { Id, Reason } from '#platform/values/index.ts'
import type { IndicatorVersion } from './indicator.ts'
import type { MappedColumn, Mapping } from './mapping.ts'
import type { TableRefusal } from './problem.ts'
import { numberReader } from './read-number.ts'

/** What the room knows that a table is read against. */
export interface Catalogue {
  readonly versions: readonly IndicatorVersion[]
  /** The areas of the mapped vintage by the id of their publisher. */
  readonly areas: ReadonlyMap<string, Id<'area'>>
  /** Ids of areas of other vintages, with the vintage's name. */
  readonly elsewhere: ReadonlyMap<string, string>
}

export interface PlannedColumn {
  readonly index: number
  readonly column: string
  readonly version: IndicatorVersion
  readonly isSpared: boolean
}

/** A mapping bound to the header of one table: which cell means what. */
export interface Plan {
  readonly mapping: Mapping
  readonly header: readonly string[]
  readonly width: number
  readonly areaIndex: number
  readonly dateIndex: number | null
  readonly withheldIndex: number | null
  readonly columns: readonly PlannedColumn[]
  readonly unused: readonly string[]
  readonly missing: ReadonlySet<string>
  readonly suppressed: ReadonlySet<string>
  readonly readNumber: (text: string) => number | undefined
}

export type PlanRefusal =
  | Extract<TableRefusal, 'table-column-missing' | 'table-column-twice'>
  | 'mapping-indicator-unknown'
  | 'mapping-unit-differs'

export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly reasons: readonly Reason<PlanRefusal>[] }

/** Binds a mapping to a header; every column and indicator that is not found is named. */
export function planReading(
  mapping: Mapping,
  rawHeader: readonly string[],
  versions: readonly IndicatorVersion[],
): Planned {
  const header = rawHeader.map((cell) => cell.trim())
  const reasons: Reason<PlanRefusal>[] = []
  const indexOf = (column: string, occurrence?: number): number => {
    const found = positions(header, column)
    const index = found[(occurrence ?? 1) - 1]
    if (index === undefined) reasons.push(columnReason('table-column-missing', column, header))
    else if (occurrence === undefined && found.length > 1)
      reasons.push(columnReason('table-column-twice', column, header))
    return index ?? 0
  }
  const areaIndex = indexOf(mapping.areas.column)
  const dateIndex = mapping.date.kind === 'column' ? indexOf(mapping.date.column) : null
  const withheldIndex = mapping.withheld === undefined ? null : indexOf(mapping.withheld.column)
  const columns = mapping.columns.flatMap((mapped) => {
    const index = indexOf(mapped.column, mapped.occurrence)
    const version = versions.find((known) => isMeant(known, mapped))
    if (version === undefined) reasons.push(indicatorReason('mapping-indicator-unknown', mapped))
    else if (version.unit !== mapped.unit)
      reasons.push(indicatorReason('mapping-unit-differs', mapped))
    const isSpared = mapping.withheld?.sparing.includes(mapped.column) ?? false
    return version === undefined ? [] : [{ index, column: mapped.column, version, isSpared }]
  })
  if (reasons.length > 0) return { ok: false, reasons }
  const used = new Set([areaIndex, dateIndex, withheldIndex, ...columns.map(({ index }) => index)])
  return {
    ok: true,
    plan: {
      mapping,
      header,
      width: header.length,
      areaIndex,
      dateIndex,
      withheldIndex,
      columns,
      unused: header.filter((_, index) => !used.has(index)),
      missing: new Set(mapping.missing),
      suppressed: new Set(mapping.suppressed),
      readNumber: numberReader(mapping),
    },
  }
}

const positions = (header: readonly string[], column: string): readonly number[] =>
  header.flatMap((cell, index) => (cell === column ? [index] : []))

const isMeant = (known: IndicatorVersion, { indicator, version }: MappedColumn): boolean =>
  known.code === indicator && known.version === version

const columnReason = (
  code: 'table-column-missing' | 'table-column-twice',
  column: string,
  header: readonly string[],
): Reason<PlanRefusal> => ({
  code,
  field: 'mapping',
  details: { column, header: header.slice(0, 12).join(', ') },
})

const indicatorReason = (
  code: 'mapping-indicator-unknown' | 'mapping-unit-differs',
  { indicator, version, unit }: MappedColumn,
): Reason<PlanRefusal> => ({ code, field: 'mapping', details: { indicator, version, unit } })
