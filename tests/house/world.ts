import { randomUUID } from 'node:crypto'
import { auditName } from '#platform/audit/index.ts'
import type { Database } from '#platform/database/index.ts'
import { keepFile } from '#platform/files/index.ts'
import { asDay, OPERATOR, type Instant, type Person } from '#platform/values/index.ts'
import { actIn, idOf, type Act } from '../../app/demo/act.ts'
import type { House } from '../../app/house.ts'

/** What an example builder gets: a municipality of its own with two quarters, and a way to act in it as operator. */
export interface World {
  readonly database: Database
  readonly municipality: string
  readonly slug: string
  /** "Nordstadt", in preparation since the beginning of 2026. */
  readonly quarter: string
  readonly otherQuarter: string
  readonly today: string
  readonly act: Act
  /** Keeps a file as uploaded by the operator, or by whoever is named; answers its id. */
  readonly upload: (content: string | Uint8Array, by?: Person) => Promise<string>
}

/** Builds what an action needs through other actions and answers the JSON input for it. */
export type Example = (world: World) => Promise<Readonly<Record<string, unknown>>>
export type Examples = Readonly<Record<string, Example>>

export const NOW = '2027-03-03T11:00:00.000Z' as Instant
export const TODAY = '2027-03-03'

/** A new municipality with two quarters. */
export async function newWorld(house: House, name = 'Auental'): Promise<World> {
  const { database, actions } = house
  const municipality = randomUUID()
  const slug = `${name.toLowerCase()}-${municipality}`
  await database.asKeeper((tx) =>
    tx.insertInto('platform.municipality').values({ id: municipality, slug, name }).execute(),
  )
  const act = actIn({ database, actions, municipality, now: NOW, today: asDay(TODAY) })
  const quarterCalled = async (quarter: string): Promise<string> =>
    idOf(
      await act('places.add-quarter', {
        name: quarter,
        areaType: 'inner-city-old-stock',
        description: 'Ein erfundenes Quartier.',
        beginsOn: '2026-01-01',
      }),
    )
  return {
    database,
    municipality,
    slug,
    quarter: await quarterCalled('Nordstadt'),
    otherQuarter: await quarterCalled('Am Weiher'),
    today: TODAY,
    act,
    upload: (content, by = OPERATOR) =>
      database.inMunicipality(municipality, (tx) =>
        keepFile(
          tx,
          { name: 'gebiete.geojson', mediaType: 'application/geo+json', content: bytes(content) },
          { uploader: auditName(by), now: NOW },
        ),
      ),
  }
}

const bytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content
