import type { Place, Sentences, TableName } from './problems.ts'

const TABLES: Readonly<Record<TableName, string>> = {
  people: 'people',
  quotas: 'quotas',
  register: 'register',
  replies: 'replies',
}
const file = (table: TableName) => `File ${TABLES[table]}`
const at = ({ table, row, column }: Place) => `${file(table)}, row ${row}, column "${column}"`

/** Every problem in plain English. */
export const ENGLISH: Sentences = {
  'empty-file': (problem) => `${file(problem.table)} is empty.`,
  'not-a-table': (problem) =>
    `${file(problem.table)} is not a table. Save it as CSV in the spreadsheet.`,
  'unreadable-letters': (problem) =>
    `${file(problem.table)}, row ${problem.row}: a letter cannot be read. Save it as CSV UTF-8.`,
  'broken-quotes': (problem) =>
    `${file(problem.table)}, row ${problem.row}: a quotation mark is opened and not closed, or stands inside a cell.`,
  'no-rows': (problem) => `${file(problem.table)} has a header but no rows.`,
  'too-large': (problem) => `${file(problem.table)} has more than ${problem.most} characters.`,
  'unnamed-column': (problem) => `${file(problem.table)}: column ${problem.position} needs a name.`,
  'column-twice': (problem) =>
    `${file(problem.table)}: the column "${problem.column}", or one that means the same, comes twice.`,
  'column-missing': (problem) =>
    `${file(problem.table)}: the column "${problem.column}" is missing.`,
  'wrong-number-of-cells': (problem) =>
    `${file(problem.table)}, row ${problem.row} has ${problem.found} cells; ${problem.expected} are needed.`,
  'blank-cell': (problem) => `${at(problem.place)} is blank.`,
  'id-twice': (problem) =>
    `${at(problem.place)}: "${problem.id}" already stands in row ${problem.firstRow}.`,
  'unknown-value': (problem) =>
    `${at(problem.place)}: "${problem.value}" is not among the values with a quota (${problem.known.join(', ')}).`,
  'not-a-whole-number': (problem) =>
    `${at(problem.place)}: a whole number from 0 is needed, not "${problem.value}".`,
  'minimum-above-maximum': (problem) =>
    `File quotas, row ${problem.row}: the minimum ${problem.minimum} is above the maximum ${problem.maximum}.`,
  'flexible-bounds-inside': (problem) =>
    `File quotas, row ${problem.row}: the flexible bounds must enclose minimum and maximum.`,
  'quota-twice': (problem) =>
    `File quotas, row ${problem.row} repeats the value of row ${problem.firstRow}.`,
  'seats-not-positive': (problem) =>
    `The number of seats must be a whole number from 1, not ${problem.seats}.`,
  'unknown-person': (problem) => `"${problem.id}" is not among the people concerned.`,
  'reason-missing': (problem) => `Say why "${problem.id}" is left out.`,
  'too-few-people': (problem) =>
    `${problem.seats} seats need as many people (or households); there are ${problem.available}.`,
  'minimums-above-seats': (problem) =>
    `The minimums of "${problem.category}" add up to ${problem.sum}, more than the ${problem.seats} seats.`,
  'maximums-below-seats': (problem) =>
    `The maximums of "${problem.category}" add up to ${problem.sum}, fewer than the ${problem.seats} seats.`,
  'too-few-of-a-value': (problem) =>
    `At least ${problem.minimum} of "${problem.category}: ${problem.value}" are asked for; ${problem.available} are willing.`,
  'quotas-contradict': () =>
    'No panel meets all quotas together. The proposals show the smallest changes that help.',
  'cap-too-low': (problem) =>
    `A highest chance of ${problem.cap} cannot be kept; the lowest possible is about ${problem.lowest}.`,
  'cap-not-for-method': (problem) =>
    `A highest chance can be set with LEXIMIN and MAXIMIN, not with ${problem.method}.`,
  'cap-out-of-range': (problem) =>
    `The highest chance must lie above 0 and at most at 1, not at ${problem.cap}.`,
  'greedy-found-no-panel': (problem) =>
    `The greedy method met the quotas in none of ${problem.attempts} attempts. Use LEXIMIN.`,
  'household-column-missing': (problem) =>
    `File people: the address column "${problem.column}" is missing.`,
  'panels-out-of-range': (problem) =>
    `The list must have 1 to 100,000 panels, not ${problem.panels}.`,
  cancelled: () => 'The draw was cancelled.',
}
