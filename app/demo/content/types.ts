import type { DemoData } from './real-and-invented-data.ts'

/**
 * The shapes of the demo content: plain data about the invented town of Auental. Nothing here is stored by
 * itself; the demo builder hands it to the actions. Keys are local to the content and become ids there.
 */
type Key = string
export type ContentDay = `${number}-${number}-${number}`
export type QuarterKey = 'nordstadt' | 'am-weiher' | 'hafenviertel'
type ContentLevel = 'normative' | 'strategic' | 'operative'

type QuarterPhase =
  | {
      readonly phase: 'preparation' | 'impulse'
      readonly from: ContentDay
      readonly until: ContentDay
    }
  | {
      readonly phase: 'consolidation'
      readonly from: ContentDay
      readonly until: ContentDay
      readonly managementLeavesOn: ContentDay
    }

export interface DemoQuarter {
  readonly key: QuarterKey
  /** The id in data/auental/boundaries.geojson. */
  readonly areaId: string
  readonly smallAreaIds: readonly string[]
  readonly name: string
  /** One of the two area types of the German programme "Soziale Stadt" (M43). */
  readonly areaType: 'inner-city-old-stock' | 'large-post-war-estate'
  readonly summary: string
  /** In order of time; the last one that has begun is the phase of today. */
  readonly phases: readonly QuarterPhase[]
}

export interface DemoMunicipality {
  readonly key: Key
  /** Its name and notice, and where its boundaries and figures lie. */
  readonly data: DemoData
  readonly departments: readonly { readonly key: Key; readonly name: string }[]
}

export type OrganisationKind =
  | 'association'
  | 'authority'
  | 'business'
  | 'cooperative'
  | 'day-care'
  | 'foundation'
  | 'institute'
  | 'religious-community'
  | 'school'
  | 'sports-club'
  | 'welfare'

export interface DemoOrganisation {
  readonly key: Key
  readonly name: string
  readonly kind: OrganisationKind
  readonly quarters: readonly QuarterKey[]
  readonly about: string
}

/** The same words as the roles of the platform; where the two differ, building the demo fails. */
export type DemoRole =
  | 'administrator'
  | 'council-member'
  | 'council-clerk'
  | 'steering-member'
  | 'coordination-office'
  | 'neighbourhood-manager'
  | 'board-member'
  | 'juror'
  | 'department-staff'
  | 'carrier'
  | 'treasury'
  | 'audit-office'
  | 'granting-authority'
  | 'evaluator'
  | 'data-protection-officer'
  | 'resident'

interface DemoGrant {
  readonly role: DemoRole
  readonly quarter?: QuarterKey
  readonly body?: Key
  readonly organisation?: Key
  readonly department?: Key
}

export interface DemoPerson {
  readonly key: Key
  readonly name: string
  readonly about: string
  readonly grants: readonly [DemoGrant, ...DemoGrant[]]
  /** Offered on the page "sign in as"; one person per role. */
  readonly offeredForSignIn?: true
}

type BodyKind =
  | 'council'
  | 'committee'
  | 'steering-group'
  | 'coordination-office'
  | 'neighbourhood-office'
  | 'board'
  | 'jury'
  | 'working-group'

export type Bench = 'residents' | 'institutions' | 'business' | 'administration'
export type MemberFunction = 'chair' | 'minutes-clerk' | 'deputy'

export interface DemoMembership {
  readonly person: Key
  readonly bench: Bench
  readonly since: ContentDay
  readonly mayVote: boolean
  readonly functions?: readonly MemberFunction[]
  readonly standsInFor?: Key
}

/** Names of rule presets for bodies; the rules themselves are data of the room of bodies. */
type RulePreset =
  | 'external'
  | 'one-vote-per-department'
  | 'office'
  | 'berlin-quartiersrat'
  | 'hamburg-stadtteilbeirat'
  | 'berlin-aktionsfondsjury'
  | 'jury-drawn-by-lot'
  | 'open-forum'
  | 'working-group'

export interface DemoBody {
  readonly key: Key
  readonly kind: BodyKind
  readonly level: ContentLevel
  readonly quarter: QuarterKey | null
  readonly name: string
  /** The tradition its name comes from, a preset of data/presets/names.json. */
  readonly namePreset: string
  readonly rulePreset: RulePreset
  /** An external body works elsewhere: results are entered, it has no members here. */
  readonly external: boolean
  readonly existsSince: ContentDay
  readonly about: string
  readonly members: readonly DemoMembership[]
}

interface BudgetFrame {
  readonly cents: number
  readonly from: ContentDay
  readonly until: ContentDay
}

