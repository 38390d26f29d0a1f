import type { Sessions } from '#platform/session/index.ts'
import type { Day } from '#platform/values/index.ts'
import type { Act } from './act.ts'

/** What the content calls by key, by the ids that the actions gave. */
export interface Known {
  readonly quarters: Map<string, string>
  readonly organisations: Map<string, string>
  readonly people: Map<string, string>
  readonly bodies: Map<string, string>
  /** Seats by body and person: `jury-nordstadt/dieter-kruse`. */
  readonly seats: Map<string, string>
  readonly resolutions: Map<string, string>
  readonly goals: Map<string, string>
}

export interface DemoParts {
  readonly act: Act
  readonly sessions: Sessions
  readonly secret: string
  readonly today: Day
  /** Outlines by the id in boundaries.geojson. */
  readonly outlines: ReadonlyMap<string, string>
}

/** The id behind a key; a key nobody has is a fault of the content. */
export function idFor(map: ReadonlyMap<string, string>, key: string): string {
  const id = map.get(key)
  if (id === undefined) throw new Error(`the demo content names ${key}, which is not there`)
  return id
}
