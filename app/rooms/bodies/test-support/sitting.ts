import { asId } from '#platform/values/index.ts'
import type { Circumstances, Vote } from '../rules/decision.ts'
import { presetCalled } from '../rules/presets.ts'
import type { Bench, Rules } from '../rules/rule-set.ts'

/** The rules of a preset, with what a test changes. */
export function rulesOf(preset: string, changes: Partial<Rules> = {}): Rules {
  const found = presetCalled(preset)
  if (found === undefined) throw new Error(`there is no preset ${preset}`)
  return { ...found.rules, ...changes }
}

const idOfNumber = (number: number) =>
  asId<'seat'>(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)

/** Votes of members as they stand at an item: so many of a bench, all present unless said otherwise. */
export const members = (
  count: number,
  bench: Bench | null = 'residents',
  changes: Partial<Vote> = {},
): readonly Omit<Vote, 'seat' | 'carriedBy'>[] =>
  Array.from({ length: count }, () => ({ bench, isPresent: true, isBiased: false, ...changes }))

export const absent = { isPresent: false } as const
export const biased = { isBiased: true } as const

/** A sitting in which the given members vote on an ordinary matter. */
export const sitting = (
  groups: readonly (readonly Omit<Vote, 'seat' | 'carriedBy'>[])[],
  changes: Partial<Circumstances> = {},
): Circumstances => ({
  kind: 'ordinary',
  votes: groups.flat().map((one, at) => ({
    ...one,
    seat: idOfNumber(at + 1),
    carriedBy: idOfNumber(at + 1),
  })),
  conflicts: [],
  call: { isChallenged: false, isSecond: false },
  guests: 0,
  chairSays: null,
  ...changes,
})

export const counted = (yes: number, no = 0, abstained = 0) => ({ yes, no, abstained })
