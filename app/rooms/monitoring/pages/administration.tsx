import { StatusTag, Table, type Column, type StatusKind } from '#design/index.ts'
import { ActionForm } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatInstant, formatNumber } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { beginImport } from '../actions/begin-import.ts'
import { indicators, sources } from '../questions/catalogue.ts'
import { runs } from '../questions/runs.ts'
import { MAY } from '../rules/permissions.ts'
import type { ImportRun, RunState } from '../rules/run.ts'

/** Where tables of figures are imported, and what was imported so far. */
export const figuresAdministration = page({
  path: '/verwaltung/zahlen',
  actions: [beginImport],
  afterwards: (done) => `/verwaltung/zahlen/import/${String(done.value?.['run'])}`,
  show: async (context) => {
    const all = await context.ask(runs, {})
    const known = await context.ask(sources, {})
    const defined = await context.ask(indicators, {})
    const root = `/${context.municipality.slug}/verwaltung/zahlen`
    return (
      <Frame
        context={context}
        title={say('monitoring_administration')}
        lead={say('monitoring_administration_lead')}
        level="strategic"
        wide
      >
        <p>
          <a href={`${root}/kennzahlen`}>{say('monitoring_catalogue_link')}</a>
        </p>
        {permit(context.person, MAY.defineIndex).allowed ? (
          <p>
            <a href={`${root}/index`}>{say('monitoring_index_administration')}</a>
          </p>
        ) : null}
        <h2>{say('action_monitoring_begin_import')}</h2>
        {known.length === 0 || defined.length === 0 ? (
          <p>{say('monitoring_needs_source')}</p>
        ) : (
          <ActionForm
            context={context}
            action={beginImport}
            options={{
              source: known.map(({ id, title }) => ({ value: id, label: title })),
              mappingOf: all.map(({ id, fileName }) => ({ value: id, label: fileName })),
            }}
          />
        )}
        <h2>{say('monitoring_runs')}</h2>
        <Table
          caption={say('monitoring_runs')}
          captionHidden
          columns={columnsOf(context, root)}
          rows={all}
          empty={say('monitoring_no_runs')}
        />
      </Frame>
    )
  },
})

const LOOKS: Readonly<Record<RunState, StatusKind>> = {
  waiting: 'info',
  writing: 'info',
  ready: 'warning',
  published: 'success',
  superseded: 'neutral',
  discarded: 'neutral',
  refused: 'danger',
}

const columnsOf = (context: PageContext, root: string): readonly Column<ImportRun>[] => [
  {
    label: say('monitoring_run_file'),
    namesRow: true,
    cell: ({ id, fileName }) => <a href={`${root}/import/${id}`}>{fileName}</a>,
  },
  {
    label: say('monitoring_run_state'),
    cell: ({ state }) => (
      <StatusTag kind={LOOKS[state]} label={say(`monitoring_option_state_${state}`)} />
    ),
  },
  {
    label: say('monitoring_run_figures'),
    kind: 'number',
    cell: ({ figuresTotal }) =>
      figuresTotal === null ? '–' : formatNumber(figuresTotal, { digits: 0 }),
  },
  {
    label: say('monitoring_run_begun'),
    cell: ({ begunAt }) => formatInstant(new Date(begunAt), context.municipality.zone),
  },
]
