import { eachArc } from '../graph/arcs.ts'
import { UNTYPED, type Actor, type Network, type Tie } from '../network/network.ts'
import { buildGraph } from '../graph/graph.ts'
import { readNumber } from './csv.ts'
import { checkTie } from './network-csv.ts'
import { attempt, refuse, type Outcome } from './outcome.ts'

interface Word {
  readonly text: string
  readonly line: number
}

/** Words of a DL file: separated by blanks, commas or line ends, or within quotes. */
function wordsOf(text: string): readonly Word[] {
  return text.split(/\r?\n/).flatMap((content, at) => {
    if ((content.match(/"/g)?.length ?? 0) % 2 === 1)
      refuse('unclosed-quote', at + 1, content.slice(0, 40))
    return [...content.matchAll(/"([^"]*)"|([^\s,"=]+|=)/g)].map((match) => ({
      text: match[1] ?? match[2] ?? '',
      line: at + 1,
    }))
  })
}

/** No list of labels a person made is longer; a larger number is a mistake that would only fill the memory. */
const MOST_ACTORS = 1_000_000

function readCount({ text, line }: Word): number {
  const count = readNumber(text, line, false)
  if (!Number.isInteger(count) || count < 1 || count > MOST_ACTORS)
    refuse('not-a-number', line, text)
  return count
}

interface Head {
  readonly count: number
  readonly format: 'fullmatrix' | 'edgelist1'
  readonly labels: readonly string[] | 'embedded'
  readonly data: readonly Word[]
}

const isKeyword = (word: Word | undefined, ...names: readonly string[]): boolean =>
  word !== undefined && names.includes(word.text.toLowerCase().replace(/:$/, ''))

class HeadReader {
  readonly #words: readonly Word[]
  #at = 1
  #count: number | undefined
  #format: Head['format'] = 'fullmatrix'
  #labels: readonly string[] | 'embedded' = []

  constructor(words: readonly Word[]) {
    this.#words = words
  }

  #line(): number {
    return (this.#words[this.#at] ?? this.#words.at(-1))?.line ?? 1
  }

  #value(): Word {
    if (this.#words[this.#at]?.text === '=') this.#at += 1
    const word = this.#words[this.#at] ?? refuse('too-little-data', this.#line(), '')
    this.#at += 1
    return word
  }

  #need(): number {
    return this.#count ?? refuse('missing-column', this.#line(), 'n')
  }

  #readLabels(): void {
    if (isKeyword(this.#words[this.#at], 'embedded')) {
      this.#labels = 'embedded'
      this.#at += 1
      return
    }
    const labels: string[] = []
    while (labels.length < this.#need()) labels.push(this.#value().text)
    this.#labels = labels
  }

  read(): Head {
    for (;;) {
      const word = this.#words[this.#at] ?? refuse('too-little-data', this.#line(), 'data:')
      this.#at += 1
      if (isKeyword(word, 'n')) {
        this.#count = readCount(this.#value())
      } else if (isKeyword(word, 'format')) {
        const value = this.#value()
        if (isKeyword(value, 'edgelist1', 'el1')) this.#format = 'edgelist1'
        else if (isKeyword(value, 'fullmatrix', 'fm')) this.#format = 'fullmatrix'
        else refuse('not-this-format', value.line, value.text)
      } else if (isKeyword(word, 'labels')) this.#readLabels()
      else if (isKeyword(word, 'data')) break
      else refuse('unknown-keyword', word.line, word.text)
    }
    return {
      count: this.#need(),
      format: this.#format,
      labels: this.#labels,
      data: this.#words.slice(this.#at),
    }
  }
}

interface PlacedTie extends Word {
  readonly from: string
  readonly to: string
}

/** With embedded labels each row repeats the label of its column; other orders would tie the wrong actors. */
function checkRowLabels(labels: readonly string[], cells: readonly Word[]): void {
  labels.forEach((label, row) => {
    const own = cells[row * (labels.length + 1)]
    if (own !== undefined && own.text !== label) refuse('unknown-actor', own.line, own.text)
  })
}

function checkRepeated(labels: readonly string[], line: number): void {
  const seen = new Set<string>()
  for (const label of labels) {
    if (seen.has(label)) refuse('repeated-actor', line, label)
    seen.add(label)
  }
}

