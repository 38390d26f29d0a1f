import type { Panel } from '#platform/http/context.ts'
import { formatDay } from '#platform/language/format.ts'
import { say, type Locale } from '#platform/language/index.ts'
import { quarters } from '#rooms/places/index.ts'
import { distribution } from '../questions/distribution.ts'
import { quarterProfile } from '../questions/profiles.ts'
import { besideTown, latestValue, type Series, type SeriesPoint } from '../rules/series.ts'
import { AreaMap } from './area-map.tsx'
import { nameOf, writerOf } from './show-figures.ts'
import { SourceLines } from './source-lines.tsx'

const KEY_FIGURES = 3

/** On the page of the town: its areas on a map, for the first indicator where one direction is better. */
export const townMap: Panel = {
  where: 'municipality',
  order: 10,
  show: async (context) => {
    const shown = await context.askMaybe(distribution, { code: null, version: null, day: null })
    if (shown === undefined) return null
    const root = `/${context.municipality.slug}`
    return (
      <section aria-labelledby="lage">
        <h2 id="lage">{say('monitoring_panel_town_title')}</h2>
        <AreaMap
          {...shown}
          root={root}
          locale={context.locale}
          quarters={await context.ask(quarters, {})}
        />
        <p>
          <a href={`${root}/lage`}>{say('monitoring_panel_town_more')}</a>
        </p>
        <SourceLines
          attributions={[shown.source.attribution]}
          boundaries={shown.vintage.attribution}
        />
      </section>
    )
  },
}

/** On the page of a quarter: three key figures against the town, as sentences. */
export const quarterFigures: Panel = {
  where: 'quarter',
  order: 10,
  show: async (context, { quarter }) => {
    if (quarter === undefined) return null
    const profile = await context.askMaybe(quarterProfile, {
      quarter: quarter.slug,
      comparison: null,
    })
    const telling = (profile?.series ?? []).flatMap((series) => {
      const point = latestValue(series)
      return point === undefined || series.version.better === 'neither' ? [] : [{ series, point }]
    })
    if (profile === undefined || telling.length === 0) return null
    const address = `/${context.municipality.slug}/quartier/${quarter.slug}/lage`
    return (
      <section aria-labelledby="lage">
        <h2 id="lage">{say('monitoring_panel_quarter_title')}</h2>
        <ul>
          {newestVersions(telling)
            .slice(0, KEY_FIGURES)
            .map(({ series, point }) => (
              <li>{sentenceOn(series, point, context.locale)}</li>
            ))}
        </ul>
        <p>
          <a href={address}>{say('monitoring_panel_quarter_more', { name: quarter.name })}</a>
        </p>
        <SourceLines attributions={profile.sources.map(({ attribution }) => attribution)} />
      </section>
    )
  },
}

interface Telling {
  readonly series: Series
  readonly point: SeriesPoint
}

/** Of an indicator that was defined anew, only the latest series that has figures. */
const newestVersions = (all: readonly Telling[]): readonly Telling[] => [
  ...new Map(all.map((one) => [one.series.version.code, one])).values(),
]

function sentenceOn({ version }: Series, point: SeriesPoint, locale: Locale): string {
  const write = writerOf(version.unit)
  const { place, town, day } = point
  return say(`monitoring_sentence_${besideTown(version, point)}`, {
    indicator: nameOf(version, locale),
    place: place.state === 'value' ? write(place.value) : say(`monitoring_${place.state}`),
    town: town.state === 'value' ? write(town.value) : say(`monitoring_${town.state}`),
    day: formatDay(day),
  })
}
