import type { Cents, ProjectId } from '../instance.ts'

export type Language = 'de' | 'en'

/** How a language says numbers, money and names; sentences are built from it. */
export type Speech = {
  /** Exact cents, or a fraction of cents rounded to the nearest. */
  readonly money: (cents: Cents) => string
  readonly number: (value: number) => string
  readonly name: (project: ProjectId) => string
  readonly list: (parts: readonly string[]) => string
}

export type SpeechOptions = {
  readonly language: Language
  /** ISO 4217 code; a file without one gets plain numbers. */
  readonly currency?: string
  readonly nameOf?: (project: ProjectId) => string
}

const LOCALES = { de: 'de-DE', en: 'en-GB' } as const

/**
 * How a language says numbers, money and names; made once for many sentences.
 *
 * Source: Unicode CLDR through `Intl`, https://cldr.unicode.org. Cost: O(1).
 * @example
 * speechOf({ language: 'de', currency: 'EUR' }).money(1250) // => '12,50 €'
 */
export function speechOf({ language, currency, nameOf = (id) => id }: SpeechOptions): Speech {
  const locale = LOCALES[language]
  const isCode = currency !== undefined && /^[A-Z]{3}$/.test(currency)
  const style = isCode ? ({ style: 'currency', currency } as const) : {}
  const whole = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 })
  const broken = new Intl.NumberFormat(locale, {
    ...style,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    money: (cents) => {
      const rounded = Math.round(cents)
      return plain((rounded % 100 === 0 ? whole : broken).format(rounded / 100))
    },
    number: (value) => plain(numbers.format(value)),
    name: nameOf,
    list: (parts) => lists.format(parts),
  }
}

/** Ordinary blanks, so that the sentences can be searched and compared. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ')
}
