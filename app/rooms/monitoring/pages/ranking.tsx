import { Details, Table, type Column } from '#design/index.ts'
import { say } from '#platform/language/index.ts'
import { areaHref } from './area-map.tsx'
import { figureInWords, writeDifference } from './show-figures.ts'
import type { Shown } from './town-wish.ts'

type Row = Shown['areas'][number]

/** A longer ranking is folded, so that the end of the page stays within reach. */
const MOST_OPEN_ROWS = 40
const OPEN_ROWS = 20

interface RankingTableProps {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

const RankingTable = ({ columns, rows }: RankingTableProps) => (
  <Table
    caption={say('monitoring_ranking')}
    captionHidden
    columns={columns}
    rows={rows}
    empty={say('monitoring_area_empty')}
  />
)

/** How far an area lies from the town; counts of a town and of an area are no fair comparison. */
export const differenceOf = ({ figure }: Row, { town }: Shown): number | null =>
  figure.state === 'value' && town.state === 'value' && town.method !== 'sum'
    ? figure.value - town.value
    : null

export function Ranking({ shown, root }: { readonly shown: Shown; readonly root: string }) {
  const { version, vintage, areas } = shown
  const shownOpen = areas.length > MOST_OPEN_ROWS ? OPEN_ROWS : areas.length
  const [open, rest] = [areas.slice(0, shownOpen), areas.slice(shownOpen)]
  const columns: readonly Column<Row>[] = [
    { label: say('monitoring_rank'), kind: 'number', cell: ({ rank }) => rank ?? '–' },
    {
      label: say('monitoring_area'),
      namesRow: true,
      cell: (area) => <a href={areaHref(root, area, vintage)}>{area.name}</a>,
    },
    {
      label: say('monitoring_ranking_values'),
      kind: 'number',
      cell: ({ figure }) => figureInWords(figure, version.unit),
    },
    {
      label: say('monitoring_difference'),
      kind: 'number',
      cell: (area) => {
        const difference = differenceOf(area, shown)
        return difference === null ? '–' : writeDifference(version.unit, difference)
      },
    },
  ]
  return (
    <section aria-labelledby="rangfolge">
      <h2 id="rangfolge">{say('monitoring_ranking')}</h2>
      <RankingTable columns={columns} rows={open} />
      {rest.length === 0 ? null : (
        <Details summary={say('monitoring_ranking_rest', { count: rest.length })}>
          <RankingTable columns={columns} rows={rest} />
        </Details>
      )}
    </section>
  )
}
