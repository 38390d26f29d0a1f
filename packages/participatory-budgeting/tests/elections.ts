import * as fc from 'fast-check'
import {
  award,
  castBallots,
  type Award,
  type BallotSheet,
  type Bylaw,
  type Completion,
  type EqualSharesRule,
  type Instance,
  type Rule,
} from '../src/index.ts'

/** A small invented election; small whole numbers make exact ties frequent. */
export type Election = {
  readonly budgetCents: number
  readonly costs: readonly number[]
  /** Points per voter and project; zero is no mark. */
  readonly points: readonly (readonly number[])[]
}

/** Elections with at most 6 projects and 9 voters; approvals unless `mostPoints` is higher. */
export function elections(mostPoints = 1): fc.Arbitrary<Election> {
  return fc.integer({ min: 1, max: 6 }).chain((projects) =>
    fc.record({
      budgetCents: fc.integer({ min: 0, max: 60 }),
      costs: fc.array(fc.integer({ min: 0, max: 24 }), {
        minLength: projects,
        maxLength: projects,
      }),
      points: fc.array(
        fc.array(fc.integer({ min: 0, max: mostPoints }), {
          minLength: projects,
          maxLength: projects,
        }),
        { minLength: 1, maxLength: 9 },
      ),
    }),
  )
}

const idOf = (at: number): string => `p${at}`

/** The election as an instance, counted as points. */
export function instanceOf({ budgetCents, costs, points }: Election): Instance {
  const votes = points.map((row) =>
    Object.fromEntries(row.flatMap((given, at) => (given > 0 ? [[idOf(at), given]] : []))),
  )
  const isApproval = points.every((row) => row.every((given) => given <= 1))
  return cast(
    budgetCents,
    costs,
    isApproval
      ? { kind: 'approval', votes: votes.map((vote) => Object.keys(vote)) }
      : { kind: 'scores', votes, lowest: 0, highest: 1000 },
  )
}

export function cast(budgetCents: number, costs: readonly number[], sheet: BallotSheet): Instance {
  const projects = costs.map((costCents, at) => ({ id: idOf(at), costCents }))
  const outcome = castBallots({ budgetCents, projects, sheet })
  if (outcome.kind === 'cast') return outcome.instance
  throw new Error(JSON.stringify(outcome.problem))
}

export const LEXICOGRAPHIC = { order: ['lexicographic'] } as const

export function bylaw(rule: Rule, ties: Bylaw['ties'] = LEXICOGRAPHIC): Bylaw {
  return { rule, ties, minimumSupport: { kind: 'none' } }
}

export function equalShares(
  satisfaction: EqualSharesRule['satisfaction'] = 'cost',
  completion: Completion = { kind: 'none' },
): EqualSharesRule {
  return { kind: 'equal-shares', satisfaction, completion, comparison: 'none' }
}

export function add1(stopWhenExhaustive: boolean, perVoterCents = 1): Completion {
  const start = { kind: 'equal' } as const
  return {
    kind: 'add1',
    add1: { step: { perVoterCents }, start, stopWhenExhaustive, whenOverspent: 'previous' },
  }
}

export const GREEDY: Rule = { kind: 'greedy', satisfaction: 'cost', whenTooDear: 'skip' }

export const RULES: readonly Rule[] = [
  GREEDY,
  { kind: 'greedy', satisfaction: 'cardinality', whenTooDear: 'stop' },
  equalShares(),
  equalShares('cardinality'),
  equalShares('cost', { kind: 'utilitarian' }),
  equalShares('cost', { kind: 'phragmen' }),
  equalShares('cost', add1(true)),
  equalShares('cardinality', add1(false)),
  { kind: 'phragmen' },
  { kind: 'maximin-support' },
]

/** The award, which must not be refused. */
export function made(instance: Instance, law: Bylaw): Exclude<Award, { kind: 'refused' }> {
  const outcome = award(instance, law)
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.reason))
  return outcome
}
