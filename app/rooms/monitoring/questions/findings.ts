import { question } from '#platform/actions/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Id } from '#platform/values/index.ts'
import { areasWhere, quarterBySlug } from '#rooms/places/index.ts'
import type { Finding, NamedTie } from '../rules/finding.ts'
import { MAY } from '../rules/permissions.ts'
import { findingsOf } from '../storage/findings.ts'
import { allVersions } from '../storage/indicators.ts'
import { figureAt } from './figure-at.ts'
import { published, sourcesOf } from './published.ts'

/**
 * What was found in the figures of a quarter, each with the figures it rests on: as they stood then, and as they
 * stand now. Public once released; before that, and after a withdrawal, for those who work there.
 */
export const findings = question({
  name: 'monitoring.findings',
  input: { quarter: field.text({ max: 80 }) },
  may: (person) => permit(person, MAY.seeFigures),
  run: async ({ input, tx, person }) => {
    const quarter = await quarterBySlug(tx, input.quarter)
    if (quarter === undefined) return undefined
    const worksHere = permit(person, MAY.seeFindingsBeforeRelease, { quarter: quarter.id }).allowed
    const shown = (await findingsOf(tx, quarter.id)).filter(
      ({ releasedOn, withdrawn }) => worksHere || (releasedOn !== null && withdrawn === null),
    )
    const named = []
    for (const finding of shown)
      named.push({ ...finding, figures: await namedTies(tx, quarter.id, finding) })
    const days = new Set(shown.flatMap(({ figures }) => figures.map(({ day }) => day)))
    const used = (await published(tx)).filter(({ day }) => days.has(day))
    return { quarter, findings: named, sources: sourcesOf(used) }
  },
})

async function namedTies(
  tx: Tx,
  quarter: Id<'quarter'>,
  { figures }: Finding,
): Promise<readonly NamedTie[]> {
  const versions = new Map((await allVersions(tx)).map((version) => [version.id, version]))
  const areas = new Map(
    (await areasWhere(tx, { quarter, withGeometry: false })).map(({ id, name }) => [id, name]),
  )
  const ties: NamedTie[] = []
  for (const tied of figures) {
    const indicator = versions.get(tied.version)
    if (indicator === undefined) continue
    const { version, day, area } = tied
    const now = await figureAt(tx, { quarter, version, day, area })
    ties.push({
      ...tied,
      indicator,
      areaName: area === null ? null : (areas.get(area) ?? null),
      present: now?.place.state === 'value' ? now.place.value : null,
    })
  }
  return ties
}
