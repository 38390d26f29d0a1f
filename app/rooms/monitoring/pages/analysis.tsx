import { ButtonLink, EmptyState, StatusTag, Table } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay, formatDayShort } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { changeFinding } from '../actions/change-finding.ts'
import { releaseFinding } from '../actions/release-finding.ts'
import { withdrawFinding } from '../actions/withdraw-finding.ts'
import { findings } from '../questions/findings.ts'
import { FINDING_KINDS, hasChangedSince, type NamedTie } from '../rules/finding.ts'
import { MAY } from '../rules/permissions.ts'
import { DownloadLinks } from './download-links.tsx'
import { QuarterViews } from './quarter-views.tsx'
import { nameOf, writerOf } from './show-figures.ts'
import { SourceLines } from './source-lines.tsx'
import { tablePages } from './table-pages.ts'

type Analysis = NonNullable<Awaited<ReturnType<(typeof findings)['run']>>>
type Shown = Analysis['findings'][number]

const analysisFor = ({ ask, params }: PageContext) =>
  ask(findings, { quarter: (params['quarter'] ?? '').slice(0, 80) })

const stateOf = ({ releasedOn, withdrawn }: Shown): 'internal' | 'public' | 'withdrawn' =>
  withdrawn !== null ? 'withdrawn' : releasedOn === null ? 'internal' : 'public'

/** What the figures of a quarter tell: strengths and needs, each with the figures it rests on (M13). */
export const analysisPage = page({
  path: '/quartier/:quarter/lage/analyse',
  actions: [changeFinding, releaseFinding, withdrawFinding],
  show: async (context) => {
    const analysis = await analysisFor(context)
    const { quarter, sources } = analysis
    const holding = analysis.findings.filter(({ withdrawn }) => withdrawn === null)
    const count = (kind: string): number => holding.filter((one) => one.kind === kind).length
    const mayWrite = permit(context.person, MAY.writeFinding, { quarter: quarter.id }).allowed
    return (
      <Frame
        context={context}
        title={say('monitoring_analysis_title', {
          name: quarter.name,
          strengths: count('strength'),
          needs: count('need'),
        })}
        lead={say('monitoring_analysis_lead')}
        quarter={quarter}
        level="operative"
      >
        <QuarterViews context={context} quarter={quarter} current="analysis" />
        {mayWrite ? (
          <div class="rf-buttons">
            <ButtonLink href={`${context.path}/neu`}>
              {say('action_monitoring_write_finding')}
            </ButtonLink>
          </div>
        ) : null}
        {analysis.findings.length === 0 ? (
          <EmptyState title={say('monitoring_analysis_empty')} />
        ) : null}
        {FINDING_KINDS.map((kind) => (
          <FindingGroup
            context={context}
            kind={kind}
            findings={analysis.findings.filter((one) => one.kind === kind)}
          />
        ))}
        {analysis.findings.length === 0 ? null : (
          <DownloadLinks path={context.path} query="" name={quarter.name} />
        )}
        <SourceLines attributions={sources.map(({ attribution }) => attribution)} />
      </Frame>
    )
  },
})

interface FindingGroupProps {
  readonly context: PageContext
  readonly kind: (typeof FINDING_KINDS)[number]
  readonly findings: readonly Shown[]
}

function FindingGroup({ context, kind, findings: all }: FindingGroupProps) {
  if (all.length === 0) return null
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{say(`monitoring_findings_${kind}`)}</h2>
      {all.map((finding) => (
        <FindingText context={context} finding={finding} />
      ))}
    </section>
  )
}

const STATE_LOOKS = { internal: 'warning', public: 'success', withdrawn: 'neutral' } as const

function FindingText({
  context,
  finding,
}: {
  readonly context: PageContext
  readonly finding: Shown
}) {
  const state = stateOf(finding)
  const { id, title, explanation, writtenOn, withdrawn, figures } = finding
  const seesInternal = permit(context.person, MAY.seeFindingsBeforeRelease, {
    quarter: finding.quarter,
  }).allowed
  return (
    <article aria-labelledby={`befund-${id}`} class="rf-finding">
      <h3 id={`befund-${id}`}>{title}</h3>
      {seesInternal ? (
        <p>
          <StatusTag kind={STATE_LOOKS[state]} label={say(`monitoring_finding_${state}`)} />
        </p>
      ) : null}
      <p>{explanation}</p>
      {withdrawn === null ? null : (
        <p>
          {say('monitoring_finding_withdrawn_because', {
            day: formatDay(withdrawn.on),
            reason: withdrawn.because,
          })}
        </p>
      )}
      <TiesTable context={context} ties={figures} title={title} />
      <p>{say('monitoring_finding_written', { day: formatDay(writtenOn) })}</p>
      <FindingActs context={context} finding={finding} />
    </article>
  )
}

