/** A person who is willing to serve. `values` names the group of the person in every category. */
export interface Person {
  readonly id: string
  readonly values: Readonly<Record<string, string>>
  /** Persons of one household share this key; at most one of them is drawn. */
  readonly household?: string
}

/** How many of the seats go to persons of this value, at least and at most. */
export interface Quota {
  readonly category: string
  readonly value: string
  readonly minimum: number
  readonly maximum: number
  /** How far a relaxation may go, if the office has set limits. */
  readonly flexibleMinimum?: number
  readonly flexibleMaximum?: number
}

/** What is to be drawn: so many seats, from these persons, under these quotas. */
export interface Draw {
  readonly seats: number
  readonly people: readonly Person[]
  readonly quotas: readonly Quota[]
}
