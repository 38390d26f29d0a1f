import { describe, expect, it } from 'vitest'
import { readAreas } from './area-import.ts'

const NAMES = { code: 'id', name: 'name', parent: null }
const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
]
const feature = (properties: object, coordinates: unknown = [ring]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates },
})
const collection = (...features: object[]) =>
  JSON.stringify({ type: 'FeatureCollection', features })
const codes = (text: string) => {
  const read = readAreas(text, NAMES)
  return read.ok ? [] : read.reasons.map(({ code }) => code)
}

describe('areas from GeoJSON', () => {
  it('keep leading zeros of their codes and survive a byte order mark', () => {
    const read = readAreas(
      `\uFEFF${collection(feature({ id: '01011101', name: 'Stülerstraße' }))}`,
      NAMES,
    )
    expect(read).toMatchObject({
      ok: true,
      areas: [{ code: '01011101', name: 'Stülerstraße', parentCode: null }],
    })
  })
  it.each([
    ['{', 'geojson-not-json'],
    ['[]', 'geojson-not-a-collection'],
    [collection(), 'geojson-empty'],
    [collection(feature({ name: 'ohne' })), 'geojson-no-property'],
    [collection(feature({ id: '1', name: ' ' })), 'geojson-no-property'],
    [
      collection({
        type: 'Feature',
        properties: { id: '1', name: 'a' },
        geometry: { type: 'Point', coordinates: [0, 0] },
      }),
      'geojson-not-an-area',
    ],
    [
      collection(
        feature({ id: '1', name: 'a' }, [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 2],
          ],
        ]),
      ),
      'geojson-ring-not-closed',
    ],
    [
      collection(
        feature({ id: '1', name: 'a' }, [
          [
            [391000, 5820000],
            [391100, 5820000],
            [391100, 5820100],
            [391000, 5820000],
          ],
        ]),
      ),
      'geojson-not-wgs84',
    ],
    [
      collection(feature({ id: '1', name: 'a' }), feature({ id: '1', name: 'b' })),
      'geojson-code-twice',
    ],
  ])('refuse %s by name', (text, code) => {
    expect(codes(text)).toEqual([code])
  })
  it('may lack their boundary, but only when the file says so', () => {
    const without = { type: 'Feature', properties: { id: '1', name: 'a' } }
    expect(readAreas(collection({ ...without, geometry: null }), NAMES)).toMatchObject({
      ok: true,
      areas: [{ code: '1', geometry: null }],
    })
    expect(codes(collection(without))).toEqual(['geojson-not-an-area'])
  })
  it('name every bad feature by its number, all or nothing', () => {
    const read = readAreas(
      collection(feature({ id: '1', name: 'a' }), feature({}), feature({})),
      NAMES,
    )
    expect(read.ok ? [] : read.reasons.map(({ details }) => details?.['number'])).toEqual([2, 3])
  })
})