interface TiesTableProps {
  readonly context: PageContext
  readonly ties: readonly NamedTie[]
  readonly title: string
}

/** The figures a finding rests on, as they stood; where they were replaced since, what stands now. */
const TiesTable = ({ context, ties, title }: TiesTableProps) => (
  <Table
    caption={say('monitoring_finding_figures', { title })}
    captionHidden
    rows={ties}
    empty=""
    columns={[
      {
        label: say('monitoring_field_indicator'),
        namesRow: true,
        cell: ({ indicator, day }) => (
          <a
            href={`/${context.municipality.slug}/lage?kennzahl=${encodeURIComponent(`${indicator.code}:${indicator.version}`)}&tag=${day}`}
          >
            {nameOf(indicator, context.locale)}
          </a>
        ),
      },
      {
        label: say('monitoring_place'),
        cell: ({ areaName }) => areaName ?? say('monitoring_whole_quarter'),
      },
      { label: say('monitoring_date'), cell: ({ day }) => formatDayShort(day) },
      {
        label: say('monitoring_ranking_values'),
        kind: 'number',
        cell: (tie) => <TiedValue tie={tie} />,
      },
      {
        label: say('monitoring_town'),
        kind: 'number',
        cell: ({ town, indicator }) => (town === null ? '–' : writerOf(indicator.unit)(town)),
      },
    ]}
  />
)

function TiedValue({ tie }: { readonly tie: NamedTie }) {
  const write = writerOf(tie.indicator.unit)
  if (!hasChangedSince(tie, tie.present)) return <>{write(tie.value)}</>
  return (
    <>
      {write(tie.value)}
      <br />
      {tie.present === null
        ? say('monitoring_figure_gone')
        : say('monitoring_figure_now', { value: write(tie.present) })}
    </>
  )
}

function FindingActs({
  context,
  finding,
}: {
  readonly context: PageContext
  readonly finding: Shown
}) {
  const place = { quarter: finding.quarter }
  const isOpen = finding.releasedOn === null && finding.withdrawn === null
  const mayWrite = permit(context.person, MAY.writeFinding, place).allowed
  const mayRelease = permit(context.person, MAY.releaseFinding, place).allowed
  const hidden = { finding: finding.id }
  return (
    <>
      {isOpen && mayRelease ? (
        <Act context={context} action={releaseFinding}>
          <ActionForm
            context={context}
            action={releaseFinding}
            hidden={hidden}
            scope={`frei-${finding.id}`}
          />
        </Act>
      ) : null}
      {isOpen && mayWrite ? (
        <>
          <p>
            <a href={`${context.path}/neu?befund=${finding.id}`}>
              {say('monitoring_tie_another')}
              <span class="kern-sr-only">{`: ${finding.title}`}</span>
            </a>
          </p>
          <Act context={context} action={changeFinding}>
            <ActionForm
              context={context}
              action={changeFinding}
              hidden={hidden}
              values={finding}
              version={finding.version}
              scope={`text-${finding.id}`}
            />
          </Act>
        </>
      ) : null}
      {finding.withdrawn === null && mayWrite ? (
        <Act context={context} action={withdrawFinding}>
          <ActionForm
            context={context}
            action={withdrawFinding}
            hidden={hidden}
            scope={`zurueck-${finding.id}`}
          />
        </Act>
      ) : null}
    </>
  )
}

/** The findings as a file, a line for each figure. */
export const analysisTables = tablePages('/quartier/:quarter/lage/analyse', async (context) => {
  const { quarter, findings: all, sources } = await analysisFor(context)
  return {
    title: say('monitoring_analysis_file', { name: quarter.name }),
    columns: [
      { label: say('monitoring_field_kind') },
      { label: say('monitoring_field_title') },
      { label: say('monitoring_field_explanation') },
      { label: say('monitoring_run_state') },
      { label: say('monitoring_field_indicator') },
      { label: say('monitoring_place') },
      { label: say('monitoring_date') },
      { label: say('monitoring_ranking_values'), digits: 2 },
      { label: say('monitoring_town'), digits: 2 },
    ],
    rows: all.flatMap((finding) =>
      finding.figures.map((tie) => [
        say(`monitoring_option_kind_${finding.kind}`),
        finding.title,
        finding.explanation,
        say(`monitoring_finding_${stateOf(finding)}`),
        nameOf(tie.indicator, context.locale),
        tie.areaName ?? say('monitoring_whole_quarter'),
        formatDayShort(tie.day),
        tie.value,
        tie.town,
      ]),
    ),
    notes: sources.map(({ attribution }) => say('monitoring_source_line', { attribution })),
  }
})
