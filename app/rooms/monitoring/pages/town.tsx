import {
  Alert,
  ChoiceField,
  Details,
  EmptyState,
  QueryForm,
  SubmitButton,
  Table,
  type Column,
} from '#design/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asDay, isDay } from '#platform/values/index.ts'
import { indicators } from '../questions/catalogue.ts'
import { distribution } from '../questions/distribution.ts'
import { quarters } from '#rooms/places/index.ts'
import { AreaMap, areaHref, type AreaWithFigure } from './area-map.tsx'
import {
  definitionOf,
  figureInWords,
  townInWords,
  nameOf,
  writeDifference,
} from './show-figures.ts'
import { SourceLines } from './source-lines.tsx'

/** The town's areas on a map and as a ranking, for one indicator on one day. */
export const townPage = page({
  path: '/lage',
  show: async (context) => {
    const wish = wishOf(context.query)
    const exact = await context.askMaybe(distribution, wish)
    const shown = exact ?? (await context.askMaybe(distribution, { ...wish, day: null }))
    if (shown === undefined)
      return wish.code === null ? <NothingYet context={context} /> : undefined
    const { version, town, day } = shown
    const known = (await context.ask(indicators, {})).filter(({ days }) => days.length > 0)
    const root = `/${context.municipality.slug}`
    const { locale } = context
    return (
      <Frame
        context={context}
        title={say('monitoring_town_title', {
          indicator: nameOf(version, locale),
          value: townInWords(town, version.unit),
        })}
        lead={say('monitoring_town_lead', {
          day: formatDay(day),
          definition: definitionOf(version, locale),
        })}
        level="strategic"
        wide
      >
        {exact === undefined ? (
          <Alert
            kind="info"
            title={say('monitoring_day_without_figures', { day: formatDay(day) })}
          />
        ) : null}
        <Choice context={context} shown={shown} known={known} />
        <AreaMap
          {...shown}
          root={root}
          locale={locale}
          quarters={await context.ask(quarters, {})}
        />
        {town.state === 'value' ? <p>{say(`monitoring_method_${town.method}`)}</p> : null}
        <p>{countsInWords(shown.areas)}</p>
        <Ranking shown={shown} root={root} />
        <SourceLines
          attributions={[shown.source.attribution]}
          boundaries={shown.vintage.attribution}
        />
      </Frame>
    )
  },
})

type Known = NonNullable<Awaited<ReturnType<(typeof indicators)['run']>>>[number]
type Shown = NonNullable<Awaited<ReturnType<(typeof distribution)['run']>>>

/** `?kennzahl=mss.unemployment:2&tag=2020-12-31`; without a version the latest that has figures. */
function wishOf(query: URLSearchParams) {
  const [code = '', version = ''] = (query.get('kennzahl') ?? '').split(':')
  const day = query.get('tag') ?? ''
  return {
    code: code === '' ? null : code.slice(0, 80),
    version: /^\d{1,3}$/.test(version) ? Number(version) : null,
    day: isDay(day) ? asDay(day) : null,
  }
}

const NothingYet = ({ context }: { readonly context: PageContext }) => (
  <Frame context={context} title={say('monitoring_town_title_empty')} level="strategic">
    <EmptyState title={say('monitoring_town_empty')} />
  </Frame>
)

function Choice({
  context,
  shown,
  known,
}: {
  readonly context: PageContext
  readonly shown: Shown
  readonly known: readonly Known[]
}) {
  return (
    <QueryForm action={context.path}>
      <ChoiceField
        name="kennzahl"
        label={say('monitoring_field_indicator')}
        shape="list"
        value={`${shown.version.code}:${shown.version.version}`}
        options={known.map((version) => ({
          value: `${version.code}:${version.version}`,
          label: nameOf(version, context.locale),
        }))}
      />
      <ChoiceField
        name="tag"
        label={say('monitoring_date')}
        shape="list"
        value={shown.day}
        options={[...new Set(known.flatMap(({ days }) => days))]
          .sort()
          .map((day) => ({ value: day, label: formatDay(day) }))}
      />
      <SubmitButton weight="secondary">{say('monitoring_show')}</SubmitButton>
    </QueryForm>
  )
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

/** A longer ranking is folded, so that the end of the page stays within reach. */
const MOST_OPEN_ROWS = 40
const OPEN_ROWS = 20

interface RankingTableProps {
  readonly columns: readonly Column<Shown['areas'][number]>[]
  readonly rows: Shown['areas']
}

const RankingTable = ({ columns, rows }: RankingTableProps) => (
  <Table
    caption={say('monitoring_ranking')}
    captionHidden
    columns={columns}
    rows={rows}
    empty={say('monitoring_area_empty')}
  />
)

function Ranking({ shown, root }: { readonly shown: Shown; readonly root: string }) {
  const { version, town, vintage, areas } = shown
  const shownOpen = areas.length > MOST_OPEN_ROWS ? OPEN_ROWS : areas.length
  const [open, rest] = [areas.slice(0, shownOpen), areas.slice(shownOpen)]
  const columns: readonly Column<Shown['areas'][number]>[] = [
    { label: say('monitoring_rank'), kind: 'number', cell: ({ rank }) => rank ?? '–' },
    {
      label: say('monitoring_area'),
      namesRow: true,
      cell: (area) => <a href={areaHref(root, area, vintage)}>{area.name}</a>,
    },
    {
      label: say('monitoring_ranking_values'),
      kind: 'number',
      cell: ({ figure }) => figureInWords(figure, version.unit),
    },
    {
      label: say('monitoring_difference'),
      kind: 'number',
      cell: ({ figure }) =>
        figure.state === 'value' && town.state === 'value' && town.method !== 'sum'
          ? writeDifference(version.unit, figure.value - town.value)
          : '–',
    },
  ]
  return (
    <section aria-labelledby="rangfolge">
      <h2 id="rangfolge">{say('monitoring_ranking')}</h2>
      <RankingTable columns={columns} rows={open} />
      {rest.length === 0 ? null : (
        <Details summary={say('monitoring_ranking_rest', { count: rest.length })}>
          <RankingTable columns={columns} rows={rest} />
        </Details>
      )}
    </section>
  )
}
