import { z } from 'zod'
import {
  award,
  type Bylaw,
  type Instance,
  type TieRule,
} from '../../../packages/participatory-budgeting/src/index.ts'
import type { Tally } from './tally.ts'

export const officialFile = z.object({
  elections: z.array(
    z.object({ instance: z.string(), official_winners: z.number(), spent: z.number() }),
  ),
})

type Official = {
  readonly name: string
  readonly selected: readonly string[]
  readonly official_winners: number
  readonly spent: number
}

/**
 * A real award under Equal Shares must come out exactly, with every tie order and start that is
 * said to make no difference; Wieliczka 2023 also with its comparison step, and must not come out
 * with the exhaustive stop.
 */
export function checkOfficial(instance: Instance, official: Official, tally: Tally): void {
  const { name, selected } = official
  const orders: readonly (readonly TieRule[])[] = [
    ['lexicographic'],
    ['min-cost', 'max-votes', 'lexicographic'],
  ]
  for (const order of orders) {
    for (const start of [{ kind: 'equal' }, { kind: 'rounded-down', unitCents: 100 }] as const) {
      const got = award(instance, bylawOf({ order, start, stopWhenExhaustive: false }))
      if (got.kind !== 'final') return tally.compare(name, got.kind, 'final')
      tally.compare(`${name} official`, [...got.winners].sort(), [...selected].sort())
      tally.compare(`${name} number`, `${got.winners.length}`, `${official.official_winners}`)
      tally.compare(`${name} spent`, `${got.spentCents}`, `${official.spent * 100}`)
    }
  }
  if (!name.includes('Wieliczka')) return
  const compared = award(
    instance,
    bylawOf({ start: { kind: 'equal' }, comparison: 'satisfaction' }),
  )
  tally.compare(`${name} compared with greedy`, winnersOf(compared), [...selected].sort())
  const exhaustive = award(
    instance,
    bylawOf({ start: { kind: 'equal' }, stopWhenExhaustive: true }),
  )
  const isOfficial = winnersOf(exhaustive).join() === [...selected].sort().join()
  tally.compare(`${name} with exhaustive stop differs`, `${isOfficial}`, 'false')
  tally.compare(`${name} with exhaustive stop`, `${winnersOf(exhaustive).length}`, '31')
}

function winnersOf(got: ReturnType<typeof award>): readonly string[] {
  return got.kind === 'refused' ? [] : [...got.winners].sort()
}

function bylawOf(options: {
  readonly order?: readonly TieRule[]
  readonly start: { readonly kind: 'equal' } | { kind: 'rounded-down'; unitCents: number }
  readonly stopWhenExhaustive?: boolean
  readonly comparison?: 'none' | 'satisfaction'
}): Bylaw {
  return {
    rule: {
      kind: 'equal-shares',
      satisfaction: 'cost',
      completion: {
        kind: 'add1',
        add1: {
          step: { perVoterCents: 100 },
          start: options.start,
          stopWhenExhaustive: options.stopWhenExhaustive ?? false,
          whenOverspent: 'previous',
        },
      },
      comparison: options.comparison ?? 'none',
    },
    ties: { order: options.order ?? ['lexicographic'] },
    minimumSupport: { kind: 'none' },
  }
}
