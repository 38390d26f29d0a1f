import type { Language } from '../drawing/wording.ts'
import type { FailureKind, ReadFailure } from './outcome.ts'

const SENTENCES: Readonly<Record<FailureKind, Readonly<Record<Language, string>>>> = {
  'empty-file': { de: 'Die Datei ist leer', en: 'The file is empty' },
  'missing-column': { de: 'Es fehlt', en: 'This is missing' },
  'wrong-number-of-cells': {
    de: 'Die Zeile hat eine andere Zahl von Zellen als die Kopfzeile',
    en: 'The line has another number of cells than the head line',
  },
  'unclosed-quote': {
    de: 'Ein Anführungszeichen wird nicht geschlossen',
    en: 'A quotation mark is not closed',
  },
  'text-after-quote': {
    de: 'Nach einem schließenden Anführungszeichen steht noch Text',
    en: 'There is text after a closing quotation mark',
  },
  'missing-end': { de: 'Der Verbindung fehlt ein Ende', en: 'An end of the tie is missing' },
  'missing-id': { de: 'Dem Akteur fehlt die Kennung', en: 'The actor has no id' },
  'tie-with-itself': {
    de: 'Ein Akteur ist mit sich selbst verbunden',
    en: 'An actor is tied to itself',
  },
  'not-a-number': { de: 'Das ist keine Zahl', en: 'This is not a number' },
  'not-above-zero': { de: 'Eine Stärke muss über 0 liegen', en: 'A strength must be above 0' },
  'not-a-day': {
    de: 'Ein Tag wird als 2026-11-23 geschrieben',
    en: 'A day is written as 2026-11-23',
  },
  'ends-before-it-begins': {
    de: 'Die Verbindung endet vor ihrem Beginn',
    en: 'The tie ends before it begins',
  },
  'unknown-actor': {
    de: 'Dieser Akteur steht nicht in der Liste',
    en: 'This actor is not on the list',
  },
  'repeated-actor': {
    de: 'Dieser Akteur steht zweimal in der Liste',
    en: 'This actor is on the list twice',
  },
  'actor-and-event': {
    de: 'Dieselbe Kennung steht für einen Akteur und für eine Veranstaltung',
    en: 'The same id stands for an actor and for an event',
  },
  'unknown-kind': {
    de: 'Diese Art von Akteur ist nicht bekannt',
    en: 'This kind of actor is not known',
  },
  'unknown-source': { de: 'Diese Quelle ist nicht bekannt', en: 'This source is not known' },
  'malformed-xml': { de: 'Das ist kein gültiges XML', en: 'This is not valid XML' },
  'document-type-refused': {
    de: 'Dateien mit Dokumenttyp werden zum Schutz nicht gelesen',
    en: 'Files with a document type are not read, for safety',
  },
  'not-this-format': { de: 'Die Datei hat ein anderes Format', en: 'The file has another format' },
  'unknown-keyword': { de: 'Dieses Wort ist nicht bekannt', en: 'This word is not known' },
  'too-much-data': {
    de: 'Es sind mehr Angaben da als angekündigt',
    en: 'There is more data than announced',
  },
  'too-little-data': {
    de: 'Es sind weniger Angaben da als angekündigt',
    en: 'There is less data than announced',
  },
}

/**
 * Says in a sentence why a file could not be read, and where.
 *
 * Source: none. Convention: the line counts from 1. Cost: O(1).
 * @example failureSentence({ kind: 'not-a-day', line: 4, found: '1.2.2024' }, 'en') // => 'Line 4: A day is written as 2026-11-23 (1.2.2024).'
 */
export function failureSentence(failure: ReadFailure, language: Language): string {
  const found = failure.found === '' ? '' : ` (${failure.found})`
  const line = language === 'de' ? 'Zeile' : 'Line'
  return `${line} ${failure.line}: ${SENTENCES[failure.kind][language]}${found}.`
}
