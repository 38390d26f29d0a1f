import { Choropleth, type MapArea } from '#design/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say, type Locale } from '#platform/language/index.ts'
import type { Area, Quarter, Vintage } from '#rooms/places/index.ts'
import type { Day } from '#platform/values/index.ts'
import type { Aggregate } from '../rules/aggregate.ts'
import type { Figure } from '../rules/figure.ts'
import type { IndicatorVersion } from '../rules/indicator.ts'
import { quintileLimits } from '../rules/limits.ts'
import { digitsOf, forDesign, nameOf, writerOf } from './show-figures.ts'

export type AreaWithFigure = Area & { readonly figure: Figure }

interface AreaMapProps {
  readonly root: string
  readonly locale: Locale
  readonly version: IndicatorVersion
  readonly vintage: Vintage
  readonly day: Day
  readonly areas: readonly AreaWithFigure[]
  /** The quarters to be seen on the map, where the vintage says which areas they are made of. */
  readonly quarters?: readonly Pick<Quarter, 'id' | 'slug' | 'name'>[]
  readonly districts: readonly (Area & { readonly figure: Aggregate })[]
}

export const areaHref = (root: string, area: Area, vintage: Vintage): string =>
  `${root}/lage/gebiet/${encodeURIComponent(area.code)}?stand=${encodeURIComponent(vintage.name)}`

/** The map of an indicator on a day; areas without a boundary are named beside it, or their districts drawn. */
export function AreaMap(props: AreaMapProps) {
  const { root, locale, version, vintage, day, areas, districts, quarters = [] } = props
  const isDrawn = areas.some(({ geometry }) => geometry !== null)
  const shown: readonly (Area & { readonly figure: Figure | Aggregate })[] = isDrawn
    ? areas
    : districts
  const drawn = shown.flatMap((area): readonly MapArea[] =>
    area.geometry === null
      ? []
      : [
          {
            key: area.id,
            name: area.name,
            href: areaHref(root, area, vintage),
            geometry: area.geometry,
            figure: forDesign(area.figure),
            group: area.quarter ?? undefined,
          },
        ],
  )
  if (drawn.length === 0) return <p>{say('monitoring_no_boundaries', { vintage: vintage.name })}</p>
  const undrawn = isDrawn ? areas.filter(({ geometry }) => geometry === null) : []
  const values = drawn.flatMap(({ figure }) => (figure.kind === 'value' ? [figure.value] : []))
  const indicator = nameOf(version, locale)
  return (
    <>
      {isDrawn ? null : (
        <p>{say('monitoring_map_of_districts', { count: areas.length, vintage: vintage.name })}</p>
      )}
      <Choropleth
        id="karte"
        name={say('monitoring_map_name', { indicator, day: formatDay(day) })}
        figureLabel={indicator}
        areas={drawn}
        groups={quarters.map(({ id, slug, name }) => ({
          key: id,
          name,
          href: `${root}/quartier/${slug}`,
        }))}
        groupLabel={say('kind_quarter')}
        limits={quintileLimits(values, digitsOf(version.unit))}
        format={writerOf(version.unit)}
      />
      {undrawn.length === 0 ? null : (
        <p>
          {say('monitoring_without_boundary', {
            names: undrawn.map(({ name, code }) => `${name} (${code})`).join(', '),
          })}
        </p>
      )}
    </>
  )
}
