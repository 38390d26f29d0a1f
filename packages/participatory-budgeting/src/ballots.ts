import { openBallotBox, type BallotBox } from './ballot-box.ts'
import type { Cents, Instance, Project, ProjectId } from './instance.ts'
import { unreachable } from './unreachable.ts'

type Points = Readonly<Record<ProjectId, number>>

/** One criterion of a jury; its weight multiplies the points given under it. */
type Criterion = { readonly name: string; readonly weight: number }

/** All ballots of an election, of one kind; each entry of `votes` is one voter. */
export type BallotSheet =
  | {
      readonly kind: 'approval'
      readonly votes: readonly (readonly ProjectId[])[]
      readonly fewest?: number
      readonly most?: number
    }
  | { readonly kind: 'choose-one'; readonly votes: readonly (ProjectId | null)[] }
  /** Approvals that together must not cost more than the limit (the budget unless given). */
  | {
      readonly kind: 'knapsack'
      readonly votes: readonly (readonly ProjectId[])[]
      readonly limitCents?: Cents
    }
  /** Points to be divided: at most `mostInAll` together, at most `mostEach` for one project. */
  | {
      readonly kind: 'cumulative'
      readonly votes: readonly Points[]
      readonly mostInAll: number
      readonly mostEach?: number
    }
  /** Points for each project by itself, from `lowest` to `highest`. */
  | {
      readonly kind: 'scores'
      readonly votes: readonly Points[]
      readonly lowest: number
      readonly highest: number
    }
  /** Best first; Borda: the first gets as many points as projects may be ranked, each next one less. */
  | {
      readonly kind: 'ranking'
      readonly votes: readonly (readonly ProjectId[])[]
      readonly places?: number
    }
  /** One project's points per criterion, for each juror. */
  | {
      readonly kind: 'jury'
      readonly criteria: readonly Criterion[]
      readonly highest: number
      readonly votes: readonly Readonly<Record<ProjectId, Readonly<Record<string, number>>>>[]
    }
  /** Yes or no to each project; none is an abstention. */
  | { readonly kind: 'yes-no'; readonly votes: readonly Readonly<Record<ProjectId, boolean>>[] }

/** What is wrong, and with whose ballot (counted from 0). */
export type BallotProblem =
  | { readonly kind: 'money-not-whole-cents'; readonly project: ProjectId | null }
  | { readonly kind: 'project-listed-twice'; readonly project: ProjectId }
  | { readonly kind: 'unknown-project'; readonly voter: number; readonly project: ProjectId }
  | { readonly kind: 'project-marked-twice'; readonly voter: number; readonly project: ProjectId }
  | { readonly kind: 'too-many-marks'; readonly voter: number; readonly most: number }
  | { readonly kind: 'too-few-marks'; readonly voter: number; readonly fewest: number }
  | { readonly kind: 'over-the-limit'; readonly voter: number; readonly limit: number }
  | { readonly kind: 'points-out-of-range'; readonly voter: number; readonly project: ProjectId }
  | { readonly kind: 'points-not-whole'; readonly voter: number; readonly project: ProjectId }
  | { readonly kind: 'unknown-criterion'; readonly voter: number; readonly criterion: string }
  | { readonly kind: 'weight-not-whole'; readonly criterion: string }

export type CastBallots =
  | { readonly kind: 'cast'; readonly instance: Instance }
  | { readonly kind: 'not-cast'; readonly problem: BallotProblem }

type Mark = { readonly id: ProjectId; readonly points: number }
type Marks =
  | { readonly ok: true; readonly marks: readonly Mark[] }
  | { readonly ok: false; readonly problem: BallotProblem }

