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
  it.each([
    ['a NUL in its name', { id: '1', name: 'Gr\u0000n' }, 'nameProperty'],
    ['half a character in its name', { id: '1', name: 'Gr\uD800n' }, 'nameProperty'],
    ['a name as long as a book', { id: '1', name: 'x'.repeat(5_000_000) }, 'nameProperty'],
    ['a code as long as a page', { id: 'x'.repeat(3000), name: 'Grün' }, 'codeProperty'],
    ['a district that cannot be read', { id: '1', name: 'a', of: '\u0000' }, 'parentProperty'],
  ])('refuse an area with %s, naming the field', (_what, properties, field) => {
    const read = readAreas(collection(feature(properties)), { ...NAMES, parent: 'of' })
    expect(read.ok ? [] : read.reasons).toMatchObject([
      { code: 'geojson-property-unreadable', field },
    ])
  })
  it('keep type and coordinates of their boundary, and nothing a file carries beside them', () => {
    const geometry = { type: 'Polygon', coordinates: [ring], crs: 'a\u0000' }
    const carried = { type: 'Feature', properties: { id: '1', name: 'a' }, geometry }
    expect(readAreas(collection(carried), NAMES)).toMatchObject({
      ok: true,
      areas: [{ geometry: { type: 'Polygon', coordinates: [ring] } }],
    })
    expect(JSON.stringify(readAreas(collection(carried), NAMES))).not.toContain('crs')
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
