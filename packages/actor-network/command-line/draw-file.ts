import { existsSync } from 'node:fs'
import {
  drawNetwork,
  graphAmongActors,
  networkTables,
  selectTies,
  walkNetwork,
  writePage,
  type Language,
  type Network,
  type Positions,
} from '../src/index.ts'
import {
  dayOf,
  languageOf,
  need,
  readWhole,
  seedOf,
  selectionOf,
  type Options,
} from './arguments.ts'
import { readText, UsageError, writeText } from './files.ts'
import { graphOf, measureFile } from './measure-file.ts'

/** The keyboard script as text: Node has already taken its types away, and it imports nothing. */
const keyboardScript = (): string =>
  `${walkNetwork.toString()}\nfor (const drawing of document.querySelectorAll('svg.actor-network')) walkNetwork(drawing)`

/** Where actors stood in an earlier drawing: a line of `id,x,y` as JSON for each. */
function readPositions(path: string): Positions | undefined {
  if (!existsSync(path)) return undefined
  const lines = readText(path).split('\n')
  return new Map(
    lines.flatMap((line, at) => {
      if (line.trim() === '') return []
      const [, id, x, y] = /^("(?:[^"\\]|\\.)*"),(-?[\d.]+),(-?[\d.]+)$/.exec(line) ?? []
      if (id === undefined) {
        throw new UsageError(`${path}: Line ${at + 1}: an id in quotes and two numbers are needed.`)
      }
      return [[String(JSON.parse(id)), { x: Number(x), y: Number(y) }] as const]
    }),
  )
}

function writePositions(path: string, positions: Positions): void {
  const lines = [...positions].map(
    ([id, { x, y }]) => `${JSON.stringify(id)},${x.toFixed(2)},${y.toFixed(2)}\n`,
  )
  writeText(path, lines.join(''))
}

/** The network of the earlier day, if the drawing is to show what has changed since. */
function earlierOf(whole: Network, options: Options): Network | undefined {
  if (options.since === undefined) return undefined
  const on = dayOf(options.since, 'since')
  if (options.on !== undefined && on > options.on) {
    throw new UsageError(`--since ${on} must not be after --on ${options.on}.`)
  }
  return selectTies(whole, { ...selectionOf(whole, options), on })
}

/** Positions that were kept, or else those of the earlier day, so that both pictures look alike. */
function keptPositions(earlier: Network | undefined, options: Options): Positions | undefined {
  const known = options.positions === undefined ? undefined : readPositions(options.positions)
  if (known !== undefined || earlier === undefined) return known
  return drawNetwork(earlier, graphAmongActors(earlier), { seed: seedOf(options) }).positions
}

/** 1.1.2024 for German readers. */
function shownDay(day: string | undefined, language: Language): string {
  const [year = '', month = '', inMonth = ''] = (day ?? '').split('-')
  return language === 'de' ? `${Number(inMonth)}.${Number(month)}.${year}` : (day ?? '')
}

export async function runDraw(options: Options): Promise<void> {
  const out = need(options.out, 'out')
  if (!/\.(svg|html)$/.test(out)) throw new UsageError('--out ends in .svg or .html.')
  const whole = readWhole(options)
  const network = selectTies(whole, selectionOf(whole, options))
  const earlier = earlierOf(whole, options)
  const graph = graphOf(network, options)
  const language = languageOf(options)
  const kept = keptPositions(earlier, options)
  const { svg, positions } = drawNetwork(network, graph, {
    language,
    seed: seedOf(options),
    script: keyboardScript(),
    ...(earlier === undefined ? {} : { earlier, earlierDay: shownDay(options.since, language) }),
    ...(kept === undefined ? {} : { kept }),
  })
  if (options.positions !== undefined) writePositions(options.positions, positions)
  if (!out.endsWith('.html')) return writeText(out, svg)
  const measures = await measureFile(network, options)
  const tables = networkTables(network, graph, measures, {
    language,
    ...(earlier === undefined ? {} : { earlier }),
  })
  const title = /<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? ''
  writeText(out, writePage({ title, language, svg, tables }))
}
