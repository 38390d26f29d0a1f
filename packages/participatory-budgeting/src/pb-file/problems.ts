/** What is wrong in a .pb file, and in which line (counted from 1). */
export type PbProblem = { readonly line: number } & PbReason

export type PbReason =
  | { readonly kind: 'not-utf8' }
  | { readonly kind: 'nul-byte' }
  | { readonly kind: 'line-too-long' }
  | { readonly kind: 'quote-not-closed' }
  | { readonly kind: 'text-after-quote'; readonly column: string }
  | { readonly kind: 'section-missing'; readonly section: Section }
  | { readonly kind: 'section-twice'; readonly section: Section }
  | { readonly kind: 'section-out-of-order'; readonly section: Section }
  | { readonly kind: 'row-before-first-section' }
  | { readonly kind: 'header-missing'; readonly section: Section }
  | { readonly kind: 'column-missing'; readonly section: Section; readonly column: string }
  | { readonly kind: 'column-twice'; readonly section: Section; readonly column: string }
  | { readonly kind: 'wrong-number-of-cells'; readonly expected: number; readonly found: number }
  | { readonly kind: 'meta-missing'; readonly key: string }
  | { readonly kind: 'meta-twice'; readonly key: string }
  | { readonly kind: 'meta-not-a-number'; readonly key: string; readonly value: string }
  | { readonly kind: 'meta-without-key' }
  | { readonly kind: 'meta-contradiction'; readonly low: string; readonly high: string }
  | { readonly kind: 'unknown-vote-type'; readonly value: string }
  | { readonly kind: 'not-an-amount'; readonly column: string; readonly value: string }
  | { readonly kind: 'project-without-id' }
  | { readonly kind: 'project-id-with-comma'; readonly project: string }
  | { readonly kind: 'project-twice'; readonly project: string }
  | { readonly kind: 'voter-without-id' }
  | { readonly kind: 'voter-twice'; readonly voter: string }
  | { readonly kind: 'empty-mark' }
  | { readonly kind: 'unknown-project'; readonly project: string }
  | { readonly kind: 'project-marked-twice'; readonly project: string }
  | { readonly kind: 'too-many-marks'; readonly found: number; readonly most: number }
  | { readonly kind: 'too-few-marks'; readonly found: number; readonly fewest: number }
  | { readonly kind: 'over-cost-limit'; readonly key: string }
  | { readonly kind: 'points-missing'; readonly marks: number; readonly points: number }
  | { readonly kind: 'points-not-a-number'; readonly value: string }
  | { readonly kind: 'points-out-of-range'; readonly value: string; readonly key: string }
  | { readonly kind: 'points-over-limit'; readonly key: string }
  | { readonly kind: 'number-of-votes-differs'; readonly stated: number; readonly found: number }
  | { readonly kind: 'number-of-projects-differs'; readonly stated: number; readonly found: number }
  | { readonly kind: 'too-many-problems' }
  /** Only notices: they change nothing in the votes. */
  | {
      readonly kind: 'stated-count-differs'
      readonly column: 'votes' | 'score'
      readonly project: string
      readonly stated: string
      readonly found: number
    }
  | { readonly kind: 'recommended-meta-missing'; readonly key: string }

export type Section = 'META' | 'PROJECTS' | 'VOTES'

/** Where readers put what they find; reading goes on until there is too much to be useful. */
export type ProblemList = {
  readonly add: (line: number, reason: PbReason) => void
  readonly all: readonly PbProblem[]
  readonly isFull: () => boolean
}

const MOST_PROBLEMS = 100

/** An empty list that stops taking problems after the hundredth. O(1) each. */
export function problemList(): ProblemList {
  const all: PbProblem[] = []
  return {
    all,
    isFull: () => all.length > MOST_PROBLEMS,
    add: (line, reason) => {
      if (all.length > MOST_PROBLEMS) return
      all.push({ line, ...(all.length === MOST_PROBLEMS ? { kind: 'too-many-problems' } : reason) })
    },
  }
}
