export interface NumberSigns {
  readonly decimalSign: '.' | ','
  readonly thousandsSign: '.' | ',' | ' ' | "'" | null
}

const escaped = (sign: string): string => (sign === '.' ? '\\.' : sign)
const SPACES = '[ \\u00a0\\u202f]'

/**
 * Makes the reader of numbers for a table. What does not fit its signs exactly is undefined: "1.234" is
 * 1234 where the point divides thousands, 1.234 where it is the decimal sign, and nothing else is guessed.
 */
export function numberReader({
  decimalSign,
  thousandsSign,
}: NumberSigns): (text: string) => number | undefined {
  const fraction = `(?:${escaped(decimalSign)}\\d+)?(?:[eE][+-]?\\d+)?`
  const plain = new RegExp(`^[+-]?\\d+${fraction}$`)
  const group = thousandsSign === ' ' ? SPACES : escaped(thousandsSign ?? '')
  const grouped =
    thousandsSign === null ? undefined : new RegExp(`^[+-]?\\d{1,3}(?:${group}\\d{3})+${fraction}$`)
  const groups = new RegExp(group, 'g')
  return (text) => {
    const tidy = text.replace('\u2212', '-')
    const bare = plain.test(tidy)
      ? tidy
      : grouped?.test(tidy) === true
        ? tidy.replaceAll(groups, '')
        : undefined
    if (bare === undefined) return undefined
    const value = Number(bare.replace(decimalSign, '.'))
    return Number.isFinite(value) ? value : undefined
  }
}
