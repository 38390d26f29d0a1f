import type { Completion, EqualSharesRule } from './bylaw.ts'
import { decideGreedy, greedyFate, roundOf, winnersOf } from './decide-greedy.ts'
import { lineFates, phragmenRounds } from './decide-in-line.ts'
import type { Decision } from './decision.ts'
import { equalShare, raiseShares } from './equal-shares/add1.ts'
import { comparePreferences } from './equal-shares/comparison.ts'
import { equalSharesRounds, shareFates } from './equal-shares/fates.ts'
import { runEqualShares, type Run } from './equal-shares/run.ts'
import { runGreedy } from './greedy.ts'
import type { Instance } from './instance.ts'
import { runPhragmen } from './phragmen.ts'
import type { TieSettler } from './ties.ts'
import type { Fate, Shares } from './trace.ts'
import { unreachable } from './unreachable.ts'

type Options = { readonly eligible: readonly number[]; readonly ties: TieSettler }

/** Equal Shares with completion, comparison and trace. Cost: the runs, plus one with notes kept. */
export function decideEqualShares(
  instance: Instance,
  rule: EqualSharesRule,
  options: Options,
): Decision {
  const { run, shares } = sharesRun(instance, rule, options)
  const decision = complete(instance, rule, { run, shares, options })
  return rule.comparison === 'none'
    ? decision
    : compareWithGreedy(instance, rule, { decision, options })
}

function sharesRun(
  instance: Instance,
  rule: EqualSharesRule,
  options: Options,
): { readonly run: Run; readonly shares: Shares } {
  const base = { ...options, satisfaction: rule.satisfaction }
  const add1 = add1Of(rule.completion)
  if (add1 === null) {
    const share = equalShare(instance)
    const run = runEqualShares(instance, { ...base, share, withFlow: true })
    return { run, shares: { share, steps: 0, end: 'not-raised' } }
  }
  const { share, steps, end } = raiseShares(instance, add1, base)
  const neverAboveCents = instance.budgetCents
  const run = runEqualShares(instance, { ...base, share, neverAboveCents, withFlow: true })
  return { run, shares: { share, steps, end } }
}

function add1Of(completion: Completion) {
  return completion.kind === 'add1' || completion.kind === 'add1-utilitarian'
    ? completion.add1
    : null
}

type Ended = { readonly run: Run; readonly shares: Shares; readonly options: Options }

function complete(instance: Instance, rule: EqualSharesRule, ended: Ended): Decision {
  const { run, shares } = ended
  const won = new Set(run.purchases.map(({ project }) => project))
  const fates = new Map(shareFates(instance, run, ended.options.eligible))
  const decision = {
    winners: [...won],
    rounds: equalSharesRounds(instance, run),
    fates,
    shares,
    comparison: null,
  }
  const rest = {
    eligible: ended.options.eligible.filter((at) => !won.has(at)),
    ties: ended.options.ties,
    budgetCents: instance.budgetCents - run.spentCents,
  }
  switch (rule.completion.kind) {
    case 'none':
    case 'add1':
      return decision
    case 'utilitarian':
    case 'add1-utilitarian': {
      const { satisfaction } = rule
      const steps = runGreedy(instance, { ...rest, satisfaction, whenTooDear: 'skip' })
      steps.forEach((step) => {
        const id = instance.projects[step.project]?.id ?? ''
        const fate = greedyFate(instance, { satisfaction }, { step, steps, fromRest: true })
        fates.set(id, withRest(fates.get(id), run.cutAt === null ? fate : withoutPromise(fate)))
      })
      return {
        ...decision,
        winners: [...won, ...winnersOf(steps)],
        rounds: [...decision.rounds, ...steps.map((step) => roundOf(instance, step))],
        fates,
      }
    }
    case 'phragmen': {
      const line = runPhragmen(instance, { ...rest, savings: run.purse })
      lineFates(instance, line, {
        ...rest,
        carriedBy: 'each-beyond-share',
        roundsBefore: run.purchases.length,
      }).forEach((fate, id) => fates.set(id, fate))
      return {
        ...decision,
        winners: [...won, ...line.rounds.map(({ project }) => project)],
        rounds: [...decision.rounds, ...phragmenRounds(instance, line)],
        fates,
      }
    }
    default:
      return unreachable(rule.completion)
  }
}

/** A project that lost twice is explained by both: the shares spent, and the rest too small. */
function withRest(first: Fate | undefined, second: Fate): Fate {
  if (first?.kind !== 'lost-shares-spent' || second.kind !== 'lost-too-dear') return second
  const wouldWinAtCents =
    first.wouldWinAtCents === null ? null : Math.max(first.wouldWinAtCents, second.leftCents)
  return { ...first, wouldWinAtCents, moreVoters: null, restCents: second.leftCents }
}

function compareWithGreedy(
  instance: Instance,
  rule: EqualSharesRule,
  { decision, options }: { readonly decision: Decision; readonly options: Options },
): Decision {
  const { satisfaction } = rule
  const greedy = decideGreedy(
    instance,
    { kind: 'greedy', satisfaction, whenTooDear: 'skip' },
    options,
  )
  const comparison = comparePreferences(instance, satisfaction, {
    greedy: new Set(greedy.winners),
    equalShares: new Set(decision.winners),
  })
  return comparison.preferGreedy > comparison.preferEqualShares
    ? { ...greedy, fates: withoutPromises(greedy.fates), shares: decision.shares, comparison }
    : { ...decision, fates: withoutPromises(decision.fates), comparison }
}

/** What would have won one award might have lost the comparison with the other: nothing is promised. */
function withoutPromises(fates: Decision['fates']): Decision['fates'] {
  return new Map([...fates].map(([id, fate]) => [id, withoutPromise(fate)]))
}

function withoutPromise(fate: Fate): Fate {
  if (fate.kind === 'lost-too-dear') return { ...fate, wouldWinAtCents: null, moreScore: null }
  if (fate.kind !== 'lost-shares-spent') return fate
  return { ...fate, wouldWinAtCents: null, moreVoters: null }
}
