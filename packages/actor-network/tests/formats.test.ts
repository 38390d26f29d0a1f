import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  failureSentence,
  graphAmongActors,
  pseudonymise,
  readDl,
  readGexf,
  readGraphml,
  readNetMap,
  readNetworkCsv,
  sampleNetwork,
  seededChance,
  triadCensus,
  writeDl,
  writeGexf,
  writeGraphml,
  writeNetMap,
  writeNetworkCsv,
  type Network,
  type Outcome,
} from '../src/index.ts'

function valueOf(outcome: Outcome<Network>): Network {
  if (outcome.kind === 'refused') throw new Error(failureSentence(outcome.reason, 'en'))
  return outcome.value
}

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((given) => {
  const clean = given
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u{fffe}\u{ffff}\u{fffd}]/gu, '')
    .trim()
  return clean === '' || clean === 'NA' ? 'x' : clean
})

const anyNetwork: fc.Arbitrary<Network> = fc
  .uniqueArray(text, { minLength: 2, maxLength: 6 })
  .chain((ids) =>
    fc.record({
      directed: fc.boolean(),
      actors: fc.tuple(
        ...ids.map((id) =>
          fc.record(
            {
              id: fc.constant(id),
              name: text,
              kind: fc.constantFrom('organisation' as const, 'body' as const),
              group: text,
              influence: fc.integer({ min: 0, max: 9 }),
              goal: text,
            },
            { requiredKeys: ['id', 'name', 'kind'] },
          ),
        ),
      ),
      ties: fc.array(
        fc.record(
          {
            from: fc.constant(ids[0] ?? ''),
            to: fc.constantFrom(...ids.slice(1)),
            type: text,
            strength: fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10),
            since: fc.constant('2024-02-29'),
            until: fc.constant('2025-01-01'),
            reportedBy: fc.subarray(['from', 'to', 'management', 'records'] as const),
          },
          { requiredKeys: ['from', 'to', 'type', 'reportedBy'] },
        ),
        { maxLength: 5 },
      ),
    }),
  )

describe('what is written is read again', () => {
  const formats: Readonly<Record<string, (network: Network) => Outcome<Network>>> = {
    CSV: (network) => {
      const { ties, nodes } = writeNetworkCsv(network)
      return readNetworkCsv({ ties, nodes, directed: network.directed, strengthColumn: 'strength' })
    },
    GraphML: (network) => readGraphml(writeGraphml(network)),
    GEXF: (network) => readGexf(writeGexf(network)),
  }
  for (const [name, roundTrip] of Object.entries(formats)) {
    it(`as ${name}, with everything known`, () => {
      expect(valueOf(roundTrip(sampleNetwork()))).toEqual(sampleNetwork())
      fc.assert(
        fc.property(anyNetwork, (network) => {
          expect(valueOf(roundTrip(network))).toEqual(network)
        }),
        { numRuns: 60 },
      )
    })
  }

  it('as UCINET DL, with ties and strengths', () => {
    const again = valueOf(readDl(writeDl(sampleNetwork())))
    expect(again.actors.map((actor) => actor.id)).toEqual(
      sampleNetwork().actors.map((actor) => actor.id),
    )
    expect(again.ties).toHaveLength(2 * sampleNetwork().ties.length)
  })

  it('as a Net-Map sheet, with influence, goals and kinds of links', () => {
    const sheet =
      'Akteur;Gruppe;Einfluss;Ziel\nSchule;Verwaltung;2,5;"Ruhe; Ordnung"\nVerein;;3;\n\nVon;Nach;Art;Stärke\nSchule;Verein;Geld;1,5\n'
    const network = valueOf(readNetMap(sheet))
    expect(network.actors[0]).toMatchObject({ influence: 2.5, goal: 'Ruhe; Ordnung' })
    expect(valueOf(readNetMap(writeNetMap(network)))).toEqual(network)
    const twins = {
      ...network,
      actors: network.actors.map((actor, at) => ({ ...actor, id: String(at), name: 'Verein' })),
      ties: [{ from: '0', to: '1', type: 'Geld', reportedBy: [] }],
    }
    expect(valueOf(readNetMap(writeNetMap(twins))).ties[0]).toMatchObject({
      from: 'Verein (0)',
      to: 'Verein (1)',
    })
  })
})

