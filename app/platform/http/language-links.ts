import type { LanguageLink } from '#design/index.ts'
import { LOCALES, type Locale } from '#platform/language/index.ts'

const NAMES = { de: 'Deutsch', en: 'English' } as const

/** The same page in each language; what else the address asks for stays. */
export const languageLinks = (
  path: string,
  query: URLSearchParams,
  current: Locale,
): readonly LanguageLink[] =>
  LOCALES.map((code) => {
    const other = new URLSearchParams(query)
    other.set('sprache', code)
    return { code, name: NAMES[code], href: `${path}?${other}`, current: code === current }
  })
