import { question } from '#platform/actions/index.ts'
import { permit } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { allVersions } from '../storage/indicators.ts'
import { publishedSnapshots } from '../storage/snapshots.ts'
import { allSources } from '../storage/sources.ts'

/** All indicators in all versions of their definition, each with the days that figures are published for. */
export const indicators = question({
  name: 'monitoring.indicators',
  input: {},
  may: (person) => permit(person, MAY.seeFigures),
  run: async ({ tx }) => {
    const [versions, snapshots] = [await allVersions(tx), await publishedSnapshots(tx)]
    return versions.map((version) => ({
      ...version,
      days: [
        ...new Set(
          snapshots.filter((snapshot) => snapshot.version === version.id).map(({ day }) => day),
        ),
      ],
    }))
  },
})

/** Where the figures come from. */
export const sources = question({
  name: 'monitoring.sources',
  input: {},
  may: (person) => permit(person, MAY.seeFigures),
  run: ({ tx }) => allSources(tx),
})
