import { m } from '#messages'
import type { FigureValue } from '../figure-value.ts'
import { classNames, type ClassLimits } from './classes.ts'

interface MapLegendProps extends ClassLimits {
  readonly figures: readonly FigureValue[]
  /** The map whose patterns are used. */
  readonly mapId: string
}

interface EntryProps {
  readonly look: string
  readonly text: string
  readonly fill?: string | undefined
}

const Entry = ({ look, text, fill }: EntryProps) => (
  <li>
    <svg class="rf-map__swatch" width="36" height="24" viewBox="0 0 360 240" aria-hidden="true">
      <rect class={`rf-map__area ${look}`} fill={fill} x="6" y="6" width="348" height="228" />
    </svg>
    {text}
  </li>
)

/** What the shades and patterns mean. Patterns are named only where the map shows them. */
export function MapLegend({ figures, mapId, limits, format, names }: MapLegendProps) {
  const has = (kind: FigureValue['kind']) => figures.some((figure) => figure.kind === kind)
  return (
    <ul class="rf-map__legend">
      {classNames({ limits, format, names }).map((text, at) => (
        <Entry
          look={names === undefined ? `rf-map__area--${at}` : ''}
          fill={names === undefined ? undefined : `url(#${mapId}-class-${at})`}
          text={text}
        />
      ))}
      {has('suppressed') ? (
        <Entry
          look="rf-map__area--suppressed"
          fill={`url(#${mapId}-suppressed)`}
          text={m.design_suppressed_long()}
        />
      ) : null}
      {has('missing') ? (
        <Entry
          look="rf-map__area--missing"
          fill={`url(#${mapId}-missing)`}
          text={m.design_missing()}
        />
      ) : null}
    </ul>
  )
}
