import type { FormatKind } from './styles.ts'
import { dayOfSerial } from './styles.ts'

/** A cell of a sheet as the spreadsheet means it. */
export type SheetCell =
  | string
  | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean }
  | { readonly kind: 'day'; readonly day: string }
  | {
      readonly kind: 'unusable'
      readonly because: 'formula-without-value' | 'error-value' | 'truth-value' | 'time-of-day'
      readonly text: string
    }

/** A cell as it stands in the file. */
export interface RawCell {
  readonly type: string
  readonly style: number
  readonly value: string
  readonly inline: string
  readonly hasFormula: boolean
}

export interface Workings {
  readonly strings: readonly string[]
  readonly formats: readonly FormatKind[]
  readonly from1904: boolean
}

/** What a cell means: formulas count with the result that is kept with them, macros are never looked at. */
export function meaningOf(raw: RawCell, { strings, formats, from1904 }: Workings): SheetCell {
  const { type, value, inline, hasFormula } = raw
  if (type === 'inlineStr') return inline
  if (hasFormula && value === '' && type !== 'str')
    return { kind: 'unusable', because: 'formula-without-value', text: '=' }
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str') return value
  if (type === 'e') return { kind: 'unusable', because: 'error-value', text: value }
  if (type === 'b')
    return { kind: 'unusable', because: 'truth-value', text: value === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'd') return { kind: 'day', day: value.slice(0, 10) }
  if (value === '') return ''
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  return numberAs(formats[raw.style] ?? 'number', number, from1904)
}

function numberAs(format: FormatKind, value: number, from1904: boolean): SheetCell {
  if (format === 'number' || format === 'percent')
    return { kind: 'number', value, isPercent: format === 'percent' }
  const day = format === 'day' ? dayOfSerial(value, from1904) : undefined
  return day === undefined
    ? { kind: 'unusable', because: 'time-of-day', text: String(value) }
    : { kind: 'day', day }
}
