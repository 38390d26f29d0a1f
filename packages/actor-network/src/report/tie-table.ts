import type { Figure } from '../graph/figure.ts'
import type { Language } from '../drawing/wording.ts'
import { keyOfTie, pairsOfActors, type Change } from '../network/changes.ts'
import { distinctNames, UNTYPED, type Network, type Tie } from '../network/network.ts'
import { TABLE_WORDS } from './table-words.ts'

/** Two decimals in the writing of the language; a figure that is not defined is a dash. */
export function written(figure: Figure, language: Language): string {
  if (typeof figure !== 'number') return '–'
  const text = String(Math.round(figure * 100) / 100)
  return language === 'de' ? text.replace('.', ',') : text
}

interface ChangedTie {
  readonly tie: Tie
  readonly change: Change
}

/** The ties of now, then those that held earlier and no more. */
function changedTies(network: Network, earlier: Network): readonly ChangedTie[] {
  const keyOf = (tie: Tie): string => keyOfTie(tie, network.directed)
  const [before, now] = [new Set(earlier.ties.map(keyOf)), new Set(network.ties.map(keyOf))]
  return [
    ...network.ties.map((tie) => ({
      tie,
      change: before.has(keyOf(tie)) ? ('kept' as const) : ('begun' as const),
    })),
    ...earlier.ties.flatMap((tie) =>
      now.has(keyOf(tie)) ? [] : [{ tie, change: 'ended' as const }],
    ),
  ]
}

function tieRow(
  { tie, change }: ChangedTie,
  names: ReadonlyMap<string, string>,
  language: Language,
) {
  const words = TABLE_WORDS[language]
  return {
    cells: [
      names.get(tie.from) ?? tie.from,
      names.get(tie.to) ?? tie.to,
      tie.type === UNTYPED ? words.untyped : tie.type,
      tie.strength === undefined ? '' : written(tie.strength, language),
      tie.since ?? '',
      tie.until ?? '',
    ],
    change,
  }
}

/** Who is tied to whom by what, with a last column of changes where there is an earlier date. */
export function tieTable(network: Network, earlier: Network | undefined, language: Language) {
  const words = TABLE_WORDS[language]
  const names = distinctNames(network)
  const nameOf = (id: string): string => names.get(id) ?? id
  const rows = [
    ...changedTies(network, earlier ?? network).map((changed) => tieRow(changed, names, language)),
    ...pairsOfActors(network, earlier).flatMap(({ from, to, type, change }) =>
      type === undefined
        ? [{ cells: [nameOf(from), nameOf(to), words.shared, '', '', ''], change }]
        : [],
    ),
  ]
  const isCompared = earlier !== undefined
  return {
    caption: words.captions[1],
    head: isCompared ? [...words.ties, words.changes] : words.ties,
    rows: rows.map(({ cells, change }) => (isCompared ? [...cells, words.change[change]] : cells)),
  }
}

/** `+2 −1` for each actor with ties that have begun or ended. */
export function changesOfActors(network: Network, earlier: Network): ReadonlyMap<string, string> {
  const counts = new Map<string, { begun: number; ended: number }>()
  for (const { from, to, change } of pairsOfActors(network, earlier)) {
    if (change === 'kept') continue
    for (const end of [from, to]) {
      const own = counts.get(end) ?? { begun: 0, ended: 0 }
      counts.set(end, { ...own, [change]: own[change] + 1 })
    }
  }
  return new Map(
    [...counts].map(([id, { begun, ended }]) => [
      id,
      [begun === 0 ? '' : `+${begun}`, ended === 0 ? '' : `−${ended}`].join(' ').trim(),
    ]),
  )
}
