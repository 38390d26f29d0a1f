import { Alert, ChoiceField, EmptyState, QueryForm, SubmitButton } from '#design/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import type { DataTable } from '#platform/table-files/index.ts'
import { indicators } from '../questions/catalogue.ts'
import { quarters } from '#rooms/places/index.ts'
import { AreaMap, type AreaWithFigure } from './area-map.tsx'
import { DayLinks } from './day-links.tsx'
import { DownloadLinks } from './download-links.tsx'
import { differenceOf, Ranking } from './ranking.tsx'
import { definitionOf, digitsOf, figureCell, nameOf, townInWords } from './show-figures.ts'
import { SourceLines } from './source-lines.tsx'
import { tablePages } from './table-pages.ts'
import { keyInAddress, queryOf, shownFor, type Shown } from './town-wish.ts'
import { Views } from './views.tsx'

/** The town's areas on a map and as a ranking, for one indicator on one day. */
export const townPage = page({
  path: '/lage',
  show: async (context) => {
    const { wish, shown, isExact } = await shownFor(context)
    if (shown === undefined)
      return wish.code === null ? <NothingYet context={context} /> : undefined
    const { version, town, day } = shown
    const known = (await context.ask(indicators, {})).filter(({ days }) => days.length > 0)
    const root = `/${context.municipality.slug}`
    const { locale } = context
    const indicator = nameOf(version, locale)
    return (
      <Frame
        context={context}
        title={say('monitoring_town_title', { indicator, value: townInWords(town, version.unit) })}
        lead={say('monitoring_town_lead', {
          day: formatDay(day),
          definition: definitionOf(version, locale),
        })}
        level="strategic"
        wide
      >
        <Views root={root} current="areas" />
        {isExact ? null : (
          <Alert
            kind="info"
            title={say('monitoring_day_without_figures', { day: formatDay(day) })}
          />
        )}
        <Choice context={context} shown={shown} known={known} />
        <DayLinks
          days={shown.days}
          current={day}
          href={(other) => `${context.path}?${queryOf(shown, other)}`}
        />
        {version.breakReason === null ? null : (
          <p>{say('monitoring_break_version', { reason: version.breakReason })}</p>
        )}
        <AreaMap
          {...shown}
          root={root}
          locale={locale}
          quarters={await context.ask(quarters, {})}
        />
        {town.state === 'value' ? <p>{say(`monitoring_method_${town.method}`)}</p> : null}
        <p>{countsInWords(shown.areas)}</p>
        <Ranking shown={shown} root={root} />
        <DownloadLinks path={context.path} query={queryOf(shown)} name={indicator} />
        <SourceLines
          attributions={[shown.source.attribution]}
          boundaries={shown.vintage.attribution}
        />
      </Frame>
    )
  },
})

/** The ranking as a file. */
export const townTables = tablePages('/lage', async (context): Promise<DataTable | undefined> => {
  const { shown } = await shownFor(context)
  if (shown === undefined) return undefined
  const { version, vintage, day, town, areas } = shown
  const digits = digitsOf(version.unit)
  const indicator = nameOf(version, context.locale)
  return {
    title: say('monitoring_map_name', { indicator, day: formatDay(day) }),
    columns: [
      { label: say('monitoring_rank'), digits: 0 },
      { label: say('monitoring_area_code') },
      { label: say('monitoring_area') },
      { label: `${indicator} (${say(`monitoring_option_unit_${version.unit}`)})`, digits },
      { label: say('monitoring_difference'), digits },
    ],
    rows: areas.map((area) => [
      area.rank,
      area.code,
      area.name,
      figureCell(area.figure),
      differenceOf(area, shown),
    ]),
    notes: [
      definitionOf(version, context.locale),
      `${say('monitoring_town')}: ${townInWords(town, version.unit)}`,
      `${say('monitoring_run_vintage')}: ${vintage.name}`,
      say('monitoring_source_line', { attribution: shown.source.attribution }),
      `${shown.source.publisher}, ${shown.source.licence}`,
    ],
  }
})

type Known = NonNullable<Awaited<ReturnType<(typeof indicators)['run']>>>[number]

const NothingYet = ({ context }: { readonly context: PageContext }) => (
  <Frame context={context} title={say('monitoring_town_title_empty')} level="strategic">
    <EmptyState title={say('monitoring_town_empty')} />
  </Frame>
)

interface ChoiceProps {
  readonly context: PageContext
  readonly shown: Shown
  readonly known: readonly Known[]
}

const Choice = ({ context, shown, known }: ChoiceProps) => (
  <QueryForm action={context.path}>
    <ChoiceField
      name="kennzahl"
      label={say('monitoring_field_indicator')}
      shape="list"
      value={keyInAddress(shown)}
      options={known.map((version) => ({
        value: `${version.code}:${version.version}`,
        label: nameWithVersion(version, known, context),
      }))}
    />
    <SubmitButton weight="secondary">{say('monitoring_show')}</SubmitButton>
  </QueryForm>
)

/** An indicator of which two definitions have figures is named with the version. */
function nameWithVersion(version: Known, known: readonly Known[], { locale }: PageContext): string {
  const name = nameOf(version, locale)
  const isAlone = known.filter(({ code }) => code === version.code).length === 1
  return isAlone ? name : `${name} (${say('monitoring_version', { version: version.version })})`
}

function countsInWords(areas: readonly AreaWithFigure[]): string {
  const count = (state: string): number =>
    areas.filter(({ figure }) => figure.state === state).length
  return say('monitoring_counts', {
    value: count('value'),
    suppressed: count('suppressed'),
    missing: count('missing'),
  })
}
