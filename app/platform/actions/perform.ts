import { appendEntry, auditName } from '#platform/audit/index.ts'
import type { Database, Tx } from '#platform/database/index.ts'
import type { Fields, InputOf } from '#platform/fields/index.ts'
import {
  refused,
  type Day,
  type Instant,
  type Outcome,
  type Person,
  type Reason,
} from '#platform/values/index.ts'
import type { Action, Done } from './action.ts'
import { claimSubmission, keepOutcome } from './submission.ts'

export interface Attempt {
  readonly municipality: string
  /** Who acts: looked up inside the transaction, so that a role taken away a moment ago counts no more. */
  readonly identify: (tx: Tx) => Promise<Person>
  /** Already decoded by readForm or readJson. */
  readonly input: InputOf<Fields>
  /** The same submission sent again returns the outcome of the first. */
  readonly submission?: string
  /** The version the person saw when filling in the form. */
  readonly expectedVersion?: number
  readonly now: Instant
  readonly today: Day
}

class RolledBack extends Error {
  readonly outcome: Outcome<Done>
  constructor(outcome: Outcome<Done>) {
    super('refused')
    this.outcome = outcome
  }
}

/**
 * Performs an action in one transaction: submission claimed, subject locked, permission, version, rules,
 * change, audit entry, outcome. A refusal rolls everything back, so that nothing half done is kept.
 */
export async function perform(
  database: Database,
  action: Action,
  attempt: Attempt,
): Promise<Outcome<Done>> {
  try {
    return await database.inMunicipality(attempt.municipality, (tx) =>
      performIn(tx, action, attempt),
    )
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome
    throw error
  }
}

async function performIn(tx: Tx, action: Action, attempt: Attempt): Promise<Outcome<Done>> {
  const { input, municipality, now, today } = attempt
  const person = await attempt.identify(tx)
  const earlier = await claimSubmission(tx, attempt.submission, {
    action: action.name,
    // Of an anonymous action (a secret vote) nothing tells who sent it; the id is known to its sender alone.
    person: action.audit === 'named' ? auditName(person) : 'anonymous',
    now,
  })
  if (earlier !== undefined) return earlier

  const subject = await action.subject({ input, tx, municipality })
  const unknown = unknownField(action, subject, input)
  if (unknown !== undefined) throw new RolledBack(refused({ code: 'not-found', field: unknown }))

  const permission = action.may(person, subject, input)
  if (!permission.allowed)
    throw new RolledBack(refused({ code: permission.reason, liftedBy: permission.roles }))

  const differing = changedMeanwhile(action, subject, attempt)
  if (differing !== undefined) throw new RolledBack(refused(...differing))

  const outcome = await action.run({ input, subject, person, municipality, now, today, tx })
  if (outcome.kind === 'refused') throw new RolledBack(outcome)

  await appendEntry(tx, {
    action: action.name,
    person: action.audit === 'named' ? person : null,
    now,
    touched: outcome.value.touched,
    // With few possible answers a fingerprint would tell the vote to whoever holds its salt.
    input: action.audit === 'named' ? input : null,
  })
  await keepOutcome(tx, attempt.submission, outcome)
  return outcome
}

/** The field that names what does not exist here; where the subject does not say, it is the first that names anything. */
function unknownField(
  action: Action,
  subject: unknown,
  input: InputOf<Fields>,
): string | undefined {
  if (typeof subject === 'object' && subject !== null && 'notHere' in subject)
    return String(subject.notHere)
  if (subject !== undefined) return undefined
  const named = Object.keys(action.input).find(
    (name) => action.input[name]?.kind === 'id' && input[name] !== null,
  )
  return named ?? Object.keys(action.input)[0] ?? ''
}

/** Tells a person whose form is stale what exactly differs now; undefined when the form is fresh. */
function changedMeanwhile(
  action: Action,
  subject: unknown,
  { expectedVersion, input }: Attempt,
): readonly Reason[] | undefined {
  if (expectedVersion === undefined || action.current === undefined) return undefined
  const { version, values } = action.current(subject)
  if (version === expectedVersion) return undefined
  const differing = Object.entries(values).filter(
    ([name, value]) =>
      name in action.input && JSON.stringify(value) !== JSON.stringify(input[name]),
  )
  const reasons = differing.map(([field, value]): Reason => ({
    code: 'changed-meanwhile',
    field,
    details: { value: shown(value) },
  }))
  return reasons.length > 0 ? reasons : [{ code: 'changed-meanwhile-same' }]
}

/** A value as it stands in the sentence about what has changed. */
const shown = (value: unknown): string =>
  value === null || value === undefined
    ? '–'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)
