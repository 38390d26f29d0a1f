import { describe, expect, it } from 'vitest'
import {
  cascade,
  closureRates,
  compareTies,
  tieSurvival,
  type Actor,
  type Network,
  type Tie,
} from '../src/index.ts'

const actor = (id: string): Actor => ({ id, name: id, kind: 'organisation' })
const tie = (from: string, to: string, since?: string, until?: string): Tie => ({
  from,
  to,
  type: 'contact',
  reportedBy: [],
  ...(since === undefined ? {} : { since }),
  ...(until === undefined ? {} : { until }),
})
const network = (ties: readonly Tie[]): Network => ({
  directed: false,
  actors: ['m', 'a', 'b', 'c', 'd', 'e'].map(actor),
  ties,
})
const kinds = (ties: readonly Tie[]) => cascade(network(ties), 'm').ties.map(({ origin }) => origin)

describe('cascade', () => {
  it('counts a tie between two partners of the management as generation 1', () => {
    expect(
      kinds([
        tie('m', 'a', '2024-01-01'),
        tie('m', 'b', '2024-02-01'),
        tie('a', 'b', '2024-03-01'),
      ]).at(-1),
    ).toEqual({
      kind: 'between-reached',
      generation: 1,
    })
  })

  it('counts generation k from whom generation k-1 reached', () => {
    const chain = [
      tie('m', 'a', '2024-01-01'),
      tie('a', 'c', '2024-02-01'),
      tie('c', 'd', '2024-03-01'),
      tie('a', 'd', '2024-04-01'),
    ]
    expect(kinds(chain)).toEqual([
      { kind: 'with-management', generation: 0 },
      { kind: 'reaching-out', generation: 1 },
      { kind: 'reaching-out', generation: 2 },
      { kind: 'between-reached', generation: 3 },
    ])
  })

  it('takes "before" strictly: ties of the same day do not follow each other', () => {
    expect(
      kinds([
        tie('m', 'a', '2024-01-01'),
        tie('m', 'b', '2024-01-01'),
        tie('a', 'b', '2024-01-01'),
      ]).at(-1),
    ).toEqual({ kind: 'independent' })
  })

  it('counts ties without a beginning apart', () => {
    const found = cascade(network([tie('m', 'a'), tie('a', 'b', '2024-01-01')]), 'm')
    expect(found.undated).toBe(1)
    expect(found.ties.map(({ origin }) => origin.kind)).toEqual(['independent', 'undated'])
  })

  it('reports half-years without a gap and the share of new ties without the management', () => {
    const { halfYears } = cascade(
      network([
        tie('m', 'a', '2023-03-01'),
        tie('a', 'b', '2024-03-01'),
        tie('m', 'c', '2024-04-01'),
      ]),
      'm',
    )
    expect(
      halfYears.map(({ halfYear, shareWithoutManagement }) => [halfYear, shareWithoutManagement]),
    ).toEqual([
      ['2023-H1', 0],
      ['2023-H2', { notDefined: 'no-ties' }],
      ['2024-H1', 0.5],
    ])
  })

  it('sets closure through the management against the base rate elsewhere', () => {
    const rates = closureRates(
      network([
        tie('m', 'a', '2023-01-01'),
        tie('m', 'b', '2023-01-01'),
        tie('c', 'd', '2023-01-01'),
        tie('d', 'e', '2023-01-01'),
        tie('a', 'b', '2023-08-01'),
      ]),
      'm',
    )
    expect(rates.at(-1)).toEqual({
      halfYear: '2023-H2',
      throughManagement: { open: 1, closed: 1, rate: 1 },
      elsewhere: { open: 1, closed: 0, rate: 0 },
    })
  })
})

describe('closure rates and ties without a beginning', () => {
  it('leaves out pairs that may have been tied all along', () => {
    const dated = [
      tie('m', 'a', '2023-01-01'),
      tie('m', 'b', '2023-01-01'),
      tie('a', 'b', '2023-08-01'),
    ]
    expect(closureRates(network(dated), 'm').at(-1)?.throughManagement.open).toBe(1)
    const rates = closureRates(network([...dated, tie('a', 'b')]), 'm')
    expect(rates.at(-1)?.throughManagement.open).toBe(0)
  })
})

describe('survival of ties', () => {
  it('follows Kaplan and Meier where some ties have not ended', () => {
    const survival = tieSurvival(
      [
        tie('a', 'b', '2024-01-01', '2024-01-11'),
        tie('a', 'c', '2024-01-01', '2024-01-21'),
        tie('a', 'd', '2024-01-17'),
        tie('a', 'e', '2024-01-01'),
        tie('b', 'e'),
      ],
      { observedUntil: '2024-02-01' },
    )
    expect(survival).toEqual({
      ties: 4,
      ended: 2,
      undated: 1,
      steps: [
        { days: 10, atRisk: 4, ended: 1, surviving: 0.75 },
        { days: 20, atRisk: 2, ended: 1, surviving: 0.375 },
      ],
    })
  })

  it('counts from the end of funding for the ties held on that day', () => {
    const ties = [
      tie('a', 'b', '2020-01-01', '2024-03-01'),
      tie('a', 'c', '2020-01-01', '2023-03-01'),
      tie('a', 'd', '2024-02-01'),
    ]
    expect(tieSurvival(ties, { from: '2024-01-01', observedUntil: '2025-01-01' })).toMatchObject({
      ties: 1,
      steps: [{ days: 60, atRisk: 1, ended: 1, surviving: 0 }],
    })
  })

  it('compares two dates by what was kept, begun and ended', () => {
    const [before, after] = [
      network([tie('a', 'b'), tie('b', 'c')]),
      network([tie('c', 'b'), tie('c', 'd')]),
    ]
    expect(compareTies(before, after)).toEqual({
      kept: 1,
      begun: 1,
      ended: 1,
      jaccard: 1 / 3,
      hamming: 2,
    })
  })
})
