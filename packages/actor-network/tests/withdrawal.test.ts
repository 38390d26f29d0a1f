import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyScenario,
  graphAmongActors,
  graphFromPairs,
  inducedGraph,
  lossAmongRemaining,
  proposeRepairs,
  randomLoss,
  sampleNetwork,
  withdraw,
  withdrawalSentences,
  withdrawByType,
  type Actor,
  type Network,
  type Tie,
} from '../src/index.ts'
import { anyGraph } from './test-support/graphs.ts'

const actor = (id: string): Actor => ({ id, name: `Actor ${id}`, kind: 'organisation' })
const tie = (from: string, to: string, more: Partial<Tie> = {}): Tie => ({
  from,
  to,
  type: 'contact',
  reportedBy: ['from'],
  ...more,
})

/** Invented: a management tied to all of twelve, a ring among eight of them, a round table it convenes. */
function neighbourhood(): Network {
  const ids = Array.from({ length: 12 }, (_, at) => `a${at}`)
  const ring = ids.slice(0, 8).map((id, at) => tie(id, ids[(at + 1) % 8] ?? ''))
  return {
    directed: false,
    actors: [
      actor('m'),
      ...ids.map(actor),
      { id: 'table', name: 'Round table', kind: 'body', convenedBy: 'm' },
    ],
    ties: [
      ...ids.slice(0, 11).map((id) => tie('m', id, { reportedBy: ['management'] })),
      ...ring,
      tie('a0', 'table', { type: 'membership' }),
      tie('a8', 'table', { type: 'membership' }),
      tie('a9', 'a10', { reportedBy: ['management'] }),
    ],
  }
}

