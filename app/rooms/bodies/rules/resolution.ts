import { reasonsOf, type Cents, type Day, type Id, type Reason } from '#platform/values/index.ts'
import type { Body } from './body.ts'

/** What a council resolves in the course of a programme (M2). */
export const RESOLUTION_KINDS = ['start', 'area', 'concept', 'update', 'money'] as const
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number]

export const RESULTS = ['adopted', 'adopted-with-changes', 'rejected', 'postponed'] as const
export type Result = (typeof RESULTS)[number]

export interface Resolution {
  readonly id: Id<'resolution'>
  readonly body: Id<'body'>
  readonly kind: ResolutionKind
  readonly title: string
  readonly text: string
  readonly quarter: Id<'quarter'> | null
  readonly boundary: Id<'area'> | null
  readonly budget: Cents | null
  readonly submittedOn: Day
  readonly version: number
  readonly state: ResolutionState
}

export type ResolutionState =
  | { readonly kind: 'submitted' }
  | { readonly kind: 'postponed'; readonly decidedOn: Day }
  | {
      readonly kind: 'decided'
      readonly result: Exclude<Result, 'postponed'>
      readonly number: string
      readonly decidedOn: Day
      readonly consultations: string | null
    }

/** True once the council has said yes: goals and money may rest on it from then on. */
export const isAdopted = ({ state }: Pick<Resolution, 'state'>): boolean =>
  state.kind === 'decided' && state.result !== 'rejected'

export type SubmissionRefusal =
  | 'resolution-of-a-normative-body'
  | 'resolution-needs-quarter'
  | 'resolution-needs-boundary'
  | 'resolution-needs-budget'
  | 'budget-is-zero'

/** What stands against submitting a resolution to a body. An area is resolved with its boundary (section 171e BauGB). */
export const againstSubmitting = (
  body: Pick<Body, 'level'>,
  wanted: {
    readonly kind: ResolutionKind
    readonly quarter: string | null
    readonly boundary: string | null
    readonly budget: number | null
  },
): readonly Reason<SubmissionRefusal>[] =>
  reasonsOf(
    body.level !== 'normative' && { code: 'resolution-of-a-normative-body', field: 'body' },
    wanted.kind !== 'money' &&
      wanted.quarter === null && { code: 'resolution-needs-quarter', field: 'quarter' },
    wanted.kind === 'area' &&
      wanted.boundary === null && { code: 'resolution-needs-boundary', field: 'boundary' },
    wanted.kind === 'money' &&
      wanted.budget === null && { code: 'resolution-needs-budget', field: 'budget' },
    wanted.budget === 0 && { code: 'budget-is-zero', field: 'budget' },
  )

export type ResultRefusal =
  | 'resolution-decided-already'
  | 'result-needs-number'
  | 'result-before-submission'
  | 'result-in-the-future'

/** What stands against entering the result that came back from the council. */
export const againstEntering = (
  resolution: Pick<Resolution, 'state' | 'submittedOn'>,
  result: { readonly result: Result; readonly number: string | null; readonly decidedOn: Day },
  today: Day,
): readonly Reason<ResultRefusal>[] =>
  reasonsOf(
    resolution.state.kind === 'decided' && {
      code: 'resolution-decided-already',
      details: { number: resolution.state.number, day: resolution.state.decidedOn },
    },
    result.result !== 'postponed' &&
      result.number === null && { code: 'result-needs-number', field: 'number' },
    result.decidedOn < resolution.submittedOn && {
      code: 'result-before-submission',
      field: 'decidedOn',
      details: { day: resolution.submittedOn },
    },
    result.decidedOn > today && { code: 'result-in-the-future', field: 'decidedOn' },
  )