function matrixTies(head: Head): {
  readonly labels: readonly string[]
  readonly ties: readonly PlacedTie[]
} {
  const { count, data } = head
  const isEmbedded = head.labels === 'embedded'
  const labels = isEmbedded ? data.slice(0, count).map((word) => word.text) : nameAll(head)
  const width = isEmbedded ? count + 1 : count
  const cells = data.slice(isEmbedded ? count : 0)
  const last = cells.at(-1)
  if (cells.length < width * count) refuse('too-little-data', last?.line ?? 1, String(cells.length))
  if (cells.length > width * count) refuse('too-much-data', last?.line ?? 1, String(cells.length))
  if (isEmbedded) checkRowLabels(labels, cells)
  const ties = cells.flatMap((word, at): readonly PlacedTie[] => {
    const column = (at % width) - (isEmbedded ? 1 : 0)
    const [from, to] = [labels[Math.floor(at / width)], labels[column]]
    if (column < 0 || from === undefined || to === undefined) return []
    return readNumber(word.text, word.line, false) === 0 ? [] : [{ ...word, from, to }]
  })
  return { labels, ties }
}

const nameAll = (head: Head): readonly string[] =>
  Array.from({ length: head.count }, (_, at) =>
    head.labels === 'embedded' ? String(at + 1) : (head.labels[at] ?? String(at + 1)),
  )

function listTies(head: Head): {
  readonly labels: readonly string[]
  readonly ties: readonly PlacedTie[]
} {
  const lines = [...Map.groupBy(head.data, (word) => word.line)]
  const labels = [...(head.labels === 'embedded' ? [] : nameAll(head))]
  const nameOf = (word: Word): string => {
    if (head.labels !== 'embedded') {
      const named = labels[Number(word.text) - 1]
      return named ?? refuse('unknown-actor', word.line, word.text)
    }
    if (!labels.includes(word.text)) labels.push(word.text)
    return word.text
  }
  const ties = lines.map(([line, words]) => {
    const [from, to, strength, more] = words
    if (more !== undefined) refuse('too-much-data', line, more.text)
    if (from === undefined || to === undefined) return refuse('missing-end', line, from?.text ?? '')
    return { from: nameOf(from), to: nameOf(to), text: strength?.text ?? '1', line }
  })
  if (labels.length > head.count)
    refuse('too-much-data', lines.at(-1)?.[0] ?? 1, String(labels.length))
  if (labels.length < head.count)
    refuse('too-little-data', lines.at(-1)?.[0] ?? 1, String(labels.length))
  return { labels, ties }
}

/**
 * Reads a network from UCINET's DL text format.
 *
 * Source: UCINET guide, https://www.analytictech.com/networks/dataentry.htm
 * Convention: `fullmatrix` and `edgelist1`, labels listed or embedded; ties have a direction; values are strengths.
 * Cost: O(size of the file).
 * @example readDl('dl n=2 format=edgelist1\nlabels embedded\ndata:\nA B 2\n').value.ties[0].strength // => 2
 */
export function readDl(text: string): Outcome<Network> {
  return attempt(() => {
    const words = wordsOf(text.replace(/^\u{feff}/u, ''))
    if (words[0] === undefined) return refuse('empty-file', 1, '')
    if (!isKeyword(words[0], 'dl')) return refuse('not-this-format', words[0].line, words[0].text)
    const head = new HeadReader(words).read()
    const line = words[0].line
    const { labels, ties } = head.format === 'fullmatrix' ? matrixTies(head) : listTies(head)
    checkRepeated(labels, line)
    return {
      directed: true,
      actors: labels.map((id): Actor => ({ id, name: id, kind: 'organisation' })),
      ties: ties.map(({ from, to, text: strength, line }): Tie => {
        const value = readNumber(strength, line, false)
        return checkTie({ from, to, type: UNTYPED, strength: value, reportedBy: [] }, line)
      }),
    }
  })
}

const quotedLabel = (label: string): string => `"${label.replaceAll('"', "'")}"`

/**
 * Writes the graph among all actors as UCINET DL, edgelist1 with numbered ends and listed labels.
 *
 * Source: UCINET guide, https://www.analytictech.com/networks/dataentry.htm
 * Convention: types and days have no place in DL; parallel ties become one with the sum of strengths. Ties without direction are
 * written both ways. Quotes in names become apostrophes. Cost: O(n + m).
 * @example writeDl(sampleNetwork()).split('\n')[0] // => 'dl n = 8 format = edgelist1'
 */
export function writeDl(network: Network): string {
  const graph = buildGraph({
    ids: network.actors.map((actor) => actor.id),
    ties: network.ties,
    directed: network.directed,
  })
  const lines: string[] = [`dl n = ${graph.ids.length} format = edgelist1`, 'labels:']
  lines.push(...graph.ids.map(quotedLabel), 'data:')
  for (const [from, to, at] of eachArc(graph.out)) {
    lines.push(`${from + 1} ${to + 1} ${graph.out.strengths[at] ?? 1}`)
  }
  return `${lines.join('\n')}\n`
}
