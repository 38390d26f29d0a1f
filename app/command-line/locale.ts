import { DEFAULT_LOCALE, type Locale } from '#platform/language/index.ts'

/** The language of the terminal: German for German and for none, English for all others. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const named = [LC_ALL, LC_MESSAGES, LANG].find((name) => name !== undefined && name !== '') ?? ''
  if (named === '' || /^(C|POSIX)\b/.test(named)) return DEFAULT_LOCALE
  return named.startsWith('de') ? 'de' : 'en'
}
