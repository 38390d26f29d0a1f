import type { ScaleRun, Yardstick } from '@roter-faden/area-statistics'
import { Choropleth, Details, Table, type MapArea } from '#design/index.ts'
import { formatPercent } from '#platform/language/format.ts'
import { formatDay, formatNumber } from '#platform/language/format.ts'
import { say, type Locale } from '#platform/language/index.ts'
import type { indexRun } from '../questions/indices.ts'
import { DYNAMICS_CLASSES, keyOf, STATUS_CLASSES } from '../rules/index-method.ts'
import { quintileLimits } from '../rules/limits.ts'
import { areaHref } from './area-map.tsx'
import { classWord, reasonInWords, statusNames, writeIndex } from './index-words.ts'
import { nameOf } from './show-figures.ts'

export type ShownRun = NonNullable<Awaited<ReturnType<(typeof indexRun)['run']>>>
export type AreaInRun = ShownRun['areas'][number]

interface RunProps {
  readonly run: ShownRun
  readonly root: string
  readonly locale: Locale
}

const codeOf = (status: string): number => STATUS_CLASSES.find(({ id }) => id === status)?.code ?? 0

/** The classes on the map; where only districts have boundaries, the share of their areas that need attention. */
export function RunMap({ run, root, locale }: RunProps) {
  const drawn = run.areas.flatMap(({ standing, ...area }): readonly MapArea[] =>
    area.geometry === null
      ? []
      : [
          {
            key: area.id,
            name: area.name,
            href: areaHref(root, area, run.vintage),
            geometry: area.geometry,
            figure:
              standing.status === null
                ? { kind: 'missing' }
                : { kind: 'value', value: codeOf(standing.status.class) },
          },
        ],
  )
  if (drawn.length === 0) return <DistrictMap run={run} root={root} locale={locale} />
  const names = statusNames(locale)
  return (
    <Choropleth
      id="status"
      name={say('monitoring_run_map', { name: run.index.name, day: formatDay(run.day) })}
      figureLabel={say('monitoring_status')}
      areas={drawn}
      limits={[2, 3, 4]}
      names={names}
      format={(code) => names[Math.round(code) - 1] ?? ''}
    />
  )
}

function DistrictMap({ run, root }: RunProps) {
  const shares = run.districts.flatMap((district): readonly MapArea[] => {
    const mine = run.areas.filter(
      ({ parentCode, standing }) => parentCode === district.code && standing.status !== null,
    )
    if (district.geometry === null || mine.length === 0) return []
    const needing = mine.filter(({ standing }) => standing.needsAttention).length
    return [
      {
        key: district.id,
        name: district.name,
        href: areaHref(root, district, run.vintage),
        geometry: district.geometry,
        figure: { kind: 'value', value: (100 * needing) / mine.length },
      },
    ]
  })
  if (shares.length === 0)
    return <p>{say('monitoring_no_boundaries', { vintage: run.vintage.name })}</p>
  const values = shares.flatMap(({ figure }) => (figure.kind === 'value' ? [figure.value] : []))
  return (
    <>
      <p>
        {say('monitoring_map_of_districts', {
          count: run.areas.length,
          vintage: run.vintage.name,
        })}
      </p>
      <Choropleth
        id="status"
        name={say('monitoring_run_map_districts', { day: formatDay(run.day) })}
        figureLabel={say('monitoring_run_share')}
        areas={shares}
        limits={quintileLimits(values, 0)}
        format={(value) => formatPercent(value, { digits: 0 })}
      />
    </>
  )
}

/** How many areas stand in each of the twelve groups. */
export function OverlayTable({ run, locale }: Omit<RunProps, 'root'>) {
  const count = (status: string, dynamics: string | null): number =>
    run.areas.filter(
      ({ standing }) =>
        standing.status?.class === status && (standing.dynamics?.class ?? null) === dynamics,
    ).length
  const hasDynamics = run.yardsticks.dynamics !== null
  return (
    <Table
      caption={say('monitoring_run_groups')}
      rows={STATUS_CLASSES}
      empty=""
      columns={[
        { label: say('monitoring_status'), namesRow: true, cell: ({ name }) => name[locale] },
        ...(hasDynamics
          ? DYNAMICS_CLASSES.map((dynamics) => ({
              label: say('monitoring_run_dynamics', { word: dynamics.name[locale] }),
              kind: 'number' as const,
              cell: (status: (typeof STATUS_CLASSES)[number]) => count(status.id, dynamics.id),
            }))
          : []),
        {
          label: say('monitoring_run_all'),
          kind: 'number',
          cell: ({ id }) =>
            run.areas.filter(({ standing }) => standing.status?.class === id).length,
        },
      ]}
    />
  )
}

