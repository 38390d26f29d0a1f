import {
  computeIndex,
  MISSING as ABSENT,
  SUPPRESSED,
  known,
  type AreaInput,
  type AreaValue,
  type Exclusion,
  type ExclusionReason,
  type IndexProblem,
  type ScaleRun,
} from '@roter-faden/area-statistics'
import { asId, type Day, type Id, type Instant, type Reason } from '#platform/values/index.ts'
import type { Figure } from './figure.ts'
import { definitionOfIndex, keyOf, type KeptIndex } from './index-method.ts'

/** The figures of one indicator by area. */
export type FiguresByArea = ReadonlyMap<string, Figure>

/** What a run reads: figures of its day, and what tells the change: figures of an earlier day, or published changes. */
export interface IndexFigures {
  readonly residents: FiguresByArea
  /** By `code:version` of the indicator. */
  readonly present: ReadonlyMap<string, FiguresByArea>
  readonly past: {
    readonly kind: 'earlier' | 'changes' | 'unknown'
    readonly figures: ReadonlyMap<string, FiguresByArea>
  }
}

/** An area that a person takes out of the run, with the reason. */
export type LeftOut = ReadonlyMap<string, string>

export interface AreaStanding {
  readonly area: Id<'area'>
  readonly status: {
    readonly index: number
    readonly class: string
    readonly rank: number
    /** The scores of the single indicators, in the order of the definition. */
    readonly parts: readonly number[]
  } | null
  readonly dynamics: { readonly index: number; readonly class: string } | null
  readonly overlay: string | null
  readonly needsAttention: boolean
  /** Why the area was left out, or has no dynamics. */
  readonly reasons: readonly ExclusionReason[]
}

export interface Yardsticks {
  readonly status: ScaleRun
  readonly dynamics: ScaleRun | null
}

export interface ComputedIndex {
  readonly considered: number
  readonly leftOut: number
  readonly yardsticks: Yardsticks
  readonly standings: readonly AreaStanding[]
}

/** A run as it is kept. */
export interface IndexRun extends Omit<ComputedIndex, 'standings'> {
  readonly id: Id<'index-run'>
  readonly definition: Id<'index-definition'>
  readonly vintage: Id<'vintage'>
  readonly day: Day
  readonly ranAt: Instant
  readonly changesFrom: 'earlier' | 'changes' | 'unknown'
  readonly earlierDay: Day | null
  readonly snapshots: readonly Id<'snapshot'>[]
  readonly releasedOn: Day | null
  readonly selectionReleasedOn: Day | null
}

export type RunRefusal = 'index-too-few-areas' | 'index-values-do-not-differ'

export type Computed =
  | { readonly ok: true; readonly index: ComputedIndex }
  | { readonly ok: false; readonly reasons: readonly Reason<RunRefusal>[] }

/** Computes an index from stored figures. A figure that is withheld or not there leaves its area out, with the reason. */
export function runIndex(
  definition: KeptIndex,
  areas: readonly Id<'area'>[],
  figures: IndexFigures,
  leftOut: LeftOut,
): Computed {
  const keys = definition.indicators.map(({ version }) => keyOf(version))
  const inputs = areas.map((area) => inputOf(area, keys, figures, leftOut.get(area) ?? null))
  const outcome = computeIndex(inputs, definitionOfIndex(definition))
  if (outcome.kind === 'refused') return { ok: false, reasons: outcome.problems.map(reasonFor) }
  const { value } = outcome
  const standings = standingsOf(value.areas, value.excluded, value.withoutDynamics)
  return {
    ok: true,
    index: {
      considered: value.considered,
      leftOut: value.excluded.length,
      yardsticks: { status: value.status, dynamics: value.dynamics },
      standings,
    },
  }
}

function inputOf(
  area: Id<'area'>,
  keys: readonly string[],
  { residents, present, past }: IndexFigures,
  excludedBecause: string | null,
): AreaInput {
  const valuesIn = (from: ReadonlyMap<string, FiguresByArea>) =>
    Object.fromEntries(keys.map((key) => [key, valueOf(from.get(key)?.get(area))]))
  const counted = residents.get(area)
  return {
    id: area,
    residents: counted?.state === 'value' ? counted.value : null,
    excludedBecause,
    values: valuesIn(present),
    past:
      past.kind === 'unknown'
        ? { kind: 'unknown' }
        : { kind: past.kind, values: valuesIn(past.figures) },
  }
}

function valueOf(figure: Figure | undefined): AreaValue {
  if (figure === undefined || figure.state === 'missing') return ABSENT
  return figure.state === 'suppressed' ? SUPPRESSED : known(figure.value)
}

type Result = Extract<ReturnType<typeof computeIndex>, { kind: 'done' }>['value']

function standingsOf(
  areas: Result['areas'],
  excluded: readonly Exclusion[],
  withoutDynamics: readonly Exclusion[],
): readonly AreaStanding[] {
  const why = new Map(withoutDynamics.map(({ id, reasons }) => [id, reasons]))
  return [
    ...areas.map(({ id, status, dynamics, group, needsAttention }): AreaStanding => ({
      area: asId<'area'>(id),
      status: {
        index: status.index,
        class: status.class,
        rank: status.rank,
        parts: status.parts,
      },
      dynamics: dynamics === null ? null : { index: dynamics.index, class: dynamics.class },
      overlay: group?.label ?? null,
      needsAttention,
      reasons: why.get(id) ?? [],
    })),
    ...excluded.map(({ id, reasons }): AreaStanding => ({
      area: asId<'area'>(id),
      status: null,
      dynamics: null,
      overlay: null,
      needsAttention: false,
      reasons,
    })),
  ]
}

function reasonFor(problem: IndexProblem): Reason<RunRefusal> {
  switch (problem.kind) {
    case 'too-few-areas':
      return {
        code: 'index-too-few-areas',
        field: 'day',
        details: { considered: problem.considered },
      }
    case 'values-do-not-differ':
      return {
        code: 'index-values-do-not-differ',
        field: 'day',
        details: { indicator: problem.indicator },
      }
    case 'area-twice':
    case 'definition':
      throw new Error(`a kept definition cannot be computed: ${JSON.stringify(problem)}`)
    default:
      return problem satisfies never
  }
}
