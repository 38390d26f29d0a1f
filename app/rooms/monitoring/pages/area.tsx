import { EmptyState } from '#design/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { areaProfile } from '../questions/profiles.ts'
import { SeriesSection } from './series-section.tsx'
import { SourceLines } from './source-lines.tsx'

/** One area of the town against all of it. */
export const areaPage = page({
  path: '/lage/gebiet/:code',
  show: async (context) => {
    const { area, vintage, series, sources } = await context.ask(areaProfile, {
      code: (context.params['code'] ?? '').slice(0, 80),
      vintage: context.query.get('stand')?.slice(0, 80) ?? null,
    })
    return (
      <Frame
        context={context}
        title={say('monitoring_area_title', { name: area.name })}
        lead={say('monitoring_area_lead', { code: area.code, vintage: vintage.name })}
        level="strategic"
        breadcrumb={[{ label: say('monitoring_nav'), href: `/${context.municipality.slug}/lage` }]}
        wide
      >
        {series.length === 0 ? <EmptyState title={say('monitoring_area_empty')} /> : null}
        {series.map((one, index) => (
          <SeriesSection
            series={one}
            place={area.name}
            locale={context.locale}
            id={`reihe-${index + 1}`}
          />
        ))}
        <SourceLines attributions={sources.map(({ attribution }) => attribution)} />
      </Frame>
    )
  },
})
