import type { Bilingual, Language } from './bilingual.ts'
import type { DefinitionProblem } from './index-definition/check-definition.ts'
import type { IndexProblem } from './index-run/compute-index.ts'
import type { ExclusionReason } from './index-run/exclusions.ts'
import type { TableProblem } from './reading/read-table.ts'

/** Everything that reading a definition, reading a table or computing an index can find wrong. */
export type Problem = DefinitionProblem | TableProblem | IndexProblem

/**
 * Says in a sentence why an area is not considered.
 *
 * @source Own wording.
 * @convention The reason given by a person is quoted as written.
 * @cost Constant.
 * @throws Never.
 * @example describeReason({ kind: 'too-few-residents', residents: 38, fewest: 300 }, 'en') // => "38 residents, fewer than 300"
 */
export function describeReason(reason: ExclusionReason, language: Language): string {
  return reasonSentence(reason)[language]
}

function reasonSentence(reason: ExclusionReason): Bilingual {
  switch (reason.kind) {
    case 'by-hand':
      return {
        de: `von Hand ausgeschlossen: ${reason.reason}`,
        en: `excluded by hand: ${reason.reason}`,
      }
    case 'too-few-residents':
      return {
        de: `${reason.residents} Einwohner:innen, weniger als ${reason.fewest}`,
        en: `${reason.residents} residents, fewer than ${reason.fewest}`,
      }
    case 'residents-unknown':
      return {
        de: `Zahl der Einwohner:innen unbekannt, mindestens ${reason.fewest} verlangt`,
        en: `number of residents unknown, at least ${reason.fewest} required`,
      }
    case 'value-missing':
      return {
        de: `Wert fehlt: ${reason.indicators.join(', ')}`,
        en: `value missing: ${reason.indicators.join(', ')}`,
      }
    default:
      return {
        de: `Wert aus Datenschutz gesperrt: ${reason.indicators.join(', ')}`,
        en: `value suppressed for data protection: ${reason.indicators.join(', ')}`,
      }
  }
}

/**
 * Says in a sentence what is wrong and where, for definitions, tables and runs.
 *
 * @source Own wording.
 * @convention The sentence names row and column, or the path in the definition.
 * @cost Constant.
 * @throws Never.
 * @example describeProblem({ kind: 'not-a-number', row: 7, column: 'S1', found: '12,5' }, 'en') // => "Row 7, column S1: \"12,5\" is not a number in the decimal notation set"
 */
export function describeProblem(problem: Problem, language: Language): string {
  return problemSentence(problem)[language]
}

function problemSentence(problem: Problem): Bilingual {
  switch (problem.kind) {
    case 'definition':
      return problemSentence(problem.problem)
    case 'area-twice':
      return {
        de: `Gebiet ${problem.id} kommt zweimal vor`,
        en: `Area ${problem.id} appears twice`,
      }
    case 'too-few-areas':
      return {
        de: `Nur ${problem.considered} Gebiete sind einzubeziehen, mindestens 2 sind nötig`,
        en: `Only ${problem.considered} areas can be considered, at least 2 are needed`,
      }
    case 'values-do-not-differ':
      return {
        de: `${problem.indicator} (${problem.scale === 'status' ? 'Status' : 'Dynamik'}): alle Gebiete haben denselben Wert`,
        en: `${problem.indicator} (${problem.scale}): all areas have the same value`,
      }
    case 'table-unreadable':
    case 'table-empty':
    case 'column-missing':
    case 'column-twice':
    case 'not-a-number':
    case 'id-empty':
    case 'id-twice':
      return tableSentence(problem)
    default:
      return definitionSentence(problem)
  }
}

function tableSentence(problem: TableProblem): Bilingual {
  switch (problem.kind) {
    case 'table-unreadable':
      return {
        de: `Die Tabelle ist nicht lesbar: ${problem.message}`,
        en: `The table cannot be read: ${problem.message}`,
      }
    case 'table-empty':
      return { de: 'Die Tabelle enthält keine Gebiete', en: 'The table holds no areas' }
    case 'column-missing':
      return { de: `Spalte ${problem.column} fehlt`, en: `Column ${problem.column} is missing` }
    case 'column-twice':
      return {
        de: `Spalte ${problem.column} steht zweimal da, mit verschiedenem Inhalt`,
        en: `Column ${problem.column} stands twice, with different content`,
      }
    case 'not-a-number':
      return {
        de: `Zeile ${problem.row}, Spalte ${problem.column}: „${problem.found}“ ist in der eingestellten Schreibweise keine Zahl`,
        en: `Row ${problem.row}, column ${problem.column}: "${problem.found}" is not a number in the decimal notation set`,
      }
    case 'id-empty':
      return {
        de: `Zeile ${problem.row}: die Kennung fehlt`,
        en: `Row ${problem.row}: the id is missing`,
      }
    default:
      return {
        de: `Zeile ${problem.row}: die Kennung ${problem.id} gab es schon`,
        en: `Row ${problem.row}: the id ${problem.id} stood before`,
      }
  }
}

const DEFINITION_WORDS: Readonly<Record<DefinitionProblem['kind'], Bilingual>> = {
  'wrong-type': { de: 'fehlt oder hat die falsche Form', en: 'is missing or has the wrong form' },
  'no-indicator': { de: 'braucht mindestens einen Indikator', en: 'needs at least one indicator' },
  'named-twice': { de: 'enthält eine Kennung zweimal', en: 'holds an id twice' },
  'weight-not-positive': { de: 'muss größer als 0 sein', en: 'must be greater than 0' },
  'classes-leave-gaps-or-overlap': {
    de: 'muss jede Zahl genau einer Klasse zuweisen, aufsteigend',
    en: 'must give every number exactly one class, in ascending order',
  },
  'too-few-groups': { de: 'braucht mindestens 2 Gruppen', en: 'needs at least 2 groups' },
  'years-not-positive': { de: 'muss größer als 0 sein', en: 'must be greater than 0' },
  'unknown-class': { de: 'nennt eine unbekannte Klasse', en: 'names an unknown class' },
}

function definitionSentence({
  kind,
  path,
  found,
}: {
  readonly kind: DefinitionProblem['kind']
  readonly path: string
  readonly found: string
}): Bilingual {
  const words = DEFINITION_WORDS[kind]
  return {
    de: `${path} ${words.de} (gefunden: ${found})`,
    en: `${path} ${words.en} (found: ${found})`,
  }
}
