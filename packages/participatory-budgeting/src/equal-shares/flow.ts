import type { BallotBox } from '../ballot-box.ts'
import type { Cents } from '../instance.ts'

/** Per round and project: what the supporters of that project paid for the one bought. */
export class Flow {
  readonly rows: Float64Array[]
  readonly #box: BallotBox
  readonly #projectCount: number
  #row: Float64Array

  constructor(box: BallotBox, projectCount: number) {
    this.#box = box
    this.#projectCount = projectCount
    this.#row = new Float64Array(projectCount)
    this.rows = []
  }

  /** Notes that the voters of a type paid so much together in the round at hand. */
  note(type: number, cents: Cents): void {
    const { start, project } = this.#box
    const row = this.#row
    const end = start[type + 1] ?? 0
    for (let at = start[type] ?? 0; at < end; at++) {
      const marked = project[at] ?? 0
      row[marked] = (row[marked] ?? 0) + cents
    }
  }

  nextRound(): void {
    this.rows.push(this.#row)
    this.#row = new Float64Array(this.#projectCount)
  }
}
