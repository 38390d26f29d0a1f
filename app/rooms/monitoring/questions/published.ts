import type { Tx } from '#platform/database/index.ts'
import { allVintages, type Vintage } from '#rooms/places/index.ts'
import type { IndicatorVersion } from '../rules/indicator.ts'
import { allVersions } from '../storage/indicators.ts'
import { publishedSnapshots, type Snapshot } from '../storage/snapshots.ts'
import { allSources, type Source } from '../storage/sources.ts'

/** A published snapshot with all that its id stand for. */
export interface Published extends Omit<Snapshot, 'version' | 'vintage' | 'source'> {
  readonly version: IndicatorVersion
  readonly vintage: Vintage
  readonly source: Source
}

/** What readers see, in the order of the catalogue and then of days. */
export async function published(tx: Tx): Promise<readonly Published[]> {
  const snapshots = await publishedSnapshots(tx)
  const [versions, vintages, sources] = [
    await allVersions(tx),
    await allVintages(tx),
    await allSources(tx),
  ]
  return versions.flatMap((version) =>
    snapshots
      .filter((snapshot) => snapshot.version === version.id)
      .flatMap((snapshot) => {
        const vintage = vintages.find(({ id }) => id === snapshot.vintage)
        const source = sources.find(({ id }) => id === snapshot.source)
        return vintage === undefined || source === undefined
          ? []
          : [{ ...snapshot, version, vintage, source }]
      }),
  )
}

/** The residents of areas on the day of a snapshot, to weigh its figures with. */
export const residentsFor = (
  all: readonly Published[],
  { vintage, day }: Pick<Published, 'vintage' | 'day'>,
): Published | undefined =>
  all.find(
    (candidate) =>
      candidate.version.countsResidents &&
      candidate.vintage.id === vintage.id &&
      candidate.day === day,
  )

/** The sources of what is shown, each once. */
export const sourcesOf = (shown: readonly Published[]): readonly Source[] => [
  ...new Map(shown.map(({ source }) => [source.id, source])).values(),
]