/** The areas with their place, the neediest first. */
export function StandingsTable({
  run,
  root,
  locale,
  areas,
  caption,
}: RunProps & { readonly areas: readonly AreaInRun[]; readonly caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={areas}
      empty={say('monitoring_run_none')}
      columns={[
        {
          label: say('monitoring_area'),
          namesRow: true,
          cell: (area) => <a href={areaHref(root, area, run.vintage)}>{area.name}</a>,
        },
        { label: say('monitoring_area_code'), cell: ({ code }) => code },
        {
          label: say('monitoring_status'),
          cell: ({ standing }) =>
            standing.status === null
              ? '–'
              : `${classWord(standing.status.class, locale)} (${writeIndex(standing.status.index)})`,
        },
        {
          label: say('monitoring_dynamics'),
          cell: ({ standing }) =>
            standing.dynamics === null
              ? '–'
              : `${classWord(standing.dynamics.class, locale)} (${writeIndex(standing.dynamics.index)})`,
        },
        { label: say('monitoring_group'), cell: ({ standing }) => standing.overlay ?? '–' },
      ]}
    />
  )
}

const writeYardstick = (yardstick: Yardstick): string => {
  switch (yardstick.kind) {
    case 'moments':
      return say('monitoring_yardstick_moments', {
        mean: formatNumber(yardstick.mean, { digits: 4 }),
        deviation: formatNumber(yardstick.deviation, { digits: 4 }),
      })
    case 'extent':
      return say('monitoring_yardstick_extent', {
        smallest: formatNumber(yardstick.smallest, { digits: 4 }),
        largest: formatNumber(yardstick.largest, { digits: 4 }),
      })
    case 'ranks':
      return say('monitoring_yardstick_ranks', { areas: yardstick.areas })
    default:
      return yardstick satisfies never
  }
}

/** The means and deviations by which every area was measured: whoever doubts a class can recompute it. */
export function Yardsticks({ run, locale }: Omit<RunProps, 'root'>) {
  const { status, dynamics } = run.yardsticks
  const nameFor = (key: string): string => {
    const found = run.index.indicators.find(({ version }) => keyOf(version) === key)
    return found === undefined ? key : nameOf(found.version, locale)
  }
  const rows = status.indicators.map(({ id, yardstick }) => ({ id, yardstick }))
  const changeOf = (scale: ScaleRun | null, id: string): string => {
    const found = scale?.indicators.find((one) => one.id === id)
    return found === undefined ? '–' : writeYardstick(found.yardstick)
  }
  return (
    <Details summary={say('monitoring_yardsticks')}>
      <Table
        caption={say('monitoring_yardsticks')}
        captionHidden
        rows={rows}
        empty=""
        columns={[
          {
            label: say('monitoring_field_indicator'),
            namesRow: true,
            cell: ({ id }) => nameFor(id),
          },
          { label: say('monitoring_status'), cell: ({ yardstick }) => writeYardstick(yardstick) },
          { label: say('monitoring_dynamics'), cell: ({ id }) => changeOf(dynamics, id) },
        ]}
      />
    </Details>
  )
}

/** The areas that were not considered, each with all reasons. */
export function LeftOutAreas({ run, locale }: Omit<RunProps, 'root'>) {
  const out = run.areas.filter(({ standing }) => standing.status === null)
  if (out.length === 0) return null
  return (
    <Details summary={say('monitoring_run_left_out', { count: out.length })}>
      <ul>
        {out.map(({ name, code, standing }) => (
          <li>
            {name} ({code}):{' '}
            {standing.reasons.map((reason) => reasonInWords(reason, run.index, locale)).join('; ')}
          </li>
        ))}
      </ul>
    </Details>
  )
}