describe('withdrawal', () => {
  it('names who has no tie left, and not who had none before', () => {
    const report = withdraw(neighbourhood(), { manager: 'm', runs: 20 })
    if (report.kind !== 'figures') throw new Error('thirteen actors are enough for figures')
    const [leaves, withTable] = report.results
    expect(leaves?.loss.newlyIsolated).toEqual([])
    expect(leaves?.loss.isolatedBefore).toEqual(['a11'])
    expect(withTable?.loss.newlyIsolated).toEqual(['a8'])
    expect(withTable?.loss.components).toBe(4)
    expect(report.rank?.rank).toBe(1)
    expect(Number(withTable?.loss.relayLoss)).toBeGreaterThan(Number(leaves?.loss.relayLoss))
  })

  it('lets a successor keep what the management convened', () => {
    const report = withdraw(neighbourhood(), { manager: 'm', successor: 'a11', runs: 5 })
    if (report.kind !== 'figures') throw new Error('thirteen actors are enough for figures')
    const handOver = report.results[2]
    expect(handOver?.loss.newlyIsolated).toEqual([])
    expect(handOver?.loss.relayGain).toBeGreaterThan(0)
    expect(handOver?.loss.relayLoss).toBeGreaterThanOrEqual(0)
    const after = applyScenario(neighbourhood(), 'm', {
      kind: 'hand-over',
      successor: 'a11',
      ties: 'handed-over',
    })
    // Eleven ties handed over, the ring, a9-a10, and a0-a8 through the round table.
    expect(graphAmongActors(after).tieCount).toBe(11 + 8 + 1 + 1)
  })

  it('tells the loss also without the ties nobody but the management told of', () => {
    const report = withdraw(neighbourhood(), { manager: 'm', runs: 5 })
    if (report.kind !== 'figures') throw new Error('thirteen actors are enough for figures')
    expect(report.withoutTiesToldByManagementAlone?.leftOut).toBe(12)
    expect(report.withoutTiesToldByManagementAlone?.losses[0]?.relayLoss).toBe(0)
  })

  it('counts a tie told of by the management as its end like one told of as management', () => {
    const asEnd = neighbourhood()
    const ties = asEnd.ties.map((tie): Tie => {
      return tie.from === 'm' ? { ...tie, reportedBy: ['from'] } : tie
    })
    const report = withdraw({ ...asEnd, ties }, { manager: 'm', runs: 5 })
    expect(report.withoutTiesToldByManagementAlone?.leftOut).toBe(12)
  })

  it('ends what a project the management pays for convenes in turn', () => {
    const network = neighbourhood()
    const actors: Actor[] = network.actors.map((one) =>
      one.id === 'table' ? { ...one, convenedBy: 'project' } : one,
    )
    const chained = {
      ...network,
      actors: [
        ...actors,
        { id: 'project', name: 'Project', kind: 'project' as const, paidBy: 'm' },
      ],
    }
    const after = applyScenario(chained, 'm', { kind: 'leaves-with-occasions' })
    expect(after.actors.some((one) => one.id === 'table' || one.id === 'project')).toBe(false)
  })

  it('says also in words alone what holds without the ties only the management told of', () => {
    const report = withdraw(neighbourhood(), { manager: 'm', missingShare: 0.5 })
    const [first, ...rest] = withdrawalSentences(report, 'de')
    expect(first).toMatch(/Kennzahlen würden täuschen/)
    expect(rest.join(' ')).not.toMatch(/%/)
    expect(rest.at(-2)).toBe(
      'Ohne die 12 Verbindungen, die nur das Management gemeldet hat, verliert im ersten Fall kein Akteur seine letzte Verbindung.',
    )
  })

  it('tells of single ties that parts hang by and of further loss by chance, with its interval', () => {
    const said = withdrawalSentences(withdraw(neighbourhood(), { manager: 'm', runs: 50 }), 'en')
    expect(said).toContain('Parts hang by single ties: a9 – a10.')
    expect(said.join(' ')).toMatch(/1 further tie then breaks by chance .* between [\d.]+% and/)
  })

  it('asks each type of tie and a date apart', () => {
    const reports = withdrawByType(neighbourhood(), { manager: 'm', runs: 5 })
    expect(reports.map((report) => report.type)).toEqual([undefined, 'contact', 'membership'])
    expect(withdraw(sampleNetwork(), { manager: 'm', on: '2023-06-01' }).ties).toBe(1)
  })

  it('gives names instead of figures below ten actors and where much is missing', () => {
    const few = withdraw(sampleNetwork(), { manager: 'm' })
    expect(few).toMatchObject({ kind: 'words-only', reason: 'too-few-actors' })
    expect(few.results[1]).toMatchObject({ newlyIsolated: ['w'] })
    expect(withdraw(neighbourhood(), { manager: 'm', missingShare: 0.4 })).toMatchObject({
      kind: 'words-only',
      reason: 'too-much-missing',
    })
  })

  it('says it in sentences, names first', () => {
    const sentences = withdrawalSentences(
      withdraw(neighbourhood(), { manager: 'm', runs: 5 }),
      'de',
      (id) => id.toUpperCase(),
    )
    expect(sentences[0]).toBe(
      'Wenn das Management geht, verliert kein Akteur seine letzte Verbindung.',
    )
    expect(sentences).toContain(
      'Wenn auch endet, was das Management einberuft oder bezahlt, hätte 1 von 12 Akteuren keine Verbindung mehr: A8.',
    )
    expect(sentences.at(-1)).toBe(
      'Das gilt für die gemeldeten Verbindungen und ist keine Vorhersage.',
    )
  })

  it('says that there were no ways instead of a dash, and one pair in the singular', () => {
    const lone: Network = { ...neighbourhood(), ties: [tie('m', 'a0'), tie('m', 'a1')] }
    const without = withdrawalSentences(
      withdraw({ ...lone, ties: [tie('m', 'a0')] }, { manager: 'm', runs: 2 }),
      'de',
    )
    expect(without).toContain('Unter den Übrigen gab es auch vorher keine Wege.')
    const pair = withdrawalSentences(withdraw(lone, { manager: 'm', runs: 2 }), 'de')
    expect(pair).toContain(
      '1 Paar von Partnern des Managements hat ohne es keinen Weg von höchstens drei Schritten.',
    )
    expect(pair.join(' ')).toContain('hat dann 12 Teile (vorher 11)')
    expect(() => withdraw(lone, { manager: 'm', missingShare: 40 })).toThrow('from 0 to 1')
  })

  it('never loses less than nothing, whoever goes and with however many others', () => {
    fc.assert(
      fc.property(anyGraph(3, 15, false), fc.nat({ max: 2 }), (graph, gone) => {
        const after = inducedGraph(graph, (id) => graph.ids.indexOf(id) > gone)
        const { relayLoss } = lossAmongRemaining(graph, after)
        expect(typeof relayLoss === 'number' ? relayLoss : 0).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 100 },
    )
  })

  it('never counts the loss of a remote actor as a gain, as comparing efficiencies would', () => {
    const before = graphFromPairs('A-B B-C C-A C-D')
    const loss = lossAmongRemaining(before, graphFromPairs('A-B B-C C-A'))
    expect(loss.relayLoss).toBe(0)
    expect(Number(loss.closenessAfter)).toBe(1)
  })

  it('proposes the tie that repairs most, and repairs all it can of a split', () => {
    const before = graphFromPairs('A-B B-C C-A A-M M-D D-E E-F F-D')
    const after = graphFromPairs('A-B B-C C-A D-E E-F F-D')
    const [first] = proposeRepairs(before, after, 1)
    expect(first?.between).toEqual(['A', 'D'])
    expect(first?.repairedShare).toBeGreaterThan(1)
  })

  it('gives the same random loss for the same seed', () => {
    const graph = graphAmongActors(neighbourhood())
    expect(randomLoss(graph, { seed: 3, runs: 30 })).toEqual(
      randomLoss(graph, { seed: 3, runs: 30 }),
    )
    const [five, , twenty] = randomLoss(graph, { seed: 3, runs: 100 })
    expect(twenty?.relayLoss.median).toBeGreaterThan(five?.relayLoss.median ?? 1)
  })

  it('refuses an unknown management and a successor who leaves', () => {
    expect(() => withdraw(neighbourhood(), { manager: 'nobody' })).toThrow('requires an actor')
    expect(() => withdraw(neighbourhood(), { manager: 'm', successor: 'm' })).toThrow(
      'requires a successor',
    )
  })
})
