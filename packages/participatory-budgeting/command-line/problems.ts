import { sayProblem, type Language, type PbProblem } from '../src/index.ts'

/** Problems as sentences with their lines. */
export function explainProblems(
  problems: readonly PbProblem[],
  language: Language,
): readonly string[] {
  return problems.map((problem) => sayProblem(problem, language))
}
