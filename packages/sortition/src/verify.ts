import { hashOf } from './canonical.ts'
import type { Draw } from './pool.ts'
import {
  announcementHash,
  commitmentOf,
  jsonOf,
  numberFromSeed,
  poolHash,
  seedCommitmentOf,
  type DrawRecord,
  type OfficeRecord,
} from './record.ts'
import { selectPanel } from './select.ts'
import type { Solver } from './solver.ts'

export type CheckName =
  | 'record-hash'
  | 'published-hash'
  | 'rules-well-formed'
  | 'pool-hash'
  | 'ticket-numbers'
  | 'panels-hash'
  | 'panels-well-formed'
  | 'seed-commitment'
  | 'drawn-panel'
  | 'commitments'
  | 'quotas-in-every-panel'
  | 'one-per-household'
  | 'same-solver'
  | 'panels-repeated'

/** One thing that was checked, and whether it is true. */
export interface Check {
  readonly name: CheckName
  readonly passed: boolean
}

export interface VerifyOptions {
  /** The `announcementHash` as it was published before the drawing. */
  readonly publishedHash?: string
  /** With a solver the whole computation is repeated; that needs the record of the office. */
  readonly solver?: Solver
}

/**
 * Checks a record: hashes, tickets, the drawing, and for the record of the office also every
 * commitment, every quota in every panel, the household rule and, given a solver, the whole list of
 * panels by computing it again with the same version of the solver. Whoever rewrites a whole public
 * record and its hashes is caught by the hash that was published before the drawing, so give it.
 *
 * Source: salted commitments, https://en.wikipedia.org/wiki/Commitment_scheme. Cost: linear; with a
 * solver as much as the draw.
 * @example
 * const draw = { seats: 1, people: ['Ada', 'Ben'].map((id) => ({ id, values: {} })), quotas: [] }
 * const options = { method: 'leximin', seed: 'our list', lottery: 4 }
 * const { value: selection } = selectPanel(await loadSolver(), draw, options)
 * const record = announceLottery(draw, selection, { secret: 'known to the office', listSeed: 'our list' })
 * const checks = verifyRecord({ ...record, seats: 2 })
 * checks.filter(({ passed }) => !passed).map(({ name }) => name) // => ['record-hash', 'panels-well-formed']
 */
export function verifyRecord(record: DrawRecord, options: VerifyOptions = {}): readonly Check[] {
  const { hash, ...open } = record
  const checks: Check[] = [
    { name: 'record-hash', passed: hashOf(jsonOf(open)) === hash },
    { name: 'rules-well-formed', passed: rulesAreWellFormed(record) },
    { name: 'pool-hash', passed: poolHash(record.tickets) === record.poolHash },
    { name: 'ticket-numbers', passed: numbersAreComplete(record) },
    { name: 'panels-hash', passed: hashOf(record.panels) === record.panelsHash },
    {
      name: 'panels-well-formed',
      passed:
        record.panels.length > 0 && record.panels.every((panel) => isWellFormed(record, panel)),
    },
    { name: 'drawn-panel', passed: drawnPanelIsRight(record) },
  ]
  if (record.drawing.kind === 'seed-revealed')
    checks.push({
      name: 'seed-commitment',
      passed: seedCommitmentOf(record.drawing.seed) === record.drawing.seedCommitment,
    })
  if (options.publishedHash !== undefined)
    checks.push({
      name: 'published-hash',
      passed: options.publishedHash === announcementHash(record),
    })
  if (record.audience === 'office') checks.push(...officeChecks(record, options.solver))
  return checks
}

const isCount = (value: number) => Number.isInteger(value) && value >= 0
const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text)

function rulesAreWellFormed({ seats, cap, quotas, previous }: DrawRecord): boolean {
  return (
    isCount(seats) &&
    seats > 0 &&
    cap > 0 &&
    cap <= 1 &&
    (previous === null || isHash(previous)) &&
    quotas.every(
      ({ minimum, maximum }) => isCount(minimum) && isCount(maximum) && minimum <= maximum,
    )
  )
}