/**
 * Counts ballots of any kind into an instance, or names the first ballot that breaks the sheet's
 * limits: nothing is mended silently. Points are whole numbers, jury weights too, so that every
 * sum is exact.
 *
 * Source: the kinds of ballots are those of https://pabulib.org/format, with jury and yes-no ours.
 * Cost: O(marks) expected.
 * @example
 * castBallots({
 *   budgetCents: 500_00,
 *   projects: [{ id: 'trees', costCents: 400_00 }],
 *   sheet: { kind: 'approval', votes: [['trees'], ['swings']] },
 * }).problem // => { kind: 'unknown-project', voter: 1, project: 'swings' }
 */
export function castBallots(election: {
  readonly budgetCents: Cents
  readonly projects: readonly Project[]
  readonly sheet: BallotSheet
}): CastBallots {
  const { budgetCents, projects, sheet } = election
  const problem = projectProblem(budgetCents, projects) ?? weightProblem(sheet)
  if (problem) return { kind: 'not-cast', problem }
  const places = new Map(projects.map(({ id }, at) => [id, at]))
  const withPoints = !['approval', 'choose-one', 'knapsack'].includes(sheet.kind)
  const box = openBallotBox(projects.length, { withPoints })
  const slots = {
    projects: new Uint32Array(projects.length),
    points: new Float64Array(projects.length),
  }
  for (let voter = 0; voter < sheet.votes.length; voter++) {
    const read = marksOf(sheet, voter, election)
    if (!read.ok) return { kind: 'not-cast', problem: read.problem }
    const wrong = markProblem(read.marks, voter, places)
    if (wrong) return { kind: 'not-cast', problem: wrong }
    const given = read.marks
      .filter(({ points }) => points !== 0)
      .map(({ id, points }) => ({ at: places.get(id) ?? 0, points }))
      .sort((a, b) => a.at - b.at)
    given.forEach(({ at, points }, slot) => {
      slots.projects[slot] = at
      slots.points[slot] = points
    })
    box.add(slots.projects, slots.points, given.length)
  }
  const ballots: BallotBox = box.close()
  return { kind: 'cast', instance: { budgetCents, projects, ballots } }
}

function isMoney(cents: Cents): boolean {
  return Number.isSafeInteger(cents) && cents >= 0
}

function projectProblem(budgetCents: Cents, projects: readonly Project[]): BallotProblem | null {
  if (!isMoney(budgetCents)) return { kind: 'money-not-whole-cents', project: null }
  const seen = new Set<ProjectId>()
  for (const { id, costCents } of projects) {
    if (!isMoney(costCents)) return { kind: 'money-not-whole-cents', project: id }
    if (seen.has(id)) return { kind: 'project-listed-twice', project: id }
    seen.add(id)
  }
  return null
}

function weightProblem(sheet: BallotSheet): BallotProblem | null {
  if (sheet.kind !== 'jury') return null
  const wrong = sheet.criteria.find(({ weight }) => !Number.isSafeInteger(weight) || weight < 0)
  return wrong ? { kind: 'weight-not-whole', criterion: wrong.name } : null
}

function markProblem(
  marks: readonly Mark[],
  voter: number,
  places: ReadonlyMap<ProjectId, number>,
): BallotProblem | null {
  const seen = new Set<ProjectId>()
  for (const { id: project } of marks) {
    if (!places.has(project)) return { kind: 'unknown-project', voter, project }
    if (seen.has(project)) return { kind: 'project-marked-twice', voter, project }
    seen.add(project)
  }
  return null
}

type Election = { readonly budgetCents: Cents; readonly projects: readonly Project[] }

