import type { FigureValue } from '../figure-value.ts'
import type { AreaGeometry } from './area-shapes.ts'
import type { ClassLimits } from './classes.ts'

/** An area with its boundary and its figure. */
export interface MapArea {
  readonly key: string
  readonly name: string
  readonly href?: string | undefined
  readonly geometry: AreaGeometry
  readonly figure: FigureValue
  /** The key of the group it belongs to, such as a quarter made of several areas. */
  readonly group?: string | undefined
}

/** Areas that belong together: outlined as one, with their name as a link. */
export interface MapGroup {
  readonly key: string
  readonly name: string
  readonly href: string
}

export interface ChoroplethProps extends ClassLimits {
  /** Tells this map from others on the page. */
  readonly id: string
  /** What is shown, in a few words: "Kinderarmut je Planungsraum 2021". */
  readonly name: string
  /** The heading of the figures in the table: "Kinderarmut". */
  readonly figureLabel: string
  readonly areas: readonly MapArea[]
  readonly groups?: readonly MapGroup[] | undefined
  /** What a group is called in the table: "Quartier". */
  readonly groupLabel?: string | undefined
  /** The key of the area that the page is about. */
  readonly current?: string | undefined
}
