import { hashOf } from './canonical.ts'
import type { Draw } from './pool.ts'
import {
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
  | 'pool-hash'
  | 'ticket-numbers'
  | 'panels-hash'
  | 'panels-well-formed'
  | 'seed-commitment'
  | 'drawn-panel'
  | 'commitments'
  | 'quotas-in-every-panel'
  | 'one-per-household'
  | 'panels-repeated'

/** One thing that was checked, and whether it is true. */
export interface Check {
  readonly name: CheckName
  readonly passed: boolean
}

export interface VerifyOptions {
  /** The hash of the list of panels as it was published before the drawing. */
  readonly publishedPanelsHash?: string
  /** With a solver the whole computation is repeated; that needs the record of the office. */
  readonly solver?: Solver
}

/**
 * Checks a record: hashes, tickets, the drawing, and for the record of the office also every
 * commitment, every quota in every panel, the household rule and, given a solver, the whole list of
 * panels by computing it again. Whoever rewrites a whole public record and its hashes is caught by
 * the hash that was published before the drawing, so give it.
 *
 * Cost: linear; with a solver as much as the draw.
 * @example verifyRecord(record, {}).every((check) => check.passed)
 */
export function verifyRecord(record: DrawRecord, options: VerifyOptions = {}): readonly Check[] {
  const { hash, ...open } = record
  const checks: Check[] = [
    { name: 'record-hash', passed: hashOf(jsonOf(open)) === hash },
    { name: 'pool-hash', passed: poolHash(record.tickets) === record.poolHash },
    { name: 'ticket-numbers', passed: numbersAreComplete(record) },
    { name: 'panels-hash', passed: hashOf(record.panels) === record.panelsHash },
    {
      name: 'panels-well-formed',
      passed: record.panels.every((panel) => isWellFormed(record, panel)),
    },
    { name: 'drawn-panel', passed: drawnPanelIsRight(record) },
  ]
  if (record.drawing.kind === 'seed-revealed')
    checks.push({
      name: 'seed-commitment',
      passed: seedCommitmentOf(record.drawing.seed) === record.drawing.seedCommitment,
    })
  if (options.publishedPanelsHash !== undefined)
    checks.push({
      name: 'published-hash',
      passed: options.publishedPanelsHash === record.panelsHash,
    })
  if (record.audience === 'office') checks.push(...officeChecks(record, options.solver))
  return checks
}

function numbersAreComplete({ tickets }: DrawRecord): boolean {
  const commitments = new Set(tickets.map(({ commitment }) => commitment))
  return (
    tickets.every(({ number }, index) => number === index + 1) &&
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
      : [{ name: 'panels-repeated' as const, passed: isRepeatable(record, solver) }]
  return [
    {
      name: 'commitments',
      passed: record.tickets.every(
        ({ person, salt, commitment }) => commitmentOf(person, salt) === commitment,
      ),
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