/** A commitment that is no hash could carry a name into the public record. */
function numbersAreComplete({ tickets }: DrawRecord): boolean {
  const commitments = new Set(tickets.map(({ commitment }) => commitment))
  return (
    tickets.every(({ number, commitment }, index) => number === index + 1 && isHash(commitment)) &&
    commitments.size === tickets.length
  )
}

function isWellFormed({ seats, tickets }: DrawRecord, panel: readonly number[]): boolean {
  return (
    panel.length === seats &&
    new Set(panel).size === seats &&
    panel.every((number) => Number.isInteger(number) && number >= 1 && number <= tickets.length)
  )
}

function drawnPanelIsRight({ drawing, panels, panelsHash, selected }: DrawRecord): boolean {
  if (drawing.kind === 'announced') return selected.length === 0
  const number =
    drawing.kind === 'number-drawn'
      ? drawing.number
      : numberFromSeed(drawing.seed, panelsHash, panels.length)
  return samePanel(panels[number - 1], selected)
}

function samePanel(left: readonly number[] | undefined, right: readonly number[]): boolean {
  return (
    left !== undefined &&
    left.length === right.length &&
    left.every((number, index) => number === right[index])
  )
}

function officeChecks(record: OfficeRecord, solver: Solver | undefined): readonly Check[] {
  const repeated =
    solver === undefined
      ? []
      : [
          { name: 'same-solver' as const, passed: record.solver === solver.version },
          { name: 'panels-repeated' as const, passed: isRepeatable(record, solver) },
        ]
  return [
    {
      name: 'commitments',
      passed: personsAreBound(record),
    },
    {
      name: 'quotas-in-every-panel',
      passed: record.panels.every((panel) => meetsQuotas(record, panel)),
    },
    {
      name: 'one-per-household',
      passed: record.panels.every((panel) => isOnePerHousehold(record, panel)),
    },
    ...repeated,
  ]
}

function personsAreBound({ tickets }: OfficeRecord): boolean {
  return (
    new Set(tickets.map(({ person }) => person.id)).size === tickets.length &&
    tickets.every(
      ({ person, salt, commitment }) => isHash(salt) && commitmentOf(person, salt) === commitment,
    )
  )
}

function peopleOf({ tickets }: OfficeRecord, panel: readonly number[]) {
  return panel.flatMap((number) => {
    const person = tickets[number - 1]?.person
    return person === undefined ? [] : [person]
  })
}

function meetsQuotas(record: OfficeRecord, panel: readonly number[]): boolean {
  const people = peopleOf(record, panel)
  return record.quotas.every(({ category, value, minimum, maximum }) => {
    const count = people.filter((person) => person.values[category] === value).length
    return count >= minimum && count <= maximum
  })
}

function isOnePerHousehold(record: OfficeRecord, panel: readonly number[]): boolean {
  const households = peopleOf(record, panel).flatMap(({ household }) =>
    household === undefined ? [] : [household],
  )
  return new Set(households).size === households.length
}

function isRepeatable(record: OfficeRecord, solver: Solver): boolean {
  if (!rulesAreWellFormed(record) || !everyoneHasAllValues(record)) return false
  const draw: Draw = {
    seats: record.seats,
    quotas: record.quotas,
    people: record.tickets.map(({ person }) => person),
  }
  const again = selectPanel(solver, draw, {
    method: record.method,
    seed: record.listSeed,
    lottery: record.panels.length,
    ...(record.cap < 1 ? { cap: record.cap } : {}),
  })
  if (again.kind === 'refused') return false
  const numberOf = new Map(record.tickets.map(({ number, person }) => [person.id, number]))
  const panels = again.value.panels.map(({ people }) =>
    people.map((id) => numberOf.get(id) ?? 0).sort((left, right) => left - right),
  )
  return hashOf(panels) === record.panelsHash
}

function everyoneHasAllValues({ tickets, quotas }: OfficeRecord): boolean {
  return tickets.every(({ person }) =>
    quotas.every(({ category }) => Object.hasOwn(person.values, category)),
  )
}
