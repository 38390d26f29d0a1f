import type { BallotBox } from './ballot-box.ts'

/** The name under which a project stands on the ballot; never its title. */
export type ProjectId = string

/** Money in whole cents; never euros, never a fraction. */
export type Cents = number

export type Project = {
  readonly id: ProjectId
  readonly costCents: Cents
  readonly name?: string
}

/** What is voted on: the money, the projects and the counted ballots. */
export type Instance = {
  readonly budgetCents: Cents
  readonly projects: readonly Project[]
  readonly ballots: BallotBox
}
