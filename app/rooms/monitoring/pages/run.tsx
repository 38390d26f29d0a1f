import { DescriptionList, Progress } from '#design/index.ts'
import { ActionForm } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay, formatInstant, formatList, formatNumber } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { isId, asId } from '#platform/values/index.ts'
import { discardRun } from '../actions/discard-run.ts'
import { publishRun } from '../actions/publish-run.ts'
import { run as runQuestion } from '../questions/runs.ts'
import { againstDiscarding, isUnderWay, percentDone } from '../rules/run.ts'
import { RunPreview, RunProblems } from './run-parts.tsx'

const REFRESH_SECONDS = 2

type ShownRun = NonNullable<Awaited<ReturnType<(typeof runQuestion)['run']>>>

/** One import: how far it is, what was understood or wrong, and the decision to publish or discard it. */
export const runPage = page({
  path: '/verwaltung/zahlen/import/:run',
  actions: [publishRun, discardRun],
  show: async (context) => {
    const id = context.params['run'] ?? ''
    if (!isId(id)) return undefined
    const run = await context.ask(runQuestion, { run: asId(id) })
    const state = say(`monitoring_option_state_${run.state}`)
    return (
      <Frame
        context={context}
        title={say('monitoring_run_title', { file: run.fileName, state })}
        level="strategic"
        breadcrumb={[
          {
            label: say('monitoring_administration'),
            href: `/${context.municipality.slug}/verwaltung/zahlen`,
          },
        ]}
        wide
        {...(isUnderWay(run) ? { refreshAfterSeconds: REFRESH_SECONDS } : {})}
      >
        {isUnderWay(run) ? <UnderWay run={run} /> : null}
        <Facts context={context} run={run} />
        {run.state === 'refused' ? <RunProblems report={run.report} /> : null}
        {run.report.columns === undefined ? null : <RunPreview report={run.report} />}
        <Decision context={context} run={run} />
      </Frame>
    )
  },
})

const UnderWay = ({ run }: { readonly run: ShownRun }) => (
  <>
    <Progress
      label={say('monitoring_run_under_way')}
      percent={percentDone(run)}
      done={
        run.figuresTotal === null
          ? undefined
          : say('monitoring_run_done', {
              done: formatNumber(run.figuresDone, { digits: 0 }),
              total: formatNumber(run.figuresTotal, { digits: 0 }),
            })
      }
    />
    <p>{say('monitoring_run_refreshes')}</p>
  </>
)

function Facts({ context, run }: { readonly context: PageContext; readonly run: ShownRun }) {
  const { report } = run
  const items = [
    { term: say('monitoring_run_source'), value: run.sourceTitle },
    { term: say('monitoring_run_vintage'), value: run.vintageName },
    {
      term: say('monitoring_run_begun'),
      value: formatInstant(new Date(run.begunAt), context.municipality.zone),
    },
    ...(report.rows === undefined || report.figures === undefined
      ? []
      : [
          { term: say('monitoring_run_rows'), value: formatNumber(report.rows, { digits: 0 }) },
          { term: say('monitoring_run_figures'), value: say('monitoring_counts', report.figures) },
          {
            term: say('monitoring_run_days'),
            value: formatList((report.days ?? []).map((day) => formatDay(day))),
          },
        ]),
  ]
  return <DescriptionList items={items} />
}

function Decision({ context, run }: { readonly context: PageContext; readonly run: ShownRun }) {
  const hidden = { run: run.id }
  return (
    <>
      {run.state === 'ready' ? (
        <section aria-labelledby="entscheidung">
          <h2 id="entscheidung">{say('action_monitoring_publish_run')}</h2>
          <p>{say('monitoring_run_ready')}</p>
          {run.replacing === 0 ? null : (
            <p>{say('monitoring_run_replacing', { count: run.replacing })}</p>
          )}
          <ActionForm
            context={context}
            action={publishRun}
            hidden={run.replacing === 0 ? { ...hidden, replaces: '' } : hidden}
          />
        </section>
      ) : null}
      {againstDiscarding(run).length === 0 && run.state !== 'refused' ? (
        <section aria-labelledby="verwerfen">
          <h2 id="verwerfen">{say('action_monitoring_discard_run')}</h2>
          <ActionForm context={context} action={discardRun} hidden={hidden} />
        </section>
      ) : null}
    </>
  )
}
