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
}

export interface ChoroplethProps extends ClassLimits {
  /** Tells this map from others on the page. */
  readonly id: string
  /** What is shown, in a few words: "Kinderarmut je Planungsraum 2021". */
  readonly name: string
  /** The heading of the figures in the table: "Kinderarmut". */
  readonly figureLabel: string
  readonly areas: readonly MapArea[]
  /** The key of the area that the page is about. */
  readonly current?: string | undefined
}
