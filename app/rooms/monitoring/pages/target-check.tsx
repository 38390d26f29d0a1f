import {
  Alert,
  ChoiceField,
  DayField,
  Details,
  LineChart,
  NumberField,
  QueryForm,
  SubmitButton,
  type MessageKind,
} from '#design/index.ts'
import { field } from '#platform/fields/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay, formatDayShort } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { quarterProfile } from '../questions/profiles.ts'
import { realism } from '../questions/realism.ts'
import { newestVersionsOf } from '../rules/series.ts'
import type { MissingData, TargetRealism } from '../rules/target-realism.ts'
import { QuarterViews } from './quarter-views.tsx'
import { timeOf } from './series-section.tsx'
import { nameOf, writeDifference, writerOf } from './show-figures.ts'
import { SourceLines } from './source-lines.tsx'

type Judged = NonNullable<Awaited<ReturnType<(typeof realism)['run']>>>

const TARGET = field.number({ decimals: 6 })
const DAY = field.day()

/** What the address asks for; undefined where something is missing or cannot be read. */
function wishIn({ query, locale }: PageContext) {
  const [code = '', version = ''] = (query.get('kennzahl') ?? '').split(':')
  const target = TARGET.decode([query.get('ziel') ?? ''], locale)
  const targetOn = DAY.decode([query.get('bis') ?? ''], locale)
  if (code === '' || !target.ok || !targetOn.ok) return undefined
  return {
    code: code.slice(0, 80),
    version: /^\d{1,3}$/.test(version) ? Number(version) : null,
    target: target.value,
    targetOn: targetOn.value,
  }
}

/** Is a target for a quarter expected anyway, or without example? Evidence, not a decision (M18). */
export const targetCheckPage = page({
  path: '/quartier/:quarter/lage/ziel-pruefen',
  show: async (context) => {
    const { quarter, series } = await context.ask(quarterProfile, {
      quarter: (context.params['quarter'] ?? '').slice(0, 80),
      comparison: null,
    })
    const wish = wishIn(context)
    const judged =
      wish === undefined
        ? undefined
        : await context.askMaybe(realism, { quarter: quarter.slug, ...wish })
    const isAsked = context.query.has('ziel')
    return (
      <Frame
        context={context}
        title={
          judged === undefined
            ? say('monitoring_target_title')
            : say(`monitoring_verdict_${judged.realism.verdict}`)
        }
        lead={say('monitoring_target_lead')}
        level="operative"
        quarter={quarter}
      >
        <QuarterViews context={context} quarter={quarter} current="target" />
        {isAsked && judged === undefined ? (
          <Alert kind="warning" title={say('monitoring_target_unreadable')} />
        ) : null}
        <QueryForm action={context.path}>
          <ChoiceField
            name="kennzahl"
            label={say('monitoring_field_indicator')}
            shape="list"
            value={context.query.get('kennzahl') ?? ''}
            options={newestVersionsOf(series).map(({ version }) => ({
              value: `${version.code}:${version.version}`,
              label: nameOf(version, context.locale),
            }))}
          />
          <NumberField
            name="ziel"
            label={say('monitoring_target_value')}
            decimals
            value={context.query.get('ziel') ?? ''}
          />
          <DayField
            name="bis"
            label={say('monitoring_target_on')}
            value={context.query.get('bis') ?? ''}
          />
          <SubmitButton weight="secondary">{say('monitoring_target_check')}</SubmitButton>
        </QueryForm>
        {judged === undefined ? null : (
          <Verdict context={context} judged={judged} name={quarter.name} />
        )}
      </Frame>
    )
  },
})

const LOOKS: Readonly<Record<TargetRealism['verdict'], MessageKind>> = {
  trivial: 'warning',
  utopian: 'warning',
  neither: 'success',
  'too-few-data': 'info',
}

interface VerdictProps {
  readonly context: PageContext
  readonly judged: Judged
  readonly name: string
}

function Verdict({ context, judged, name }: VerdictProps) {
  const { realism: found, version, values, sources } = judged
  const write = writerOf(version.unit)
  const dayAt = new Map(
    [...values, found.target].map(({ day }) => [timeOf(day), formatDayShort(day)]),
  )
  const { last, target } = found
  return (
    <section aria-labelledby="urteil">
      <h2 id="urteil">
        {say('monitoring_target_of', {
          indicator: nameOf(version, context.locale),
          value: write(target.value),
          day: formatDay(target.day),
        })}
      </h2>
      <Alert kind={LOOKS[found.verdict]} title={say(`monitoring_verdict_${found.verdict}`)}>
        <p>{say('monitoring_verdict_hint')}</p>
      </Alert>
      <ul>
        {evidenceOf(judged).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {last === null ? null : (
        <LineChart
          name={say('monitoring_target_chart', {
            indicator: nameOf(version, context.locale),
            place: name,
          })}
          series={[
            {
              key: 'place',
              label: name,
              points: values.map(({ day, value }) => ({
                time: timeOf(day),
                figure: { kind: 'value', value },
              })),
            },
          ]}
          target={{
            time: timeOf(target.day),
            value: target.value,
            from: { time: timeOf(last.day), value: last.value },
          }}
          format={write}
          formatTime={(time) => dayAt.get(time) ?? String(Math.floor(time))}
        />
      )}
      <Details summary={say('monitoring_target_how')}>
        <p>{say('monitoring_target_method')}</p>
      </Details>
      <SourceLines attributions={sources.map(({ attribution }) => attribution)} />
    </section>
  )
}

/** All figures a verdict rests on, in sentences. */
function evidenceOf({ realism: found, version }: Judged): readonly string[] {
  const write = writerOf(version.unit)
  const change = (value: number): string => writeDifference(version.unit, value)
  const { last, needed, trend, largest, target, comparableAreas, missing } = found
  return [
    ...(last === null || needed === null
      ? []
      : [
          say('monitoring_evidence_needed', {
            value: write(last.value),
            day: formatDay(last.day),
            change: change(needed),
          }),
        ]),
    ...(trend === null
      ? []
      : [
          say(`monitoring_evidence_trend_${trend.basis}`, {
            day: formatDay(target.day),
            value: write(trend.value),
            lowest: write(trend.lowest),
            highest: write(trend.highest),
            percent: trend.percentSure,
            count: trend.count,
          }),
        ]),
    ...(trend === null || trend.likeOthers === null
      ? []
      : [say('monitoring_evidence_like_others', { value: write(trend.likeOthers) })]),
    ...(largest === null
      ? []
      : [
          say('monitoring_evidence_largest', {
            count: comparableAreas,
            change: change(largest.change),
            name: largest.name,
            from: formatDay(largest.from),
            to: formatDay(largest.to),
          }),
        ]),
    ...missing.map(missingInWords),
  ]
}

function missingInWords(reason: MissingData): string {
  switch (reason.kind) {
    case 'too-few-points':
      return say('monitoring_missing_points', { points: reason.points, needed: reason.needed })
    case 'interval-too-wide':
      return say('monitoring_missing_interval', { points: reason.points, needed: reason.needed })
    case 'too-few-comparable-areas':
      return say('monitoring_missing_areas', { areas: reason.areas, needed: reason.needed })
    case 'horizon-longer-than-series':
      return say('monitoring_missing_horizon')
    case 'date-not-in-the-future':
      return say('monitoring_missing_future')
    case 'times-not-ascending':
      return say('monitoring_missing_times')
    case 'no-variation':
      return say('monitoring_missing_variation', { points: reason.points })
    default:
      return reason satisfies never
  }
}
