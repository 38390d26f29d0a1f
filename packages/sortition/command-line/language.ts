import type { Language } from '../src/index.ts'
import { languageOf, type CommandLine } from './arguments.ts'
import { GERMAN_WORDS } from './words-de.ts'
import { ENGLISH_WORDS } from './words-en.ts'
import type { Words } from './words.ts'

const WORDS: Readonly<Record<Language, Words>> = { de: GERMAN_WORDS, en: ENGLISH_WORDS }

/** The words of the language that the command asks for. */
export function wordsOf(line: CommandLine): Words {
  return WORDS[languageOf(line)]
}
