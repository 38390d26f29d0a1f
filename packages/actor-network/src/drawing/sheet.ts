import type { Arcs } from '../graph/arcs.ts'
import type { PairOfActors } from '../network/changes.ts'
import type { Position } from './layout.ts'
import type { Look } from './shapes.ts'
import type { TieLooks } from './tie-looks.ts'
import type { Language } from './wording.ts'

export interface DrawnActor {
  readonly id: string
  readonly name: string
  readonly group: string | undefined
  readonly look: Look
  readonly lines: readonly string[]
  readonly radius: number
  readonly degree: number
  readonly width: number
  readonly height: number
}

/** Everything a part of the drawing needs to know; places are the middles of the shapes. */
export interface Sheet {
  readonly actors: readonly DrawnActor[]
  readonly places: readonly Position[]
  readonly pairs: readonly PairOfActors[]
  readonly looks: TieLooks
  readonly isDirected: boolean
  /** Who is tied to whom now, by node number. */
  readonly arcs: Arcs
  readonly prefix: string
  readonly language: Language
  readonly hrefOf: (id: string) => string
}

/** Tenths of a unit are enough and keep the file small. */
export const round = (value: number): string => String(Math.round(value * 10) / 10)