describe('files others write', () => {
  it('reads semicolons, a byte order mark, decimal commas and German heads', () => {
    const network = valueOf(
      readNetworkCsv({
        ties: '\u{feff}Von;Nach;Stärke\r\nKita;Schule;0,5\r\n\r\n',
        directed: false,
        strengthColumn: 'Stärke',
      }),
    )
    expect(network.ties).toEqual([
      { from: 'Kita', to: 'Schule', type: 'tie', strength: 0.5, reportedBy: [] },
    ])
  })

  it('reads a two-mode list and ties who share an event', () => {
    const network = valueOf(
      readNetworkCsv({ ties: 'actor,event\nA,Fest\nB,Fest\nC,Markt\n', directed: false }),
    )
    expect(graphAmongActors(network).tieCount).toBe(1)
  })

  it('reads a full DL matrix with labels embedded', () => {
    const network = valueOf(
      readDl(
        'DL N=3\nFORMAT = FULLMATRIX\nLABELS EMBEDDED\nDATA:\n    a b c\na 0 1 0\nb 0 0 2\nc 0 0 0\n',
      ),
    )
    expect(network.ties.map(({ from, to, strength }) => [from, to, strength])).toEqual([
      ['a', 'b', 1],
      ['b', 'c', 2],
    ])
  })

  it('reads GraphML as networkx writes it', () => {
    const network = valueOf(
      readGraphml(`<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="edge" attr.name="weight" attr.type="long" />
<graph edgedefault="undirected"><node id="A" /><node id="B &amp; C" />
<edge source="A" target="B &amp; C"><data key="d0">4</data></edge></graph></graphml>`),
    )
    expect(network.ties[0]).toMatchObject({ to: 'B & C', strength: 4 })
  })
})

const csv = (ties: string, nodes?: string) =>
  readNetworkCsv({
    ties,
    directed: false,
    strengthColumn: 'w',
    ...(nodes === undefined ? {} : { nodes }),
  })

