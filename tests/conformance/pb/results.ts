import { z } from 'zod'
import {
  award,
  type Bylaw,
  type Completion,
  type Instance,
  type Rule,
  type Satisfaction,
} from '../../../packages/participatory-budgeting/src/index.ts'
import type { Tally } from './tally.ts'

const result = z.object({
  rule: z.string(),
  params: z.object({ increment_per_voter: z.number().optional() }).loose(),
  winners: z.array(z.string()),
  total_cost: z.union([z.string(), z.number()]),
  selection_order: z.array(z.string()).optional(),
  increments_used: z.number().optional(),
})

export const resultFile = z.object({ instance: z.string(), results: z.array(result) })

/** One result of pabutools or of the second, independent computation. */
export function checkResult(
  instance: Instance,
  { name, result: expected }: { readonly name: string; readonly result: z.infer<typeof result> },
  tally: Tally,
): void {
  const { rule, params } = expected
  const bylaw: Bylaw = {
    rule: ruleOf(rule, params.increment_per_voter ?? 1),
    ties: { order: ['lexicographic'] },
    minimumSupport: { kind: 'none' },
  }
  const got = award(instance, bylaw)
  if (got.kind !== 'final') return tally.compare(`${name} ${rule}`, got.kind, 'final')
  tally.compare(`${name} ${rule}`, [...got.winners].sort(), [...expected.winners].sort())
  tally.compare(`${name} ${rule} cost`, `${got.spentCents}`, `${Number(expected.total_cost) * 100}`)
  if (expected.selection_order) {
    tally.compare(`${name} ${rule} order`, got.winners, expected.selection_order)
  }
}

function ruleOf(name: string, increment: number): Rule {
  if (name === 'sequential_phragmen') return { kind: 'phragmen' }
  const [family = '', measure = '', ...completion] = name.split('_')
  const satisfaction: Satisfaction = measure === 'cost' ? 'cost' : 'cardinality'
  if (family === 'greedy') return { kind: 'greedy', satisfaction, whenTooDear: 'skip' }
  return {
    kind: 'equal-shares',
    satisfaction,
    completion: completionOf(completion.join('-'), increment),
    comparison: 'none',
  }
}

function completionOf(name: string, increment: number): Completion {
  const add1 = {
    step: { perVoterCents: increment * 100 },
    start: { kind: 'equal' },
    stopWhenExhaustive: true,
    whenOverspent: 'previous',
  } as const
  switch (name) {
    case '':
      return { kind: 'none' }
    case 'utilitarian':
      return { kind: 'utilitarian' }
    case 'add1':
      return { kind: 'add1', add1 }
    case 'add1-utilitarian':
      return { kind: 'add1-utilitarian', add1 }
    default:
      throw new Error(`no completion is called ${name}`)
  }
}
