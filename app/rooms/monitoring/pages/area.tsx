import { EmptyState } from '#design/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { areaProfile } from '../questions/profiles.ts'
import { areaHref } from './area-map.tsx'
import { CompareForm, comparisonWish } from './compare-form.tsx'
import { DownloadLinks } from './download-links.tsx'
import { profileTable } from './profile-table.ts'
import { SeriesSection } from './series-section.tsx'
import { SourceLines } from './source-lines.tsx'
import { tablePages } from './table-pages.ts'

const profileFor = ({ ask, params, query }: PageContext) =>
  ask(areaProfile, {
    code: (params['code'] ?? '').slice(0, 80),
    vintage: query.get('stand')?.slice(0, 80) ?? null,
    comparison: comparisonWish(query),
  })

/** One area of the town against all of it, its district and chosen others. */
export const areaPage = page({
  path: '/lage/gebiet/:code',
  show: async (context) => {
    const profile = await profileFor(context)
    const { area, vintage, series, sources, compared, choices, district } = profile
    const root = `/${context.municipality.slug}`
    return (
      <Frame
        context={context}
        title={say('monitoring_area_title', { name: area.name })}
        lead={say('monitoring_area_lead', { code: area.code, vintage: vintage.name })}
        level="strategic"
        breadcrumb={[{ label: say('monitoring_nav'), href: `${root}/lage` }]}
        wide
      >
        {district === null ? null : (
          <p>
            {say('monitoring_area_in_district')}{' '}
            <a href={areaHref(root, district, vintage)}>{district.name}</a>
          </p>
        )}
        {series.length === 0 ? (
          <EmptyState title={say('monitoring_area_empty')} />
        ) : (
          <CompareForm
            context={context}
            choices={choices.filter(({ key }) => key !== `gebiet:${area.code}`)}
            compared={compared}
            keeps={{ stand: vintage.name }}
          />
        )}
        {series.map((one, index) => (
          <SeriesSection
            series={one}
            place={area.name}
            compared={compared}
            locale={context.locale}
            id={`reihe-${index + 1}`}
          />
        ))}
        {series.length === 0 ? null : (
          <DownloadLinks
            path={context.path}
            query={new URLSearchParams({ stand: vintage.name }).toString()}
            name={area.name}
          />
        )}
        <SourceLines attributions={sources.map(({ attribution }) => attribution)} />
      </Frame>
    )
  },
})

/** The profile as a file. */
export const areaTables = tablePages('/lage/gebiet/:code', async (context) => {
  const profile = await profileFor(context)
  const title = say('monitoring_area_title', { name: profile.area.name })
  return profileTable(title, { ...profile, place: profile.area.name }, context.locale)
})