interface ResolutionCore {
  readonly key: Key
  readonly quarter: QuarterKey
  readonly number: string
  readonly decidedOn: ContentDay
  readonly title: string
  readonly text: string
  readonly result: 'passed'
  readonly consultedBodies: readonly Key[]
}
export type DemoResolution = ResolutionCore &
  (
    | { readonly kind: 'start'; readonly budgetFrame: BudgetFrame | null }
    | { readonly kind: 'concept' | 'update'; readonly budgetFrame: null }
    | { readonly kind: 'area'; readonly areaIds: readonly string[]; readonly restsOn: Key }
    | { readonly kind: 'money'; readonly budgetFrame: BudgetFrame }
  )

type FieldOfAction = 'social' | 'economic' | 'cultural' | 'built' | 'ecological'

/** What tells success from failure (M16): read off the monitoring, or counted for this goal. */
export interface Measurement {
  readonly indicator:
    | { readonly kind: 'monitoring'; readonly indicator: string }
    | { readonly kind: 'counted'; readonly name: string }
  readonly unit: string
  readonly baseline: number
  readonly baselineOn: ContentDay
  readonly target: number
  readonly targetOn: ContentDay
  readonly source: string
}

interface GoalCore {
  readonly key: Key
  readonly quarter: QuarterKey
  readonly field: FieldOfAction
  readonly text: string
}

/** Decided by the council with a resolution. */
export interface OrientationGoal extends GoalCore {
  readonly level: 'normative'
  readonly state: 'agreed'
  readonly resolution: Key
  /** The goal of the city-wide development strategy it refers to. */
  readonly cityWideGoal: string
}

export type ImplementationGoal = GoalCore & { readonly level: 'strategic' } & (
    | {
        readonly state: 'agreed'
        readonly parent: Key
        readonly agreedBy: readonly [Key, ...Key[]]
        readonly agreedOn: ContentDay
        readonly priority: 1 | 2 | 3
        readonly measurement: Measurement
      }
    | {
        readonly state: 'draft'
        readonly parent: Key | null
        readonly measurement: Measurement | null
      }
  )

export type ActionGoal = GoalCore & { readonly level: 'operative' } & (
    | {
        readonly state: 'agreed'
        readonly parent: Key
        readonly targetGroup: string
        readonly agreedBy: readonly [Key, ...Key[]]
        readonly agreedOn: ContentDay
        readonly measurement: Measurement
        /** Why it is neither trivial nor utopian (M18), in the words of those who agreed it. */
        readonly realistic: string
        /** Values counted since, the latest last. */
        readonly counted: readonly { readonly on: ContentDay; readonly value: number }[]
      }
    | {
        readonly state: 'draft'
        readonly parent: Key | null
        readonly targetGroup: string | null
        readonly measurement: Measurement | null
      }
  )

export type DemoGoal = OrientationGoal | ImplementationGoal | ActionGoal

interface DueDate {
  readonly key: Key
  readonly kind: 'report' | 'step' | 'term'
  readonly what: string
  readonly who: Key
  readonly dueOn: ContentDay
  readonly doneOn: ContentDay | null
  readonly ifNot: string
}

export interface DemoMeasure {
  readonly key: Key
  readonly quarter: QuarterKey
  readonly title: string
  readonly summary: string
  readonly carrier: { readonly kind: 'organisation' | 'department'; readonly key: Key }
  readonly state: 'planned' | 'running' | 'finished'
  readonly from: ContentDay
  readonly until: ContentDay
  /** With whom of the quarter it was developed (M24). */
  readonly developedWith: string
  readonly mainGoal: Key
  readonly furtherGoals: readonly Key[]
  readonly dueDates: readonly DueDate[]
}

/** A break in the thread that the demo shows on purpose. */
export interface DeliberateBreak {
  readonly kind:
    | 'action-goal-without-measure'
    | 'implementation-goal-without-indicator'
    | 'implementation-goal-without-action-goal'
    | 'orientation-goal-without-implementation-goal'
    | 'goal-without-parent'
    | 'due-date-passed'
  readonly object: Key
  readonly why: string
}

export interface DemoContent {
  /** The day the content was written for: due dates lie before and after it. */
  readonly writtenFor: ContentDay
  readonly municipality: DemoMunicipality
  readonly quarters: readonly DemoQuarter[]
  readonly organisations: readonly DemoOrganisation[]
  readonly people: readonly DemoPerson[]
  readonly bodies: readonly DemoBody[]
  readonly resolutions: readonly DemoResolution[]
  readonly goals: readonly DemoGoal[]
  readonly measures: readonly DemoMeasure[]
  readonly deliberateBreaks: readonly DeliberateBreak[]
}
