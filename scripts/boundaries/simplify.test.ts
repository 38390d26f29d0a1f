import { expect, test } from 'vitest'
import { correctId, readCorrection } from './correct-id.ts'
import type { AreaFeature, Position, Ring } from './geojson.ts'
import { simplifyAreas } from './simplify.ts'
import { findJunctions } from './topology.ts'
import { simplifyLine } from './visvalingam.ts'

const area = (id: string, ring: Ring): AreaFeature => ({
  type: 'Feature',
  properties: { id },
  geometry: { type: 'Polygon', coordinates: [ring] },
})

/** A border from south to north that wiggles by about ten metres. */
const border: readonly Position[] = Array.from({ length: 22 }, (_, step): Position => [
  4.5 + (step % 2) * 0.00015,
  55.5 + step * 0.0005,
])
const [south, north] = [border.at(0), border.at(-1)]
if (south === undefined || north === undefined) throw new Error('the border has two ends')
const west = area('west', [...border, [4.48, 55.51], [4.48, 55.5], south])
const east = area('east', [...border.toReversed(), [4.52, 55.5], [4.52, 55.51], north])

const verticesOf = (feature: AreaFeature | undefined): Ring =>
  feature?.geometry.type === 'Polygon' ? (feature.geometry.coordinates[0] ?? []) : []
const onTheBorder = (ring: Ring) =>
  ring.filter(([longitude]) => longitude >= 4.5 && longitude < 4.51)
const keysOnTheBorder = (ring: Ring) => [...new Set(onTheBorder(ring).map(String))].toSorted()

test('neighbours keep the same border when it is simplified, whichever way each walks along it', () => {
  const [left, right] = simplifyAreas([west, east], { decimals: 5, squareMetres: 1000 })
  expect(keysOnTheBorder(verticesOf(left))).toEqual(keysOnTheBorder(verticesOf(right)))
  expect(verticesOf(left).length).toBeLessThan(verticesOf(west).length)
})

test('the two ends of a shared border are junctions, its inner vertices are not', () => {
  const junctions = findJunctions([verticesOf(west), verticesOf(east)])
  expect([...junctions].toSorted()).toEqual([String(south), String(north)].toSorted())
})

test('where three areas meet, none lets go of the corner, though for one it is a slight bend only', () => {
  const [low, corner, high]: Ring = [
    [4.5, 55.5],
    [4.5001, 55.505],
    [4.5, 55.51],
  ]
  if (low === undefined || corner === undefined || high === undefined) throw new Error('three')
  const areas = [
    area('whole', [low, corner, high, [4.48, 55.51], [4.48, 55.5], low]),
    area('lower', [corner, low, [4.52, 55.5], [4.52, 55.505], corner]),
    area('upper', [high, corner, [4.52, 55.505], [4.52, 55.51], high]),
  ]
  for (const feature of simplifyAreas(areas, { decimals: 5, squareMetres: 20_000 }))
    expect(verticesOf(feature)).toContainEqual(corner)
})

test('rings stay closed', () => {
  for (const feature of simplifyAreas([west, east], { decimals: 5, squareMetres: 1000 })) {
    const ring = verticesOf(feature)
    expect(ring[0]).toEqual(ring.at(-1))
  }
})

test('a small area does not collapse, however coarse the picture', () => {
  const [small] = simplifyAreas(
    [
      area('small', [
        [4.5, 55.5],
        [4.501, 55.5],
        [4.501, 55.501],
        [4.5, 55.501],
        [4.5, 55.5],
      ]),
    ],
    { decimals: 5, squareMetres: 1e9 },
  )
  expect(verticesOf(small).length).toBeGreaterThanOrEqual(4)
})

test('the vertex that matters least goes first, both ends stay', () => {
  const line: readonly Position[] = [
    [0, 0],
    [0.001, 0.00001],
    [0.002, 0.001],
    [0.003, 0],
  ]
  expect(simplifyLine(line, 7000)).toEqual([
    [0, 0],
    [0.002, 0.001],
    [0.003, 0],
  ])
})

test('of two areas with the same id, the one around the named place gets the right id', () => {
  const twice = [east, west].map((feature) => ({ ...feature, properties: { id: '0601' } }))
  const corrected = correctId(twice, readCorrection('0601@4.51,55.505=0403'))
  expect(corrected.map(({ properties }) => properties['id'])).toEqual(['0403', '0601'])
  expect(() => correctId(twice, readCorrection('0601@9,9=0403'))).toThrow('0 areas 0601')
})
