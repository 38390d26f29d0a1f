import type { Place, Sentences, TableName } from './problems.ts'

const TABLES: Readonly<Record<TableName, string>> = {
  people: 'Personen',
  quotas: 'Quoten',
  register: 'Melderegister',
  replies: 'Antworten',
}
const file = (table: TableName) => `Datei ${TABLES[table]}`
const at = ({ table, row, column }: Place) => `${file(table)}, Zeile ${row}, Spalte „${column}“`

/** Every problem in plain German. */
export const GERMAN: Sentences = {
  'empty-file': (problem) => `${file(problem.table)} ist leer.`,
  'not-a-table': (problem) =>
    `${file(problem.table)} ist keine Tabelle. Bitte in der Tabellenkalkulation als CSV speichern.`,
  'unreadable-letters': (problem) =>
    `${file(problem.table)}, Zeile ${problem.row}: Ein Buchstabe ist nicht lesbar. Bitte als CSV UTF-8 speichern.`,
  'broken-quotes': (problem) =>
    `${file(problem.table)}, Zeile ${problem.row}: Ein Anführungszeichen ist nicht geschlossen oder steht mitten in einer Zelle.`,
  'no-rows': (problem) => `${file(problem.table)} hat eine Kopfzeile, aber keine Zeilen.`,
  'too-large': (problem) => `${file(problem.table)} hat mehr als ${problem.most} Zeichen.`,
  'unnamed-column': (problem) =>
    `${file(problem.table)}: Spalte ${problem.position} braucht einen Namen.`,
  'column-twice': (problem) =>
    `${file(problem.table)}: Die Spalte „${problem.column}“ oder eine gleichbedeutende kommt zweimal vor.`,
  'column-missing': (problem) => `${file(problem.table)}: Die Spalte „${problem.column}“ fehlt.`,
  'wrong-number-of-cells': (problem) =>
    `${file(problem.table)}, Zeile ${problem.row} hat ${problem.found} Zellen; nötig sind ${problem.expected}.`,
  'blank-cell': (problem) => `${at(problem.place)} ist leer.`,
  'id-twice': (problem) =>
    `${at(problem.place)}: „${problem.id}“ steht schon in Zeile ${problem.firstRow}.`,
  'unknown-value': (problem) =>
    `${at(problem.place)}: „${problem.value}“ gehört nicht zu den Werten mit Quote (${problem.known.join(', ')}).`,
  'not-a-whole-number': (problem) =>
    `${at(problem.place)}: Nötig ist eine ganze Zahl ab 0, nicht „${problem.value}“.`,
  'minimum-above-maximum': (problem) =>
    `Datei Quoten, Zeile ${problem.row}: Das Minimum ${problem.minimum} liegt über dem Maximum ${problem.maximum}.`,
  'flexible-bounds-inside': (problem) =>
    `Datei Quoten, Zeile ${problem.row}: Die flexiblen Grenzen müssen Minimum und Maximum einschließen.`,
  'quota-twice': (problem) =>
    `Datei Quoten, Zeile ${problem.row} wiederholt den Wert aus Zeile ${problem.firstRow}.`,
  'seats-not-positive': (problem) =>
    `Die Zahl der Plätze muss eine ganze Zahl ab 1 sein, nicht ${problem.seats}.`,
  'unknown-person': (problem) => `„${problem.id}“ gehört nicht zu den betroffenen Personen.`,
  'reason-missing': (problem) => `Bitte angeben, warum „${problem.id}“ nicht teilnimmt.`,
  'too-few-people': (problem) =>
    `Für ${problem.seats} Plätze braucht es ebenso viele Personen (oder Haushalte); es sind ${problem.available}.`,
  'minimums-above-seats': (problem) =>
    `Die Minima von „${problem.category}“ ergeben zusammen ${problem.sum}, mehr als die ${problem.seats} Plätze.`,
  'maximums-below-seats': (problem) =>
    `Die Maxima von „${problem.category}“ ergeben zusammen ${problem.sum}, weniger als die ${problem.seats} Plätze.`,
  'too-few-of-a-value': (problem) =>
    `Gefordert sind mindestens ${problem.minimum} mit „${problem.category}: ${problem.value}“; bereit sind ${problem.available}.`,
  'quotas-contradict': () =>
    'Keine Zusammensetzung erfüllt alle Quoten zugleich. Die Vorschläge zeigen die kleinsten Änderungen, die helfen.',
  'cap-too-low': (problem) =>
    `Eine Höchstchance von ${problem.cap} ist nicht einzuhalten; möglich ist sie ab etwa ${problem.lowest}.`,
  'cap-not-for-method': (problem) =>
    `Eine Höchstchance gibt es bei LEXIMIN und MAXIMIN, nicht bei ${problem.method}.`,
  'cap-out-of-range': (problem) =>
    `Die Höchstchance muss über 0 und höchstens bei 1 liegen, nicht bei ${problem.cap}.`,
  'greedy-found-no-panel': (problem) =>
    `Das schrittweise Verfahren traf die Quoten in keinem von ${problem.attempts} Versuchen. Bitte LEXIMIN verwenden.`,
  'household-column-missing': (problem) =>
    `Datei Personen: Die Adressspalte „${problem.column}“ fehlt.`,
  'panels-out-of-range': (problem) =>
    `Die Liste muss 1 bis 100.000 Zusammensetzungen haben, nicht ${problem.panels}.`,
  cancelled: () => 'Die Auslosung wurde abgebrochen.',
}