describe('malformed files are refused with a named reason and the line', () => {
  const cases: readonly (readonly [string, Outcome<Network>, string, number])[] = [
    ['an empty file', csv(''), 'empty-file', 1],
    ['text after a quote', csv('from,to,w\n"A"x,B,1\n'), 'text-after-quote', 2],
    [
      'a body convened by nobody known',
      csv('from,to,w\n', 'id,convenedBy\nA,z\n'),
      'unknown-actor',
      2,
    ],
    [
      'an event that is an actor as well',
      readNetworkCsv({ ties: 'actor,event\nA,Fest\nFest,X\n', directed: false }),
      'actor-and-event',
      3,
    ],
    [
      'DL with a label twice',
      readDl('dl n=2\nlabels: A A\ndata:\n0 0\n0 0\n'),
      'repeated-actor',
      1,
    ],
    ['DL with a number of actors beyond reason', readDl('dl n=1e9\ndata:\n0\n'), 'not-a-number', 1],
    ['DL with an open quote', readDl('dl n=2\nlabels: "A B\n'), 'unclosed-quote', 2],
    [
      'DL rows in another order than the columns',
      readDl('dl n=2\nlabels embedded\ndata:\na b\nb 0 1\na 1 0\n'),
      'unknown-actor',
      5,
    ],
    [
      'DL with fewer actors than announced',
      readDl('dl n=3 format=el1\nlabels embedded\ndata:\na b\n'),
      'too-little-data',
      4,
    ],
    ['no column for the other end', csv('from,w\nA,1\n'), 'missing-column', 1],
    ['a line with a cell too few', csv('from,to,w\nA,B,1\nA,C\n'), 'wrong-number-of-cells', 3],
    ['a quote that is not closed', csv('from,to,w\n"A,B,1\n'), 'unclosed-quote', 2],
    ['a tie of an actor with itself', csv('from,to,w\nA,B,1\n\nA,A,1\n'), 'tie-with-itself', 4],
    ['a strength that is no number', csv('from,to,w\nA,B,viel\n'), 'not-a-number', 2],
    ['a strength of 0', csv('from,to,w\nA,B,0\n'), 'not-above-zero', 2],
    ['an end missing', csv('from,to,w\nA,,1\n'), 'missing-end', 2],
    ['a day that does not exist', csv('from,to,w,since\nA,B,1,2023-02-29\n'), 'not-a-day', 2],
    [
      'an end before the beginning',
      csv('from,to,w,since,until\nA,B,1,2024-01-02,2024-01-01\n'),
      'ends-before-it-begins',
      2,
    ],
    [
      'an actor not on the list',
      csv('from,to,w\nA,B,1\nA,C,1\n', 'id\nA\nB\n'),
      'unknown-actor',
      3,
    ],
    ['an actor twice on the list', csv('from,to,w\nA,B,1\n', 'id\nA\nB\nA\n'), 'repeated-actor', 4],
    ['an unknown kind', csv('from,to,w\nA,B,1\n', 'id,kind\nA,ghost\nB,\n'), 'unknown-kind', 2],
    ['XML that is not closed', readGraphml('<graphml>\n<graph>\n'), 'malformed-xml', 2],
    [
      'XML with an unknown entity',
      readGraphml('<graphml>\n<graph>&bomb;</graph></graphml>'),
      'malformed-xml',
      2,
    ],
    [
      'XML with a document type',
      readGexf('<?xml version="1.0"?>\n<!DOCTYPE gexf [<!ENTITY a "b">]>\n<gexf/>'),
      'document-type-refused',
      2,
    ],
    [
      'XML with a word of endless length for an attribute',
      readGraphml(`<graphml>\n<graph ${'x'.repeat(300_000)}></graph></graphml>`),
      'malformed-xml',
      2,
    ],
    ['GEXF given for GraphML', readGraphml(writeGexf(sampleNetwork())), 'not-this-format', 2],
    [
      'a tie in XML to nobody',
      readGraphml(
        '<graphml><graph>\n<node id="A"/>\n<edge source="A" target="B"/></graph></graphml>',
      ),
      'unknown-actor',
      3,
    ],
    ['DL without data', readDl('dl n=2\n'), 'too-little-data', 1],
    ['DL with a row too few', readDl('dl n=2\nlabels: A B\ndata:\n0 1\n'), 'too-little-data', 4],
    ['DL with a word nobody knows', readDl('dl n=2\nnr=3 data:\n'), 'unknown-keyword', 2],
    [
      'a Net-Map sheet without links',
      readNetMap('Akteur;Gruppe;Einfluss;Ziel\nA;;;\n'),
      'missing-column',
      2,
    ],
  ]
  it.each(cases)('%s', (_, outcome, kind, line) => {
    expect(outcome).toMatchObject({ kind: 'refused', reason: { kind, line } })
  })
})

describe('pseudonymised export', () => {
  it('keeps the structure and nothing that names', () => {
    const { network, key } = pseudonymise(sampleNetwork(), { chance: seededChance(42) })
    const text = JSON.stringify(network)
    for (const actor of sampleNetwork().actors) {
      expect(text).not.toContain(actor.name)
      expect(key.get(actor.id)).toMatch(/^[AO]\d$/)
    }
    expect(text).not.toContain('2024-02-01')
    expect(triadCensus(graphAmongActors(network))).toEqual(
      triadCensus(graphAmongActors(sampleNetwork())),
    )
    expect(network.actors.map((actor) => actor.group ?? 'other')).toEqual(
      network.actors.map(() => 'other'),
    )
  })

  it('leaves no group in which few could hide, not even that of the rest', () => {
    const groups = ['a', 'a', 'b', 'b', 'b', 'c', 'c', 'c', 'c']
    const actors = groups.map((group, at) => ({
      id: String(at),
      name: `Name ${at}`,
      kind: 'group' as const,
      group,
    }))
    const { network } = pseudonymise(
      { directed: false, actors, ties: [] },
      { chance: seededChance(1) },
    )
    const left = Map.groupBy(network.actors, (actor) => actor.group)
    expect(left.get('c')).toHaveLength(4)
    expect(left.get('other')).toHaveLength(5)
  })

  it('gives a spreadsheet no formulas', () => {
    const network = sampleNetwork()
    const { nodes } = writeNetworkCsv({
      ...network,
      actors: [{ id: 'x', name: '=1+1', kind: 'group' }],
      ties: [],
    })
    expect(nodes).toContain(",'=1+1,")
  })
})
