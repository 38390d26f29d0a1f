import { ChoiceField, EmptyState, QueryForm, SubmitButton } from '#design/index.ts'
import { ActionForm } from '#platform/forms/index.ts'
import { Frame, NotAllowed, page, type PageContext } from '#platform/http/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { tieFigure } from '../actions/tie-figure.ts'
import { writeFinding } from '../actions/write-finding.ts'
import { findings } from '../questions/findings.ts'
import { areaProfile, quarterProfile } from '../questions/profiles.ts'
import { MAY } from '../rules/permissions.ts'
import { pointsOf, type Series, type SeriesPoint } from '../rules/series.ts'
import { aggregateInWords, nameOf, townInWords } from './show-figures.ts'

/**
 * A new finding, or one more figure for one that is there. First the figure is chosen and seen, then it is said
 * what it tells.
 */
export const newFindingPage = page({
  path: '/quartier/:quarter/lage/analyse/neu',
  actions: [writeFinding, tieFigure],
  afterwards: (_done, _action, { params }) => `/quartier/${params['quarter']}/lage/analyse`,
  show: async (context) => {
    const profile = await context.ask(quarterProfile, {
      quarter: (context.params['quarter'] ?? '').slice(0, 80),
      comparison: null,
    })
    const { quarter, areas } = profile
    const permission = permit(context.person, MAY.writeFinding, { quarter: quarter.id })
    if (!permission.allowed)
      throw new NotAllowed({ code: permission.reason, liftedBy: permission.roles })
    const vintage = areas.at(-1)?.vintage
    const choosable = areas.filter((area) => area.vintage === vintage)
    const area = choosable.find(({ id }) => id === context.query.get('gebiet'))
    const series =
      area === undefined
        ? profile.series
        : (await context.ask(areaProfile, { code: area.code, vintage: null, comparison: null }))
            .series
    const chosen = chosenFigure(series, context.query.get('zahl'))
    const { findings: written } = await context.ask(findings, { quarter: quarter.slug })
    const finding = written.find(({ id }) => id === context.query.get('befund'))
    return (
      <Frame
        context={context}
        title={
          finding === undefined
            ? say('action_monitoring_write_finding')
            : say('monitoring_tie_to', { title: finding.title })
        }
        lead={say('monitoring_new_finding_lead')}
        level="operative"
        quarter={quarter}
      >
        {series.length === 0 ? <EmptyState title={say('monitoring_quarter_empty')} /> : null}
        <FigureChoice
          context={context}
          series={series}
          areas={choosable.map(({ id, name }) => ({ value: id, label: name }))}
          area={area?.id}
          chosen={chosen}
          finding={finding?.id}
        />
        {chosen === undefined ? null : (
          <>
            <h2>{say('monitoring_chosen_figure')}</h2>
            <p>
              {say('monitoring_figure_sentence', {
                indicator: nameOf(chosen.series.version, context.locale),
                place: area?.name ?? quarter.name,
                day: formatDay(chosen.point.day),
                value: aggregateInWords(chosen.point.place, chosen.series.version.unit),
                town: townInWords(chosen.point.town, chosen.series.version.unit),
              })}
            </p>
            <ActionForm
              context={context}
              action={finding === undefined ? writeFinding : tieFigure}
              hidden={{
                ...(finding === undefined ? { quarter: quarter.id } : { finding: finding.id }),
                indicator: chosen.series.version.id,
                day: chosen.point.day,
                area: area?.id ?? '',
              }}
            />
          </>
        )}
      </Frame>
    )
  },
})

interface Chosen {
  readonly series: Series
  readonly point: SeriesPoint
}

const keyOfPoint = ({ version }: Series, { day }: SeriesPoint): string =>
  `${version.code}:${version.version}@${day}`

function chosenFigure(all: readonly Series[], key: string | null): Chosen | undefined {
  return all
    .flatMap((series) => pointsOf(series).map((point) => ({ series, point })))
    .find(({ series, point }) => keyOfPoint(series, point) === key)
}

interface FigureChoiceProps {
  readonly context: PageContext
  readonly series: readonly Series[]
  readonly areas: readonly { readonly value: string; readonly label: string }[]
  readonly area: string | undefined
  readonly chosen: Chosen | undefined
  readonly finding: string | undefined
}

/** Offers only what can be tied: figures with a number. */
const FigureChoice = ({ context, series, areas, area, chosen, finding }: FigureChoiceProps) => (
  <QueryForm action={context.path}>
    {finding === undefined ? null : <input type="hidden" name="befund" value={finding} />}
    <ChoiceField
      name="gebiet"
      label={say('monitoring_place')}
      hint={say('monitoring_place_hint')}
      shape="list"
      optional
      value={area ?? ''}
      options={areas}
    />
    <ChoiceField
      name="zahl"
      label={say('monitoring_figure_choice')}
      shape="list"
      value={chosen === undefined ? '' : keyOfPoint(chosen.series, chosen.point)}
      options={series.flatMap((one) =>
        pointsOf(one)
          .filter(({ place }) => place.state === 'value')
          .toReversed()
          .map((point) => ({
            value: keyOfPoint(one, point),
            label: `${nameOf(one.version, context.locale)}, ${formatDay(point.day)}: ${aggregateInWords(point.place, one.version.unit)}`,
          })),
      )}
    />
    <SubmitButton weight="secondary">{say('monitoring_choose_figure')}</SubmitButton>
  </QueryForm>
)
