/**
 * Makes the boundary files of data/berlin from the published ones:
 *   node scripts/simplify-boundaries.ts SOURCE.geojson TARGET.geojson [--square-metres 150]
 *     [--correct ID@LONGITUDE,LATITUDE=RIGHT_ID]
 * The published files are too large to ship; data/berlin/README.md says where they come from.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readAreas, writeCollection } from './boundaries/geojson.ts'
import { correctId, readCorrection } from './boundaries/correct-id.ts'
import { simplifyAreas } from './boundaries/simplify.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    'square-metres': { type: 'string', default: '150' },
    correct: { type: 'string', multiple: true, default: [] },
    note: { type: 'string', default: '' },
  },
})
const [source, target] = positionals
if (source === undefined || target === undefined)
  throw new Error('simplify-boundaries requires a source and a target file')

const published = values.correct
  .map(readCorrection)
  .reduce(correctId, readAreas(readFileSync(source, 'utf8')))
const simplified = simplifyAreas(published, {
  decimals: 5,
  squareMetres: Number(values['square-metres']),
})
const lean = simplified
  .map(({ geometry, properties: { id, name } }) => ({
    type: 'Feature',
    properties: { id, name },
    geometry,
  }))
  .toSorted((a, b) => String(a.properties.id).localeCompare(String(b.properties.id)))

writeFileSync(target, writeCollection(lean, values.note === '' ? {} : { note: values.note }))
console.log(`${lean.length} areas written to ${target}`)
