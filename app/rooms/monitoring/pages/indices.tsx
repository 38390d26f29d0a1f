import { ButtonLink, EmptyState, StatusTag, Table } from '#design/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { formatDay, formatNumber } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { indexRuns, indices } from '../questions/indices.ts'
import { MAY } from '../rules/permissions.ts'
import { methodInWords } from './index-words.ts'
import { Views } from './views.tsx'

/** The computed indices, and how each is computed. */
export const indicesPage = page({
  path: '/lage/index',
  show: async (context) => {
    const runs = await context.ask(indexRuns, {})
    const defined = (await context.ask(indices, {})).filter(({ isLatest }) => isLatest)
    const root = `/${context.municipality.slug}`
    const { locale } = context
    return (
      <Frame
        context={context}
        title={say('monitoring_indices_title')}
        lead={say('monitoring_indices_lead')}
        level="strategic"
        wide
      >
        <Views root={root} current="index" />
        {permit(context.person, MAY.runIndex).allowed ? (
          <div class="rf-buttons">
            <ButtonLink href={`${root}/verwaltung/zahlen/index`}>
              {say('monitoring_indices_manage')}
            </ButtonLink>
          </div>
        ) : null}
        {runs.length === 0 ? (
          <EmptyState title={say('monitoring_indices_empty')} />
        ) : (
          <Table
            caption={say('monitoring_index_runs')}
            captionHidden
            rows={runs}
            empty={say('monitoring_indices_empty')}
            columns={[
              {
                label: say('monitoring_index'),
                namesRow: true,
                cell: ({ id, name, day }) => (
                  <a href={`${root}/lage/index/${id}`}>{`${name}, ${formatDay(day)}`}</a>
                ),
              },
              {
                label: say('monitoring_version_word'),
                cell: ({ version }) => say('monitoring_version', { version }),
              },
              {
                label: say('monitoring_considered'),
                kind: 'number',
                cell: ({ considered }) => formatNumber(considered, { digits: 0 }),
              },
              {
                label: say('monitoring_left_out'),
                kind: 'number',
                cell: ({ leftOut }) => formatNumber(leftOut, { digits: 0 }),
              },
              {
                label: say('monitoring_run_state'),
                cell: ({ releasedOn }) => (
                  <StatusTag
                    kind={releasedOn === null ? 'warning' : 'success'}
                    label={say(
                      releasedOn === null ? 'monitoring_state_internal' : 'monitoring_state_public',
                    )}
                  />
                ),
              },
            ]}
          />
        )}
        {defined.map((index) => (
          <section aria-labelledby={`index-${index.id}`}>
            <h2 id={`index-${index.id}`}>{say('monitoring_index_how', { name: index.name })}</h2>
            <ul>
              {methodInWords(index, locale).map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ul>
          </section>
        ))}
      </Frame>
    )
  },
})
