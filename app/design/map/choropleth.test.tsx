import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { render } from '../test-support/render.ts'
import { areaShapes, type AreaGeometry } from './area-shapes.ts'
import { Choropleth } from './choropleth.tsx'
import { classNames, classOf } from './classes.ts'
import type { MapArea } from './map-area.ts'

const square = (x: number, y: number, size = 1): AreaGeometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
})

const CORNERS = [
  [13, 52],
  [14, 52],
  [14, 53],
  [13, 52],
]

function startOf(path: string) {
  const [x = NaN, y = NaN] = path.slice(1, path.indexOf('l')).split(' ').map(Number)
  return { x, y }
}

const percent = (value: number) => `${value} %`

const areas: readonly MapArea[] = [
  {
    key: 'a',
    name: 'Nordstadt',
    href: '/a',
    geometry: square(13, 52),
    figure: { kind: 'value', value: 12 },
  },
  {
    key: 'b',
    name: 'Am Weiher',
    href: '/b',
    geometry: square(14, 52),
    figure: { kind: 'suppressed' },
  },
  {
    key: 'c',
    name: 'Hafenviertel',
    href: '/c',
    geometry: square(13, 53),
    figure: { kind: 'missing' },
  },
]

const map = (shown: readonly MapArea[]) => (
  <Choropleth
    id="m"
    name="Kinderarmut"
    figureLabel="Anteil"
    areas={shown}
    limits={[10, 20]}
    format={percent}
  />
)

/** A wavy boundary of many points, as surveyors deliver it. */
function surveyed(x: number, y: number): AreaGeometry {
  const ring = Array.from({ length: 150 }, (_, at) => {
    const angle = (at / 150) * 2 * Math.PI
    const radius = 0.005 + Math.sin(at * 1.3) * 0.0003
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]
  })
  return { type: 'MultiPolygon', coordinates: [[ring]] }
}

describe('the shapes of a map', () => {
  test('north is at the top and east at the right', () => {
    const { paths } = areaShapes([square(13, 52), square(14, 53)])
    const [southWest, northEast] = paths.map(startOf)
    expect(northEast?.x).toBeGreaterThan(southWest?.x ?? 0)
    expect(northEast?.y).toBeLessThan(southWest?.y ?? 0)
  })

  test('the direction in which a boundary was drawn does not matter', () => {
    const clockwise = areaShapes([{ type: 'Polygon', coordinates: [CORNERS] }])
    const other = areaShapes([{ type: 'Polygon', coordinates: [CORNERS.toReversed()] }])
    expect([other.width, other.height]).toEqual([clockwise.width, clockwise.height])
  })

  test('points on a straight line and points upon each other are left out', () => {
    const ring = [
      [13, 52],
      [13.5, 52],
      [14, 52],
      [14, 52],
      [14, 53],
      [13, 53],
      [13, 52],
    ]
    const { paths } = areaShapes([{ type: 'Polygon', coordinates: [ring] }])
    expect(paths).toEqual(areaShapes([square(13, 52)]).paths)
  })

  test('542 areas of 150 points each weigh less than 150 kB on the way', async () => {
    const many = Array.from({ length: 542 }, (_, at): MapArea => ({
      key: String(at),
      name: `Planungsraum ${at}`,
      href: `/raum/${at}`,
      geometry: surveyed(13 + (at % 24) * 0.011, 52 + Math.floor(at / 24) * 0.011),
      figure: { kind: 'value', value: at % 30 },
    }))
    const html = await render(map(many))
    expect(gzipSync(html).length).toBeLessThan(150_000)
  })

  test('a municipality without boundaries yet has an empty map', async () => {
    expect(await render(map([]))).toContain('Noch keine Gebiete mit Grenzen.')
  })
})

describe('the classes of a map', () => {
  test('a figure on a limit belongs to the class above', () => {
    expect([9.99, 10, 19.99, 20].map((value) => classOf(value, [10, 20]))).toEqual([0, 1, 1, 2])
  })

  test('the legend names every class in words', () => {
    expect(classNames({ limits: [10, 20], format: percent })).toEqual([
      'unter 10 %',
      '10 % bis unter 20 %',
      '20 % und mehr',
    ])
  })

  test('more classes than the eye tells apart are refused', () => {
    expect(() => classNames({ limits: [1, 2, 3, 4, 5], format: percent })).toThrow('at most 4')
  })
})

describe('what a map says', () => {
  test('value, secret and missing differ by pattern and word, and are never mixed up', async () => {
    const html = await render(map(areas))
    expect(html).toContain('Nordstadt: 12 %')
    expect(html).toContain('Am Weiher: nicht veröffentlicht')
    expect(html).toContain('Hafenviertel: kein Wert')
    expect(html).toContain('fill="url(#m-suppressed)"')
    expect(html).toContain('fill="url(#m-missing)"')
  })

  test('with few areas each is a link in the map and in the table', async () => {
    const html = await render(map(areas))
    expect(html.split('href="/a"')).toHaveLength(3)
  })

  test('with many areas the map is one picture and the table gives the links', async () => {
    const many = Array.from({ length: 61 }, (_, at): MapArea => ({
      key: String(at),
      name: `Raum ${at}`,
      href: `/raum/${at}`,
      geometry: square(at, 50),
      figure: { kind: 'missing' },
    }))
    const html = await render(map(many))
    expect(html).toContain('role="img"')
    expect(html.split('href="/raum/60"')).toHaveLength(2)
  })

  test('quarters made of several areas are outlined, named and told in the table', async () => {
    const html = await render(
      <Choropleth
        id="k"
        name="Arbeitslosigkeit"
        figureLabel="Arbeitslosigkeit"
        areas={areas.map((area) => ({ ...area, group: 'q' }))}
        groups={[{ key: 'q', name: 'Hafenviertel', href: '/hafen' }]}
        groupLabel="Quartier"
        limits={[10]}
        format={percent}
      />,
    )
    expect(html).toContain('class="rf-map__group"')
    expect(html).toMatch(/<a href="\/hafen"><text[^>]*>Hafenviertel<\/text><\/a>/)
    expect(html).toMatch(/Hafenviertel<\/span><\/td>/)
  })
})
