/** What a number format makes of a number. */
export type FormatKind = 'number' | 'percent' | 'day' | 'time'

/** Number formats that every workbook has without naming them (ECMA-376, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, FormatKind> = new Map<number, FormatKind>([
  [9, 'percent'],
  [10, 'percent'],
  ...[14, 15, 16, 17, 22, 27, 30, 36, 50, 57].map((id): [number, FormatKind] => [id, 'day']),
  ...[18, 19, 20, 21, 45, 46, 47].map((id): [number, FormatKind] => [id, 'time']),
])

/** What a format code such as `0.0%` or `dd.mm.yyyy` shows; quoted words, colours and locales say nothing. */
export function kindOfFormat(id: number, code: string | undefined): FormatKind {
  if (code === undefined) return BUILT_IN.get(id) ?? 'number'
  const bare = code
    .split(';')[0]
    ?.replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
  if (bare === undefined || bare === 'general') return 'number'
  if (bare.includes('%')) return 'percent'
  if (/[yjd]/.test(bare)) return 'day'
  if (/[hs]/.test(bare)) return 'time'
  return /m/.test(bare) ? 'day' : 'number'
}

const DAY_MS = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_SERIAL = 2_958_465

/** The day of a serial number; Excel believes in a 29 February 1900, so days before March 1900 are one less. */
export function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  const whole = Math.floor(serial)
  if (whole < 1 || whole > LAST_SERIAL) return undefined
  if (from1904) return new Date(EPOCH_1904 + whole * DAY_MS).toISOString().slice(0, 10)
  if (whole === 60) return undefined
  const shift = whole < 60 ? 1 : 0
  return new Date(EPOCH_1900 + (whole + shift) * DAY_MS).toISOString().slice(0, 10)
}
