import type { Problem, ProblemKind, ProblemOf, Sentences } from './problems.ts'
import type { QuotaChange } from './relax.ts'
import { GERMAN } from './sentences-de.ts'
import { ENGLISH } from './sentences-en.ts'

export type Language = 'de' | 'en'

/**
 * A problem in a plain sentence that says what is needed.
 *
 * Source: none, wording of this package. Cost: O(1).
 * @example problemSentence({ kind: 'no-rows', table: 'people' }, 'en') // => 'File people has a header but no rows.'
 */
export function problemSentence(problem: Problem, language: Language): string {
  return sentenceOf(problem, language === 'de' ? GERMAN : ENGLISH)
}

function sentenceOf<Kind extends ProblemKind>(
  problem: ProblemOf<Kind>,
  sentences: Sentences,
): string {
  const say: Sentences[Kind] = sentences[problem.kind]
  return say(problem)
}

/**
 * A change of a quota in a plain sentence, to be shown beside the quota it concerns.
 *
 * Source: none, wording of this package. Cost: O(1).
 * @example
 * const change = { category: 'gender', value: 'f', bound: 'minimum', from: 2, to: 1 }
 * changeSentence(change, 'en') // => '"gender: f": lower the minimum from 2 to 1.'
 */
export function changeSentence(
  { category, value, bound, from, to }: QuotaChange,
  language: Language,
): string {
  if (language === 'de')
    return bound === 'minimum'
      ? `„${category}: ${value}“: das Minimum von ${from} auf ${to} senken.`
      : `„${category}: ${value}“: das Maximum von ${from} auf ${to} anheben.`
  return bound === 'minimum'
    ? `"${category}: ${value}": lower the minimum from ${from} to ${to}.`
    : `"${category}: ${value}": raise the maximum from ${from} to ${to}.`
}
