import type { Cents, Instance, ProjectId } from '../instance.ts'
import { toNumber, ZERO, type Rational } from '../rational.ts'
import type { Fate, Round } from '../trace.ts'
import { sumError } from './price.ts'
import { addExactBalance } from './purse.ts'
import type { Purchase, Run } from './run.ts'

/** The purchases as published rounds; each price exact. O(rounds). */
export function equalSharesRounds(instance: Instance, run: Run): readonly Round[] {
  return run.purchases.map((purchase) => ({
    phase: 'equal-shares' as const,
    project: instance.projects[purchase.project]?.id ?? '',
    costCents: instance.projects[purchase.project]?.costCents ?? 0,
    supporters: instance.ballots.support.voters[purchase.project] ?? 0,
    payers: purchase.payers,
    payingAll: purchase.payingAll,
    price: priceOf(run, purchase),
    tie: purchase.tie,
  }))
}

function priceOf(run: Run, { priceIndex }: Purchase): Rational {
  return priceIndex === 0 ? ZERO : run.purse.values.at(priceIndex)
}

/**
 * Why each project won or lost under Equal Shares, read off one run: what the supporters of every
 * project paid in each round tells what they had left. O(rounds x projects + marks).
 */
export function shareFates(
  instance: Instance,
  run: Run,
  eligible: readonly number[],
): readonly (readonly [ProjectId, Fate])[] {
  const { ballots, projects } = instance
  const roundOf = new Map(run.purchases.map((purchase, round) => [purchase.project, round]))
  const savers = biggestSavers(run)
  return eligible.map((at) => {
    const id = projects[at]?.id ?? ''
    const supporters = ballots.support.voters[at] ?? 0
    const round = roundOf.get(at)
    const purchase = round === undefined ? undefined : run.purchases[round]
    if (round !== undefined && purchase) return [id, wonFate(instance, run, { purchase, round })]
    if (supporters === 0) return [id, { kind: 'lost-without-supporters' }]
    return [id, lostFate(instance, run, { project: at, savers })]
  })
}

type Savers = {
  readonly inOrder: Uint32Array
  /** The project last asked about that each type marked: tells its supporters without a set for each project. */
  readonly askedFor: Int32Array
}

function wonFate(
  { ballots }: Instance,
  run: Run,
  { purchase, round }: { readonly purchase: Purchase; readonly round: number },
): Fate {
  const supporters = ballots.support.voters[purchase.project] ?? 0
  if (purchase.priceIndex === 0) return { kind: 'won-free', supporters }
  return {
    kind: 'won-with-shares',
    round: round + 1,
    supporters,
    payers: purchase.payers,
    payingAll: purchase.payingAll,
    priceCents: toNumber(priceOf(run, purchase)) * ballots.pointScale,
    perPoint: ballots.points !== null,
  }
}

function lostFate(
  instance: Instance,
  run: Run,
  { project, savers }: { readonly project: number; readonly savers: Savers },
): Fate {
  const supporters = instance.ballots.support.voters[project] ?? 0
  const costCents = instance.projects[project]?.costCents ?? 0
  const atEnd = leftTogether(run, project)
  if (run.cutAt !== null && atEnd.cents >= costCents) return cutFate(instance, run, project)
  const paid = (run.flow?.rows ?? []).map((row) => row[project] ?? 0)
  // Raised shares may promise more than the budget holds; equal shares of the budget never do.
  const unspentCents = instance.budgetCents - run.spentCents
  const spentOn = run.purchases
    .map((purchase, round) => ({
      project: instance.projects[purchase.project]?.id ?? '',
      cents: paid[round] ?? 0,
    }))
    .filter(({ cents }) => cents >= 0.5)
    .sort((a, b) => b.cents - a.cents)
    .slice(0, 3)
  return {
    kind: 'lost-shares-spent',
    supporters,
    costCents,
    leftCents: atEnd.cents,
    spentOn,
    wouldWinAtCents: run.cutAt === null ? Math.min(atEnd.cents, unspentCents) : null,
    moreVoters:
      costCents > unspentCents || run.cutAt !== null
        ? null
        : moreVotersFor(run, { project, missing: costCents - atEnd.atLeast, savers }),
    restCents: null,
  }
}

/** Its supporters could have paid, but the run ended where the money of the budget did. */
function cutFate(instance: Instance, run: Run, project: number): Fate {
  const { projects, ballots, budgetCents } = instance
  if (run.cutAt !== project) {
    return { kind: 'lost-after-stop', stoppedBy: projects[run.cutAt ?? 0]?.id ?? '' }
  }
  return {
    kind: 'lost-too-dear',
    score: ballots.support.voters[project] ?? 0,
    counts: 'votes',
    costCents: projects[project]?.costCents ?? 0,
    leftCents: budgetCents - run.spentCents,
    wouldWinAtCents: null,
    moreScore: null,
  }
}

/**
 * What all supporters together have left: whole cents, rounded down, and a double that is not above
 * it. Exact: where doubles are too close to a whole cent, whole numbers decide. O(marks of supporters).
 */
function leftTogether({ purse }: Run, project: number): { cents: Cents; atLeast: number } {
  const { box, balance, values } = purse
  const { start, type, weight } = box.support
  const from = start[project] ?? 0
  const end = start[project + 1] ?? 0
  let sum = 0
  for (let at = from; at < end; at++) sum += (weight[at] ?? 0) * (balance[type[at] ?? 0] ?? 0)
  const error = sumError(purse, project, sum)
  const atLeast = Math.max(0, sum - error)
  if (Math.abs(sum - Math.round(sum)) > error) return { cents: Math.floor(sum), atLeast }
  const coefficients = new Float64Array(purse.rounds + 1)
  for (let at = from; at < end; at++) {
    addExactBalance(purse, type[at] ?? 0, weight[at] ?? 0, coefficients)
  }
  const numerator = values.numeratorOf({ constant: 0n, coefficients })
  return { cents: Number(numerator / values.at(0).denominator), atLeast }
}

/** Types that surely have something left, in order of what it is, most first. O(n log n) for n of them. */
function biggestSavers({ purse }: Run): Savers {
  const { balance, error } = purse
  const types = new Uint32Array(balance.length)
  let count = 0
  for (let type = 0; type < balance.length; type++) {
    if ((balance[type] ?? 0) > error) types[count++] = type
  }
  const inOrder = types.slice(0, count).sort((a, b) => (balance[b] ?? 0) - (balance[a] ?? 0))
  return { inOrder, askedFor: new Int32Array(balance.length).fill(-1) }
}

/**
 * How many more supporters would have been enough: those with the most left who did not mark the
 * project. Sufficient, since until its turn nothing else would have changed.
 */
function moreVotersFor(
  { purse }: Run,
  need: { readonly project: number; readonly missing: number; readonly savers: Savers },
): number | null {
  const { box, balance } = purse
  const { support, weight } = box
  const { inOrder, askedFor } = need.savers
  const end = support.start[need.project + 1] ?? 0
  for (let at = support.start[need.project] ?? 0; at < end; at++) {
    askedFor[support.type[at] ?? 0] = need.project
  }
  let missing = need.missing
  let voters = 0
  for (const type of inOrder) {
    if (askedFor[type] === need.project) continue
    const each = (balance[type] ?? 0) - purse.error
    const enough = Math.ceil(missing / each)
    const here = weight[type] ?? 0
    if (enough <= here) return voters + enough
    voters += here
    missing -= here * each
  }
  return null
}
