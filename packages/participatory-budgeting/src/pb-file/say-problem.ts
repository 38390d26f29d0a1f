import type { Language } from '../explanation/speech.ts'
import type { PbProblem } from './problems.ts'
import { problemInEnglish } from './problems-english.ts'
import { problemInGerman } from './problems-german.ts'

/**
 * A problem of a .pb file as a sentence with its line.
 *
 * Source: none, wording of this package. Cost: O(1).
 * @example
 * sayProblem({ line: 3, kind: 'meta-twice', key: 'budget' }, 'en') // => 'line 3: META has budget twice'
 */
export function sayProblem(problem: PbProblem, language: Language): string {
  return language === 'de'
    ? `Zeile ${problem.line}: ${problemInGerman(problem)}`
    : `line ${problem.line}: ${problemInEnglish(problem)}`
}
