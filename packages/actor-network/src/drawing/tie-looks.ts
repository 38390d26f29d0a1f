import { UNTYPED } from '../network/network.ts'
import type { PairOfActors } from '../network/changes.ts'

/** The look of a line; `dashes` is empty for a line without gaps. */
export interface TieLook {
  readonly dashes: string
  readonly colour: string
}

/** Types of ties are told apart by their dashes as well as by colour (WCAG 2.2, 1.4.1). */
const DASHES = ['', '11 5', '11 4 2 4', '4 4', '11 4 2 4 2 4'] as const
const COLOURS = ['#4d5562', '#0072b2', '#a64d00', '#00795a', '#a04a80', '#7a6a00', '#8a3b3b']
const PLAIN: TieLook = { dashes: '', colour: '#767c86' }
/** Who only shares a body, event or project: dots. */
const SHARED: TieLook = { dashes: '1.5 4.5', colour: '#767c86' }

export interface TieLooks {
  /** The types in their order in the legend; undefined stands for a shared occasion. */
  readonly types: readonly (string | undefined)[]
  readonly lookOf: (type: string | undefined) => TieLook
}

/** A look for each type that occurs; further types repeat dashes with other colours. */
export function tieLooks(pairs: readonly PairOfActors[]): TieLooks {
  const found = new Set(pairs.map((pair) => pair.type))
  const named = [...found].filter((type) => type !== undefined).toSorted()
  const looks = new Map(
    named.map((type, place) => {
      const round = Math.floor(place / DASHES.length)
      const look: TieLook = {
        dashes: DASHES[place % DASHES.length] ?? '',
        colour: COLOURS[(place + 2 * round) % COLOURS.length] ?? PLAIN.colour,
      }
      return [type, named.length === 1 ? PLAIN : look] as const
    }),
  )
  return {
    types: found.has(undefined) ? [...named, undefined] : named,
    lookOf: (type) => (type === undefined ? SHARED : (looks.get(type) ?? PLAIN)),
  }
}

/** Whether the types need a legend: not where all ties are of one, unnamed type. */
export const areWorthTelling = ({ types }: TieLooks): boolean =>
  types.length > 1 || (types[0] !== UNTYPED && types.length === 1)

/** The attributes of a line of this look. */
export const strokeOf = ({ dashes, colour }: TieLook): string =>
  `stroke="${colour}"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}`
