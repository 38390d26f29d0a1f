import { EmptyState } from '#design/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { quarterProfile } from '../questions/profiles.ts'
import { CompareForm, comparisonWish } from './compare-form.tsx'
import { DownloadLinks } from './download-links.tsx'
import { profileTable } from './profile-table.ts'
import { QuarterViews } from './quarter-views.tsx'
import { SeriesSection } from './series-section.tsx'
import { SourceLines } from './source-lines.tsx'
import { tablePages } from './table-pages.ts'

const profileFor = ({ ask, params, query }: PageContext) =>
  ask(quarterProfile, {
    quarter: (params['quarter'] ?? '').slice(0, 80),
    comparison: comparisonWish(query),
  })

/** A quarter against the town and chosen others over the years, for every indicator. */
export const quarterFiguresPage = page({
  path: '/quartier/:quarter/lage',
  show: async (context) => {
    const { quarter, series, sources, compared, choices } = await profileFor(context)
    return (
      <Frame
        context={context}
        title={say('monitoring_quarter_title', { name: quarter.name })}
        quarter={quarter}
        level="operative"
        wide
        {...(series.length === 0 ? {} : { lead: say('monitoring_weights_note') })}
      >
        <QuarterViews context={context} quarter={quarter} current="figures" />
        {series.length === 0 ? (
          <EmptyState title={say('monitoring_quarter_empty')} />
        ) : (
          <CompareForm
            context={context}
            choices={choices.filter(({ key }) => key !== `quartier:${quarter.slug}`)}
            compared={compared}
            keeps={{}}
          />
        )}
        {series.map((one, index) => (
          <SeriesSection
            series={one}
            place={quarter.name}
            compared={compared}
            locale={context.locale}
            id={`reihe-${index + 1}`}
          />
        ))}
        {series.length === 0 ? null : (
          <DownloadLinks path={context.path} query="" name={quarter.name} />
        )}
        <SourceLines attributions={sources.map(({ attribution }) => attribution)} />
      </Frame>
    )
  },
})

/** The profile of a quarter as a file. */
export const quarterTables = tablePages('/quartier/:quarter/lage', async (context) => {
  const profile = await profileFor(context)
  const title = say('monitoring_quarter_title', { name: profile.quarter.name })
  return profileTable(title, { ...profile, place: profile.quarter.name }, context.locale)
})
