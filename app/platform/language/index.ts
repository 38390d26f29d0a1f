import { AsyncLocalStorage } from 'node:async_hooks'
import * as messages from '#messages'
import { fenced, inTownsWords, namesOtherwise, NO_WORDS, type LocalWords } from './local-words.ts'
import { overwriteGetLocale } from '#messages/runtime'

export const LOCALES = ['de', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'de'

/** Languages the structure is ready for; they join LOCALES when their messages are complete. */
export const WRITING_DIRECTION: Readonly<Record<string, 'ltr' | 'rtl'>> = {
  de: 'ltr',
  en: 'ltr',
  tr: 'ltr',
  uk: 'ltr',
  ar: 'rtl',
}

/** What holds for all texts of one request: the reader's language and the town's own words. */
interface Wording {
  readonly locale: Locale
  readonly words: LocalWords
}

const current = new AsyncLocalStorage<Wording>()
overwriteGetLocale(() => locale())

export const isLocale = (text: string | undefined): text is Locale =>
  LOCALES.some((locale) => locale === text)

/** The language of the reader at hand. */
export const locale = (): Locale => current.getStore()?.locale ?? DEFAULT_LOCALE

/** Does work in the language of a reader; all messages inside come in it. */
export const inLocale = <Result>(chosen: Locale, work: () => Result): Result =>
  current.run({ locale: chosen, words: NO_WORDS }, work)

/** The same with the names that a town gives to bodies, roles and goal levels. */
export const inWordsOf = <Result>(words: LocalWords, work: () => Result): Result =>
  current.run({ locale: locale(), words }, work)

type Details = Readonly<Record<string, string | number>>
type Message = (inputs: Details, options?: { readonly locale?: Locale }) => string

const byKey: ReadonlyMap<string, unknown> = new Map(Object.entries(messages))
const keyOf = (name: string): string => name.replaceAll(/[-.]/g, '_')
const isMessage = (candidate: unknown): candidate is Message => typeof candidate === 'function'

/** True when a message of that name exists: `concept.draft-goal` and `concept_draft_goal` name the same. */
export const hasMessage = (name: string): boolean => isMessage(byKey.get(keyOf(name)))

/** The message of a name that is only known at run time, such as the code of a refusal. */
export function say(name: string, details: Details = {}): string {
  const words = current.getStore()?.words ?? NO_WORDS
  const own = words.names.get(keyOf(name))?.[locale()]
  if (own !== undefined) return own
  const message = byKey.get(keyOf(name))
  if (!isMessage(message)) throw new Error(`no message is called ${keyOf(name)}`)
  const sentence = message(details, { locale: locale() })
  return namesOtherwise(words, locale(), sentence)
    ? inTownsWords(words, locale(), message(fenced(details), { locale: locale() }))
    : sentence
}

/** The first message that exists among several names, from the special to the general. */
export function sayFirst(names: readonly string[], details: Details = {}): string {
  const name = names.find(hasMessage)
  if (name === undefined)
    throw new Error(`no message is called any of ${names.map(keyOf).join(', ')}`)
  return say(name, details)
}

const preferences = (header: string): readonly string[] =>
  header
    .split(',')
    .map((part) => ({
      language: part.split(';')[0]?.trim().slice(0, 2).toLowerCase() ?? '',
      weight: Number(/q=([\d.]+)/.exec(part)?.[1] ?? 1),
    }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)

/** The language for a request: the one chosen, else the first of the browser's that exists, else German. */
export const chooseLocale = (
  chosen: string | undefined,
  acceptLanguage: string | undefined,
): Locale =>
  isLocale(chosen) ? chosen : (preferences(acceptLanguage ?? '').find(isLocale) ?? DEFAULT_LOCALE)
