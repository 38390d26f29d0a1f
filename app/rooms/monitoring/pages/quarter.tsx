import { EmptyState } from '#design/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { quarterProfile } from '../questions/profiles.ts'
import { SeriesSection } from './series-section.tsx'
import { SourceLines } from './source-lines.tsx'

/** A quarter against the town over the years, for every indicator. */
export const quarterFiguresPage = page({
  path: '/quartier/:quarter/lage',
  show: async (context) => {
    const { quarter, series, sources } = await context.ask(quarterProfile, {
      quarter: (context.params['quarter'] ?? '').slice(0, 80),
    })
    return (
      <Frame
        context={context}
        title={say('monitoring_quarter_title', { name: quarter.name })}
        quarter={quarter}
        level="operative"
        wide
        {...(series.length === 0 ? {} : { lead: say('monitoring_weights_note') })}
      >
        {series.length === 0 ? <EmptyState title={say('monitoring_quarter_empty')} /> : null}
        {series.map((one, index) => (
          <SeriesSection
            series={one}
            place={quarter.name}
            locale={context.locale}
            id={`reihe-${index + 1}`}
          />
        ))}
        <SourceLines attributions={sources.map(({ attribution }) => attribution)} />
      </Frame>
    )
  },
})