function marksOf(sheet: BallotSheet, voter: number, election: Election): Marks {
  switch (sheet.kind) {
    case 'approval':
      return approvals(sheet.votes[voter] ?? [], voter, sheet)
    case 'choose-one': {
      const choice = sheet.votes[voter] ?? null
      return approvals(choice === null ? [] : [choice], voter, {})
    }
    case 'knapsack':
      return knapsack(sheet.votes[voter] ?? [], voter, election, sheet.limitCents)
    case 'cumulative':
      return divided(sheet.votes[voter] ?? {}, voter, sheet)
    case 'scores':
      return scored(sheet.votes[voter] ?? {}, voter, sheet)
    case 'ranking':
      return ranked(sheet.votes[voter] ?? [], voter, sheet.places ?? election.projects.length)
    case 'jury':
      return judged(sheet.votes[voter] ?? {}, voter, sheet)
    case 'yes-no':
      return {
        ok: true,
        marks: Object.entries(sheet.votes[voter] ?? {}).map(([id, yes]) => ({
          id,
          points: yes ? 1 : -1,
        })),
      }
    default:
      return unreachable(sheet)
  }
}

const wrong = (problem: BallotProblem): Marks => ({ ok: false, problem })

function approvals(
  ids: readonly ProjectId[],
  voter: number,
  { fewest = 0, most = Infinity }: { readonly fewest?: number; readonly most?: number },
): Marks {
  if (ids.length > most) return wrong({ kind: 'too-many-marks', voter, most })
  if (ids.length < fewest) return wrong({ kind: 'too-few-marks', voter, fewest })
  return { ok: true, marks: ids.map((id) => ({ id, points: 1 })) }
}

function knapsack(
  ids: readonly ProjectId[],
  voter: number,
  { budgetCents, projects }: Election,
  limitCents = budgetCents,
): Marks {
  const chosen = new Set(ids)
  const cost = projects.reduce(
    (sum, { id, costCents }) => sum + (chosen.has(id) ? costCents : 0),
    0,
  )
  if (cost > limitCents) return wrong({ kind: 'over-the-limit', voter, limit: limitCents })
  return approvals(ids, voter, {})
}

function divided(
  points: Points,
  voter: number,
  { mostInAll, mostEach = mostInAll }: { readonly mostInAll: number; readonly mostEach?: number },
): Marks {
  const read = scored(points, voter, { lowest: 0, highest: mostEach })
  if (!read.ok) return read
  const sum = read.marks.reduce((total, mark) => total + mark.points, 0)
  return sum > mostInAll ? wrong({ kind: 'over-the-limit', voter, limit: mostInAll }) : read
}

function scored(
  points: Points,
  voter: number,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): Marks {
  const marks: Mark[] = []
  for (const [project, given] of Object.entries(points)) {
    if (!Number.isSafeInteger(given)) return wrong({ kind: 'points-not-whole', voter, project })
    if (given < lowest || given > highest) {
      return wrong({ kind: 'points-out-of-range', voter, project })
    }
    marks.push({ id: project, points: given })
  }
  return { ok: true, marks }
}

function ranked(ids: readonly ProjectId[], voter: number, places: number): Marks {
  if (ids.length > places) return wrong({ kind: 'too-many-marks', voter, most: places })
  return { ok: true, marks: ids.map((id, place) => ({ id, points: places - place })) }
}

function judged(
  scores: Readonly<Record<ProjectId, Readonly<Record<string, number>>>>,
  voter: number,
  { criteria, highest }: { readonly criteria: readonly Criterion[]; readonly highest: number },
): Marks {
  const weights = new Map(criteria.map(({ name, weight }) => [name, weight]))
  const marks: Mark[] = []
  for (const [id, byCriterion] of Object.entries(scores)) {
    const unknown = Object.keys(byCriterion).find((name) => !weights.has(name))
    if (unknown !== undefined)
      return wrong({ kind: 'unknown-criterion', voter, criterion: unknown })
    const read = scored(byCriterion, voter, { lowest: 0, highest })
    if (!read.ok) {
      const kind =
        read.problem.kind === 'points-not-whole' ? 'points-not-whole' : 'points-out-of-range'
      return wrong({ kind, voter, project: id })
    }
    const points = read.marks.reduce(
      (sum, mark) => sum + (weights.get(mark.id) ?? 0) * mark.points,
      0,
    )
    marks.push({ id, points })
  }
  return { ok: true, marks }
}
