/**
 * Makes the files of data/auental, an invented town, always the same ones:
 *   node scripts/make-auental.ts
 */
import { writeFileSync } from 'node:fs'
import { shapesOfAuental } from './auental/shapes.ts'
import { figuresOfAuental } from './auental/figures.ts'
import { writeCollection } from './boundaries/geojson.ts'

const FOLDER = new URL('../data/auental/', import.meta.url)
const NOTE =
  'Auental ist erfunden. Die Koordinaten liegen in der offenen Nordsee; gemeint ist kein wirklicher Ort. / Auental is invented. The coordinates lie in the open North Sea; no real place is meant.'

writeFileSync(
  new URL('boundaries.geojson', FOLDER),
  writeCollection(shapesOfAuental(), { note: NOTE }),
)
writeFileSync(new URL('figures.csv', FOLDER), figuresOfAuental())
console.log('Auental was written anew to data/auental')
