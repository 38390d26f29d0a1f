import { formatPercent } from '#platform/language/format.ts'
import { Choropleth, LineChart, type FigureValue, type MapArea } from './index.ts'

const bend = (column: number, row: number) => [
  9.1 + (column + Math.sin(row * 2.1) * 0.22) * 0.02,
  48.9 + (row + Math.cos(column * 1.7) * 0.25) * 0.013,
]

/** Invented areas: a grid of bent cells around the invented town. */
function inventedAreas(across: number, down: number): readonly MapArea[] {
  return Array.from({ length: across * down }, (_, at): MapArea => {
    const column = at % across
    const row = Math.floor(at / across)
    const corners = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]
    return {
      key: String(at),
      name: `Planungsraum ${at + 1}`,
      href: `/auental/raum/${at + 1}`,
      geometry: {
        type: 'Polygon',
        coordinates: [corners.map(([x = 0, y = 0]) => bend(column + x, row + y))],
      },
      figure: inventedFigure(at),
    }
  })
}

function inventedFigure(at: number): FigureValue {
  if (at % 11 === 7) return { kind: 'suppressed' }
  if (at % 13 === 5) return { kind: 'missing' }
  return { kind: 'value', value: (at * 37) % 53 }
}

const percent = (value: number) => formatPercent(value, { digits: 0 })

const SECRET: FigureValue = { kind: 'suppressed' }
const NOTHING: FigureValue = { kind: 'missing' }
const known = (value: number): FigureValue => ({ kind: 'value', value })
const series = (key: string, label: string, figures: readonly FigureValue[]) => ({
  key,
  label,
  points: figures.map((figure, at) => ({ time: 2018 + at, figure })),
})

const CHART_LINES = [
  series('quarter', 'Nordstadt', [
    known(38.2),
    known(37.1),
    SECRET,
    known(35.4),
    known(33.9),
    NOTHING,
    known(31.2),
    known(29.8),
  ]),
  series('city', 'Stadt Auental', [21.4, 21.1, 20.8, 21.9, 21.2, 20.6, 20.1, 19.7].map(known)),
]

/** Maps and charts. */
export const GalleryPictures = () => (
  <>
    <h2>Ein Verlauf</h2>
    <LineChart
      name="Kinderarmut in der Nordstadt und in der Stadt (erfundene Werte)"
      series={CHART_LINES}
      breaks={[{ time: 2021, label: 'anders gezählt, mit davor nicht vergleichbar' }]}
      target={{ time: 2027, value: 25, from: { time: 2021, value: 35.4 } }}
      format={percent}
      formatTime={String}
    />
    <h2>Vier Linien</h2>
    <LineChart
      name="Vier Gebiete im Vergleich (erfundene Werte)"
      series={['Nordstadt', 'Auental', 'Am Weiher', 'Hafenviertel'].map((label, at) =>
        series(
          label,
          label,
          [10, 14, 13, 17].map((value) => known(value + at * 6)),
        ),
      )}
      format={percent}
      formatTime={String}
    />
    <h2>Eine Karte mit wenigen Gebieten</h2>
    <Choropleth
      id="few"
      name="Kinderarmut je Planungsraum 2026 (erfundene Werte)"
      figureLabel="Kinderarmut"
      areas={inventedAreas(6, 4)}
      limits={[10, 20, 30, 40]}
      format={percent}
      current="9"
    />
    <h2>Eine Karte mit vielen Gebieten</h2>
    <Choropleth
      id="many"
      name="Kinderarmut je Baublock 2026 (erfundene Werte)"
      figureLabel="Kinderarmut"
      areas={inventedAreas(18, 14)}
      limits={[10, 30]}
      format={percent}
    />
  </>
)
