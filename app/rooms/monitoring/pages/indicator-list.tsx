import { Table } from '#design/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay, formatDayShort } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { indicators, sources } from '../questions/catalogue.ts'
import { DownloadLinks } from './download-links.tsx'
import { definitionOf, nameOf } from './show-figures.ts'
import { tablePages } from './table-pages.ts'
import { Views } from './views.tsx'

type Known = NonNullable<Awaited<ReturnType<(typeof indicators)['run']>>>[number]

/** What is counted, by which definition, since when, and where it comes from: for whoever wants to check. */
export const indicatorListPage = page({
  path: '/lage/kennzahlen',
  show: async (context) => {
    const known = await context.ask(indicators, {})
    const named = await context.ask(sources, {})
    const root = `/${context.municipality.slug}`
    const byIndicator = [...Map.groupBy(known, ({ indicator }) => indicator).values()]
    return (
      <Frame
        context={context}
        title={say('monitoring_list_title', { count: byIndicator.length })}
        lead={say('monitoring_list_lead')}
        level="strategic"
        wide
      >
        <Views root={root} current="catalogue" />
        {byIndicator.map((versions) => (
          <IndicatorText context={context} versions={versions} root={root} />
        ))}
        <DownloadLinks path={context.path} query="" name={say('monitoring_indicators')} />
        <h2>{say('monitoring_sources')}</h2>
        <Table
          caption={say('monitoring_sources')}
          captionHidden
          rows={named}
          empty={say('monitoring_no_sources')}
          columns={[
            {
              label: say('monitoring_field_title'),
              namesRow: true,
              cell: ({ title }) => title,
            },
            { label: say('monitoring_field_publisher'), cell: ({ publisher }) => publisher },
            {
              label: say('monitoring_field_licence'),
              cell: ({ licence, licenceAddress }) =>
                licenceAddress !== null && licenceAddress.startsWith('https://') ? (
                  <a href={licenceAddress} rel="license noopener">
                    {licence}
                  </a>
                ) : (
                  licence
                ),
            },
            {
              label: say('monitoring_field_attribution'),
              cell: ({ attribution }) => attribution,
            },
          ]}
        />
      </Frame>
    )
  },
})

interface IndicatorTextProps {
  readonly context: PageContext
  readonly versions: readonly Known[]
  readonly root: string
}

/** One indicator with all its versions: a redefined one is another series, and the reason stands there. */
function IndicatorText({ context, versions, root }: IndicatorTextProps) {
  const present = versions.at(-1)
  if (present === undefined) return null
  const id = `kennzahl-${present.indicator}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{nameOf(present, context.locale)}</h2>
      <Table
        caption={nameOf(present, context.locale)}
        captionHidden
        rows={versions.toReversed()}
        empty=""
        columns={[
          {
            label: say('monitoring_version_word'),
            namesRow: true,
            cell: ({ version }) => say('monitoring_version', { version }),
          },
          {
            label: say('monitoring_definition'),
            cell: (version) => (
              <>
                {definitionOf(version, context.locale)}
                {version.breakReason === null ? null : (
                  <>
                    <br />
                    {say('monitoring_break_version', { reason: version.breakReason })}
                  </>
                )}
              </>
            ),
          },
          {
            label: say('monitoring_field_unit'),
            cell: ({ unit, better }) =>
              `${say(`monitoring_option_unit_${unit}`)}. ${say(`monitoring_option_better_${better}`)}`,
          },
          {
            label: say('monitoring_valid'),
            cell: ({ validFrom, validUntil }) => validity(validFrom, validUntil),
          },
          {
            label: say('monitoring_indicator_days'),
            cell: ({ days, code, version }) =>
              days.length === 0
                ? say('monitoring_none_yet')
                : days.map((day, at) => (
                    <>
                      {at === 0 ? null : ', '}
                      <a
                        href={`${root}/lage?kennzahl=${encodeURIComponent(`${code}:${version}`)}&tag=${day}`}
                      >
                        {formatDayShort(day)}
                      </a>
                    </>
                  )),
          },
        ]}
      />
    </section>
  )
}

function validity(from: string | null, until: string | null): string {
  if (from !== null && until !== null)
    return say('monitoring_valid_between', { from: formatDay(from), until: formatDay(until) })
  if (from !== null) return say('monitoring_valid_from', { from: formatDay(from) })
  if (until !== null) return say('monitoring_valid_until', { until: formatDay(until) })
  return say('monitoring_valid_always')
}

/** The catalogue as a file. */
export const indicatorListTables = tablePages('/lage/kennzahlen', async (context) => {
  const known = await context.ask(indicators, {})
  return {
    title: say('monitoring_indicators'),
    columns: [
      { label: say('monitoring_field_code') },
      { label: say('monitoring_version_word'), digits: 0 },
      { label: say('monitoring_field_indicator') },
      { label: say('monitoring_definition') },
      { label: say('monitoring_field_unit') },
      { label: say('monitoring_field_better') },
      { label: say('monitoring_field_breakReason') },
      { label: say('monitoring_indicator_days') },
    ],
    rows: known.map((version) => [
      version.code,
      version.version,
      nameOf(version, context.locale),
      definitionOf(version, context.locale),
      say(`monitoring_option_unit_${version.unit}`),
      say(`monitoring_option_better_${version.better}`),
      version.breakReason,
      version.days.map((day) => formatDayShort(day)).join(', '),
    ]),
    notes: (await context.ask(sources, {})).map(({ attribution, licence }) =>
      say('monitoring_source_line', { attribution: `${attribution} (${licence})` }),
    ),
  }
})
