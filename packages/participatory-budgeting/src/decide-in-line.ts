import type { MajorityRule } from './bylaw.ts'
import type { Decision } from './decision.ts'
import type { Cents, Instance, ProjectId } from './instance.ts'
import { runMajority, votesNeeded } from './majority.ts'
import { runMaximinSupport } from './maximin-support.ts'
import { runPhragmen, type PhragmenRun } from './phragmen.ts'
import { toNumber } from './rational.ts'
import type { TieSettler } from './ties.ts'
import type { Fate, Round } from './trace.ts'

type Options = { readonly eligible: readonly number[]; readonly ties: TieSettler }

/** Sequential Phragmén with its trace; cost and source as `runPhragmen`. */
export function decidePhragmen(instance: Instance, options: Options): Decision {
  const run = runPhragmen(instance, { ...options, budgetCents: instance.budgetCents })
  return lineDecision(instance, run, { ...options, phase: 'phragmen' })
}

/** Maximin support with its trace; cost and source as `runMaximinSupport`. */
export function decideMaximinSupport(instance: Instance, options: Options): Decision {
  const run = runMaximinSupport(instance, { ...options, budgetCents: instance.budgetCents })
  return lineDecision(instance, run, { ...options, phase: 'maximin-support' })
}

function lineDecision(
  instance: Instance,
  run: PhragmenRun,
  options: Options & { readonly phase: 'phragmen' | 'maximin-support' },
): Decision {
  const { budgetCents } = instance
  return {
    winners: run.rounds.map(({ project }) => project),
    rounds: phragmenRounds(instance, run, options.phase),
    fates: lineFates(instance, run, {
      ...options,
      budgetCents,
      carriedBy: options.phase === 'phragmen' ? 'each-supporter' : 'nobody-more',
      roundsBefore: 0,
    }),
    shares: null,
    comparison: null,
  }
}

/** The rounds of a line as published. O(rounds). */
export function phragmenRounds(
  { projects }: Instance,
  run: PhragmenRun,
  phase: 'phragmen' | 'maximin-support' = 'phragmen',
): readonly Round[] {
  return run.rounds.map(({ project, load, supporters, tie }) => ({
    phase,
    project: projects[project]?.id ?? '',
    costCents: projects[project]?.costCents ?? 0,
    supporters,
    load,
    tie,
  }))
}

type LineOptions = {
  readonly eligible: readonly number[]
  readonly budgetCents: Cents
  readonly carriedBy: Extract<Fate, { kind: 'won-by-load' }>['carriedBy']
  /** Rounds of Equal Shares before the line began. */
  readonly roundsBefore: number
}

/** Why each project won or lost in a line. O(projects). */
export function lineFates(
  { projects, ballots }: Instance,
  run: PhragmenRun,
  { eligible, budgetCents, carriedBy, roundsBefore }: LineOptions,
): ReadonlyMap<ProjectId, Fate> {
  const idOf = (at: number): ProjectId => projects[at]?.id ?? ''
  const costOf = (at: number): Cents => projects[at]?.costCents ?? 0
  const leftCents = run.rounds.reduce((left, { project }) => left - costOf(project), budgetCents)
  const fates = new Map<ProjectId, Fate>()
  for (const at of eligible) {
    const supporters = ballots.support.voters[at] ?? 0
    if (supporters === 0) fates.set(idOf(at), { kind: 'lost-without-supporters' })
    else if (at === run.endedBy) {
      // Under Phragmén a lower cost is a smaller load; under maximin support others may decide it.
      const wouldWinAtCents = carriedBy === 'nobody-more' ? null : leftCents
      const money = { costCents: costOf(at), leftCents, wouldWinAtCents, moreScore: null }
      fates.set(idOf(at), { kind: 'lost-too-dear', score: supporters, counts: 'votes', ...money })
    } else {
      const endedBy = idOf(run.endedBy ?? at)
      fates.set(idOf(at), { kind: 'lost-in-line', supporters, leftCents, endedBy })
    }
  }
  run.rounds.forEach(({ project, supporters, load }, at) => {
    const round = roundsBefore + at + 1
    const loadCents = toNumber(load)
    fates.set(idOf(project), { kind: 'won-by-load', round, supporters, loadCents, carriedBy })
  })
  return fates
}

/** Majority votes one by one with their trace; cost as `runMajority`. */
export function decideMajority(instance: Instance, rule: MajorityRule, options: Options): Decision {
  const votes = runMajority(instance, rule, options)
  const idOf = (at: number): ProjectId => instance.projects[at]?.id ?? ''
  const costOf = (at: number): Cents => instance.projects[at]?.costCents ?? 0
  const fates = votes.map(({ project, yes, no, leftCents, outcome }): [ProjectId, Fate] => {
    const needed = votesNeeded(rule.majority, { yes, no, present: instance.ballots.voters })
    if (outcome === 'won') return [idOf(project), { kind: 'won-by-majority', yes, no, needed }]
    if (outcome === 'no-majority') {
      return [idOf(project), { kind: 'lost-without-majority', yes, no, needed }]
    }
    const costCents = costOf(project)
    return [
      idOf(project),
      {
        kind: 'lost-too-dear',
        score: yes,
        counts: 'votes',
        costCents,
        leftCents,
        wouldWinAtCents: leftCents,
        moreScore: null,
      },
    ]
  })
  return {
    winners: votes.filter(({ outcome }) => outcome === 'won').map(({ project }) => project),
    rounds: votes.map(({ project, ...vote }) => ({
      phase: 'majority',
      ...vote,
      project: idOf(project),
      costCents: costOf(project),
    })),
    fates: new Map(fates),
    shares: null,
    comparison: null,
  }
}
