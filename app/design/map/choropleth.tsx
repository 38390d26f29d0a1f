import { m } from '#messages'
import { Details } from '../details.tsx'
import { figureText } from '../figure-value.ts'
import { Table, type Column } from '../table.tsx'
import type { ChoroplethProps, MapArea } from './map-area.ts'
import { MapLegend } from './map-legend.tsx'
import { MapSvg } from './map-svg.tsx'

/** A longer table is folded, so that it does not push the rest of the page away. */
const MOST_OPEN_ROWS = 15

/** A map that shows a figure for each area, with its legend and the same figures as a table. */
export function Choropleth(props: ChoroplethProps) {
  const { id, name, figureLabel, areas, groups = [], groupLabel, limits, format, names } = props
  const columns: readonly Column<MapArea>[] = [
    {
      label: m.design_area(),
      cell: (area) => (area.href === undefined ? area.name : <a href={area.href}>{area.name}</a>),
      namesRow: true,
    },
    ...(groupLabel === undefined || groups.length === 0
      ? []
      : [
          {
            label: groupLabel,
            cell: ({ group }: MapArea) => groups.find(({ key }) => key === group)?.name ?? '',
          },
        ]),
    { label: figureLabel, cell: ({ figure }) => figureText(figure, format), kind: 'number' },
  ]
  return (
    <figure class="rf-map">
      <figcaption>{name}</figcaption>
      <div class="rf-map__body">
        <MapSvg {...props} />
        <MapLegend
          figures={areas.map(({ figure }) => figure)}
          mapId={id}
          limits={limits}
          format={format}
          names={names}
        />
      </div>
      <Details summary={m.design_as_table()} open={areas.length <= MOST_OPEN_ROWS}>
        <Table
          caption={name}
          captionHidden
          columns={columns}
          rows={areas}
          empty={m.design_no_areas()}
        />
      </Details>
    </figure>
  )
}
