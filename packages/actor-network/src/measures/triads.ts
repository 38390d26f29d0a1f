import { hasArc, nodeCountOf, rowOf, type Arcs } from '../graph/arcs.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'

const TRIAD_TYPES = [
  '003',
  '012',
  '102',
  '021D',
  '021U',
  '021C',
  '111D',
  '111U',
  '030T',
  '030C',
  '201',
  '120D',
  '120U',
  '120C',
  '210',
  '300',
] as const
export type TriadType = (typeof TRIAD_TYPES)[number]
export type TriadCensus = Readonly<Record<TriadType, number>>

/** The six possible arcs of a triad a, b, c as bits: ab 1, ba 2, ac 4, ca 8, bc 16, cb 32. */
const ENDS = [
  [0, 1],
  [1, 0],
  [0, 2],
  [2, 0],
  [1, 2],
  [2, 1],
] as const

function letterOf(
  mutual: number,
  asymmetric: number,
  sent: readonly number[],
  got: readonly number[],
) {
  const widest = Math.max(...sent)
  const mostSought = Math.max(...got)
  if (mutual === 1 && asymmetric === 1) return mostSought === 2 ? 'D' : 'U'
  if (mutual === 1) {
    // Two single arcs beside a mutual tie: they leave, reach or pass the third actor.
    const third = sent.findIndex((count, node) => count + (got[node] ?? 0) === 2)
    return sent[third] === 2 ? 'D' : got[third] === 2 ? 'U' : 'C'
  }
  if (asymmetric === 3) return widest === 2 ? 'T' : 'C'
  return widest === 2 ? 'D' : mostSought === 2 ? 'U' : 'C'
}

/** The type of a triad after Holland and Leinhardt: mutual, asymmetric and absent pairs, then the letter. */
function typeOfCode(code: number): number {
  const pairs = [code & 3, (code >> 2) & 3, (code >> 4) & 3]
  const mutual = pairs.filter((pair) => pair === 3).length
  const none = pairs.filter((pair) => pair === 0).length
  const asymmetric = 3 - mutual - none
  const sent = [0, 0, 0]
  const got = [0, 0, 0]
  ENDS.forEach(([from, to], bit) => {
    if ((code & (1 << bit)) === 0) return
    sent[from] = (sent[from] ?? 0) + 1
    got[to] = (got[to] ?? 0) + 1
  })
  const digits = `${mutual}${asymmetric}${none}`
  const lettered = ['021', '111', '030', '120'].includes(digits)
  const name = lettered ? digits + letterOf(mutual, asymmetric, sent, got) : digits
  return TRIAD_TYPES.findIndex((type) => type === name)
}

const TYPE_OF_CODE = Uint8Array.from({ length: 64 }, (_, code) => typeOfCode(code))

const dyadCode = (arcs: Arcs, a: number, b: number): number =>
  (hasArc(arcs, a, b) ? 1 : 0) + (hasArc(arcs, b, a) ? 2 : 0)

function countAround(
  out: Arcs,
  either: Arcs,
  [v, u]: readonly [number, number],
  counts: Float64Array,
) {
  const pair = dyadCode(out, v, u)
  const others = new Set([...rowOf(either, v), ...rowOf(either, u)])
  others.delete(v)
  others.delete(u)
  const lone = pair === 3 ? 2 : 1
  counts[lone] = (counts[lone] ?? 0) + nodeCountOf(out) - others.size - 2
  for (const w of others) {
    // Each triad is counted from one of its pairs only.
    if (!(u < w || (v < w && w < u && !hasArc(either, v, w)))) continue
    const code = pair | (dyadCode(out, v, w) << 2) | (dyadCode(out, u, w) << 4)
    const type = TYPE_OF_CODE[code] ?? 0
    counts[type] = (counts[type] ?? 0) + 1
  }
}

/**
 * Counts the sixteen kinds of triads.
 *
 * Source: Holland and Leinhardt (1970), https://doi.org/10.1086/224954; algorithm of Batagelj and Mrvar (2001),
 * https://doi.org/10.1016/S0378-8733(01)00035-1
 * Convention: MAN names; 111D is a mutual tie with an arc from the third actor, 111U one to it. Ties without direction are mutual.
 * Cost: O(m * greatest degree * log degree).
 * @example triadCensus(graphFromPairs('A-B B-C'))['201'] // => 1
 */
export function triadCensus(graph: Graph): TriadCensus {
  const either = undirectedView(graph).out
  const counts = new Float64Array(16)
  const size = graph.ids.length
  for (let v = 0; v < size; v += 1) {
    for (const u of rowOf(either, v)) if (v < u) countAround(graph.out, either, [v, u], counts)
  }
  const all = (size * (size - 1) * (size - 2)) / 6
  counts[0] = all - counts.reduce((sum, count) => sum + count, 0)
  const of = (type: TriadType): number => counts[TRIAD_TYPES.indexOf(type)] ?? 0
  return {
    '003': of('003'),
    '012': of('012'),
    '102': of('102'),
    '021D': of('021D'),
    '021U': of('021U'),
    '021C': of('021C'),
    '111D': of('111D'),
    '111U': of('111U'),
    '030T': of('030T'),
    '030C': of('030C'),
    '201': of('201'),
    '120D': of('120D'),
    '120U': of('120U'),
    '120C': of('120C'),
    '210': of('210'),
    '300': of('300'),
  }
}
