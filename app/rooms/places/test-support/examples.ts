import type { Examples, World } from '../../../../tests/house/world.ts'

const square = (east: number) => [
  [east, 52],
  [east + 0.01, 52],
  [east + 0.01, 52.01],
  [east, 52.01],
  [east, 52],
]

/** Two invented areas with leading zeros. */
const GEOJSON = JSON.stringify({
  type: 'FeatureCollection',
  features: ['01', '02'].map((id, place) => ({
    type: 'Feature',
    properties: { id, name: `Gebiet ${id}`, part: 'Stadt' },
    geometry: { type: 'Polygon', coordinates: [square(9 + place)] },
  })),
})

const importOf = async ({ upload, today }: World) => ({
  file: await upload(GEOJSON),
  vintage: 'Gebiete 2027',
  validFrom: today,
  validUntil: '2037-12-31',
  attribution: 'Erfunden für die Prüfung.',
  kind: 'small-area',
  codeProperty: 'id',
  nameProperty: 'name',
  parentProperty: 'part',
})

/** The first area of a vintage imported for the purpose. */
export async function importedArea(
  world: World,
): Promise<{ readonly vintage: string; readonly area: string }> {
  const { vintage } = await world.act('places.import-areas', await importOf(world))
  const { id } = await world.database.inMunicipality(world.municipality, (tx) =>
    tx
      .selectFrom('places.area')
      .select('id')
      .where('code', '=', '01')
      .where('vintage_id', '=', String(vintage))
      .executeTakeFirstOrThrow(),
  )
  return { vintage: String(vintage), area: id }
}

/** One valid input for every action of the room. */
export const examples: Examples = {
  'places.add-department': () => Promise.resolve({ name: 'Stadtplanungsamt' }),
  'places.add-quarter': ({ today }) =>
    Promise.resolve({
      name: 'Hafenviertel',
      areaType: 'large-estate',
      description: 'Zwischen Bahn und Fluss.',
      beginsOn: today,
    }),
  'places.begin-phase': ({ quarter, today }) =>
    Promise.resolve({ quarter, phase: 'impulse', beginsOn: today }),
  'places.choose-names': () => Promise.resolve({ names: 'hamburg' }),
  'places.state-legal-texts': () =>
    Promise.resolve({
      imprint: 'Stadt Auental (erfunden), Rathausplatz 1.',
      privacy: 'Verantwortlich ist die Stadt Auental (erfunden).',
      accessibility: 'Ansprechstelle ist die Geschäftsstelle.',
    }),
  'places.import-areas': importOf,
  'places.assign-areas': async (world) => {
    const { vintage } = await importedArea(world)
    return { quarter: world.quarter, vintage, codes: '01\n02' }
  },
}
