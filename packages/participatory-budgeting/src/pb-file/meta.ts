import type { Cents } from '../instance.ts'
import { parseAmount, parseCount, parsePoints } from './numbers.ts'
import type { ProblemList } from './problems.ts'

export type VoteType = 'approval' | 'choose-1' | 'cumulative' | 'ordinal' | 'scoring'

/** The META section as read: the pairs in order, and what counting needs of them. */
export type Meta = {
  readonly entries: ReadonlyMap<string, string>
  readonly voteType: VoteType
  readonly budgetCents: Cents
  readonly statedVotes: number
  readonly statedProjects: number
  readonly limits: Limits
}

/** Limits of a ballot; points in thousandths, absent where the file sets none. */
type Limits = {
  readonly fewest: number
  readonly most: number
  readonly minSumCents: Cents
  readonly maxSumCents: Cents
  readonly minPoints: number
  readonly maxPoints: number
  readonly minSumPoints: number
  readonly maxSumPoints: number
  readonly defaultScore: number
}

/** Whether ballots of this kind come with a column of points. O(1). */
export function needsPoints({ voteType }: Pick<Meta, 'voteType'>): boolean {
  return voteType === 'cumulative' || voteType === 'scoring'
}

export type MetaLine = { readonly value: string; readonly line: number }

const NEEDED = ['num_projects', 'num_votes', 'budget', 'vote_type']
const RECOMMENDED = [
  'description',
  'country',
  'unit',
  'instance',
  'rule',
  'date_begin',
  'date_end',
  'currency',
]

/** Checks META once all its lines are read; null where counting is impossible. O(lines). */
export function checkMeta(
  lines: ReadonlyMap<string, MetaLine>,
  sectionLine: number,
  lists: { readonly problems: ProblemList; readonly notices: ProblemList },
): Meta | null {
  const { problems, notices } = lists
  const before = problems.all.length
  for (const key of NEEDED) {
    if (!lines.get(key)?.value) problems.add(sectionLine, { kind: 'meta-missing', key })
  }
  for (const key of RECOMMENDED) {
    if (!lines.get(key)?.value) notices.add(sectionLine, { kind: 'recommended-meta-missing', key })
  }
  const read = <Value>(key: string, parse: (text: string) => Value | null, none: Value): Value => {
    const entry = lines.get(key)
    if (!entry || entry.value === '') return none
    const value = parse(entry.value)
    if (value === null) {
      problems.add(entry.line, { kind: 'meta-not-a-number', key, value: entry.value })
    }
    return value ?? none
  }
  const budgetCents = read('budget', parseAmount, 0)
  const statedVotes = read('num_votes', parseCount, 0)
  const statedProjects = read('num_projects', parseCount, 0)
  const limits = {
    fewest: read('min_length', parseCount, 0),
    most: read('max_length', parseCount, Infinity),
    minSumCents: read('min_sum_cost', parseAmount, 0),
    maxSumCents: read('max_sum_cost', parseAmount, Infinity),
    minPoints: read('min_points', parsePoints, -Infinity),
    maxPoints: read('max_points', parsePoints, Infinity),
    minSumPoints: read('min_sum_points', parsePoints, -Infinity),
    maxSumPoints: read('max_sum_points', parsePoints, Infinity),
    defaultScore: read('default_score', parsePoints, 0),
  }
  read('min_project_score_threshold', parsePoints, 0)
  const contradict = (low: string, high: string, isWrong: boolean): void => {
    const line = lines.get(low)?.line ?? sectionLine
    if (isWrong) problems.add(line, { kind: 'meta-contradiction', low, high })
  }
  contradict('min_length', 'max_length', limits.fewest > limits.most)
  contradict('min_sum_cost', 'max_sum_cost', limits.minSumCents > limits.maxSumCents)
  contradict('min_points', 'max_points', limits.minPoints > limits.maxPoints)
  contradict('min_sum_points', 'max_sum_points', limits.minSumPoints > limits.maxSumPoints)
  const voteType = voteTypeOf(lines.get('vote_type'), problems)
  if (voteType === null || problems.all.length > before) return null
  const entries = new Map([...lines].map(([key, { value }]) => [key, value]))
  return { entries, voteType, budgetCents, statedVotes, statedProjects, limits }
}

function voteTypeOf(entry: MetaLine | undefined, problems: ProblemList): VoteType | null {
  if (!entry || entry.value === '') return null
  switch (entry.value) {
    case 'approval':
    case 'choose-1':
    case 'cumulative':
    case 'ordinal':
    case 'scoring':
      return entry.value
    default:
      problems.add(entry.line, { kind: 'unknown-vote-type', value: entry.value })
      return null
  }
}
