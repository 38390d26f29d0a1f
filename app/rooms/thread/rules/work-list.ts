import { daysAfter, ROLES, type Day, type Person } from '#platform/values/index.ts'

/** Something due, whichever room it comes from. */
export interface DueDate {
  readonly kind: string
  readonly id: string
  readonly code: string
  readonly title: string
  readonly role: string
  readonly quarter: string | null
  readonly body: string | null
  readonly person: string | null
  readonly dueOn: Day
  readonly doneOn: Day | null
}

export const SECTIONS = ['overdue', 'this-week', 'later'] as const
export type Section = (typeof SECTIONS)[number]

/** What falls due later than this many days is not shown yet. */
const HORIZON_DAYS = 90

/** Whether a due date is this person's: named, or of a role whose reach covers the quarter and body. */
export function isFor(
  person: Person,
  due: Pick<DueDate, 'role' | 'quarter' | 'body' | 'person'>,
): boolean {
  if (person.kind !== 'member') return false
  if (due.person !== null) return due.person === person.id
  const role = ROLES.find((name) => name === due.role)
  return person.grants.some(
    (grant) =>
      grant.role === role &&
      (grant.quarter === null || grant.quarter === due.quarter) &&
      (grant.body === null || grant.body === due.body),
  )
}

/** Where a due date stands in the work list of a day; undefined when it is done or far away. */
export function sectionOf(
  { dueOn, doneOn }: Pick<DueDate, 'dueOn' | 'doneOn'>,
  today: Day,
): Section | undefined {
  if (doneOn !== null) return undefined
  if (dueOn < today) return 'overdue'
  if (dueOn <= daysAfter(today, 7)) return 'this-week'
  return dueOn <= daysAfter(today, HORIZON_DAYS) ? 'later' : undefined
}
