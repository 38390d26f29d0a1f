import { ChoiceField, EmptyState, QueryForm, ScatterPlot, SubmitButton } from '#design/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asDay, isDay } from '#platform/values/index.ts'
import { indicators } from '../questions/catalogue.ts'
import { scatter } from '../questions/scatter.ts'
import { areaHref } from './area-map.tsx'
import { DayLinks } from './day-links.tsx'
import { DownloadLinks } from './download-links.tsx'
import { digitsOf, nameOf, writerOf } from './show-figures.ts'
import { SourceLines } from './source-lines.tsx'
import { tablePages } from './table-pages.ts'
import { Views } from './views.tsx'

type Pair = NonNullable<Awaited<ReturnType<(typeof scatter)['run']>>>

const keyIn = ({ version }: Pair['x']): string => `${version.code}:${version.version}`

const queryOf = (pair: Pair, day: string = pair.day): string =>
  new URLSearchParams({ x: keyIn(pair.x), y: keyIn(pair.y), tag: day }).toString()

async function pairFor({ query, askMaybe }: PageContext): Promise<Pair | undefined> {
  const of = (name: string): string | null => query.get(name)?.slice(0, 90) || null
  const tag = query.get('tag') ?? ''
  const wish = { x: of('x'), y: of('y') }
  const exact = await askMaybe(scatter, { ...wish, day: isDay(tag) ? asDay(tag) : null })
  return exact ?? (await askMaybe(scatter, { ...wish, day: null }))
}

/** Two indicators of all areas against each other: do they go together? */
export const scatterPage = page({
  path: '/lage/zusammenhang',
  show: async (context) => {
    const pair = await pairFor(context)
    const known = (await context.ask(indicators, {})).filter(({ days }) => days.length > 0)
    const root = `/${context.municipality.slug}`
    const { locale } = context
    const names =
      pair === undefined
        ? null
        : { x: nameOf(pair.x.version, locale), y: nameOf(pair.y.version, locale) }
    return (
      <Frame
        context={context}
        title={
          names === null
            ? say('monitoring_view_scatter')
            : say('monitoring_scatter_title', { x: names.x, y: names.y })
        }
        lead={say('monitoring_scatter_lead')}
        level="strategic"
        wide
      >
        <Views root={root} current="scatter" />
        <PairChoice context={context} pair={pair} known={known} />
        {pair === undefined || names === null ? (
          <EmptyState title={say('monitoring_scatter_empty')} />
        ) : (
          <PairPlot context={context} pair={pair} names={names} root={root} />
        )}
      </Frame>
    )
  },
})

type Known = NonNullable<Awaited<ReturnType<(typeof indicators)['run']>>>[number]

interface PairChoiceProps {
  readonly context: PageContext
  readonly pair: Pair | undefined
  readonly known: readonly Known[]
}

function PairChoice({ context, pair, known }: PairChoiceProps) {
  const options = known.map((version) => ({
    value: `${version.code}:${version.version}`,
    label: `${nameOf(version, context.locale)}${version.version === 1 ? '' : ` (${say('monitoring_version', { version: version.version })})`}`,
  }))
  return (
    <QueryForm action={context.path}>
      <ChoiceField
        name="x"
        label={say('monitoring_scatter_x')}
        shape="list"
        value={pair === undefined ? (context.query.get('x') ?? undefined) : keyIn(pair.x)}
        options={options}
      />
      <ChoiceField
        name="y"
        label={say('monitoring_scatter_y')}
        shape="list"
        value={pair === undefined ? (context.query.get('y') ?? undefined) : keyIn(pair.y)}
        options={options}
      />
      <SubmitButton weight="secondary">{say('monitoring_show')}</SubmitButton>
    </QueryForm>
  )
}

interface PairPlotProps {
  readonly context: PageContext
  readonly pair: Pair
  readonly names: { readonly x: string; readonly y: string }
  readonly root: string
}

function PairPlot({ context, pair, names, root }: PairPlotProps) {
  const { x, y, day, vintage, points, without, days, sources } = pair
  const middle = ({ town }: Pair['x']) =>
    town.state === 'value' && town.method !== 'sum' ? { middle: town.value } : {}
  const hasQuarters = points.some(({ quarter }) => quarter !== null)
  return (
    <>
      <DayLinks
        days={days}
        current={day}
        href={(other) => `${context.path}?${queryOf(pair, other)}`}
      />
      <ScatterPlot
        name={say('monitoring_scatter_name', { x: names.x, y: names.y, day: formatDay(day) })}
        points={points.map((area) => ({
          key: area.id,
          name: area.name,
          href: areaHref(root, area, vintage),
          x: area.x,
          y: area.y,
          isMarked: area.quarter !== null,
        }))}
        x={{ label: names.x, format: writerOf(x.version.unit), ...middle(x) }}
        y={{ label: names.y, format: writerOf(y.version.unit), ...middle(y) }}
        middleLabel={say('monitoring_scatter_middle')}
        markedLabel={hasQuarters ? say('monitoring_scatter_marked') : undefined}
      />
      <p>{say('monitoring_scatter_counts', { count: points.length, without })}</p>
      <DownloadLinks
        path={context.path}
        query={queryOf(pair)}
        name={say('monitoring_scatter_title', names)}
      />
      <SourceLines attributions={sources.map(({ attribution }) => attribution)} />
    </>
  )
}

/** The same points as a file. */
export const scatterTables = tablePages('/lage/zusammenhang', async (context) => {
  const pair = await pairFor(context)
  if (pair === undefined) return undefined
  const { x, y, day, points, sources } = pair
  const names = { x: nameOf(x.version, context.locale), y: nameOf(y.version, context.locale) }
  return {
    title: say('monitoring_scatter_name', { ...names, day: formatDay(day) }),
    columns: [
      { label: say('monitoring_area_code') },
      { label: say('monitoring_area') },
      { label: names.x, digits: digitsOf(x.version.unit) },
      { label: names.y, digits: digitsOf(y.version.unit) },
    ],
    rows: points.map((area) => [area.code, area.name, area.x, area.y]),
    notes: sources.map(({ attribution, licence }) =>
      say('monitoring_source_line', { attribution: `${attribution} (${licence})` }),
    ),
  }
})
