import { Alert, Details } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay, formatInstant } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asId, isId } from '#platform/values/index.ts'
import { releaseIndexRun } from '../actions/release-index-run.ts'
import { indexRun } from '../questions/indices.ts'
import { DownloadLinks } from './download-links.tsx'
import {
  LeftOutAreas,
  OverlayTable,
  RunMap,
  StandingsTable,
  Yardsticks,
  type AreaInRun,
  type ShownRun,
} from './index-run-parts.tsx'
import { classWord, methodInWords, reasonInWords } from './index-words.ts'
import { nameOf } from './show-figures.ts'
import { SourceLines } from './source-lines.tsx'
import { tablePages } from './table-pages.ts'

export async function runFor({ params, askMaybe }: PageContext): Promise<ShownRun | undefined> {
  const id = params['run'] ?? ''
  return isId(id) ? askMaybe(indexRun, { run: asId(id) }) : undefined
}

export const neediestFirst = (areas: readonly AreaInRun[]): readonly AreaInRun[] =>
  areas.toSorted(
    (a, b) => (a.standing.status?.rank ?? Infinity) - (b.standing.status?.rank ?? Infinity),
  )

/** One computed index: where the areas stand, and by which yardstick. */
export const indexRunPage = page({
  path: '/lage/index/:run',
  actions: [releaseIndexRun],
  show: async (context) => {
    const run = await runFor(context)
    if (run === undefined) return undefined
    const root = `/${context.municipality.slug}`
    const { locale } = context
    const needing = neediestFirst(run.areas.filter(({ standing }) => standing.needsAttention))
    const shown = { run, root, locale }
    const name = `${run.index.name}, ${formatDay(run.day)}`
    return (
      <Frame
        context={context}
        title={say('monitoring_run_title_attention', {
          count: needing.length,
          considered: run.considered,
        })}
        lead={say('monitoring_run_lead', {
          name: run.index.name,
          version: run.index.version,
          day: formatDay(run.day),
          vintage: run.vintage.name,
        })}
        level="strategic"
        breadcrumb={[
          { label: say('monitoring_nav'), href: `${root}/lage` },
          { label: say('monitoring_view_index'), href: `${root}/lage/index` },
        ]}
        wide
      >
        {run.releasedOn === null ? (
          <Alert kind="info" title={say('monitoring_run_internal')} />
        ) : null}
        {run.releasedOn === null && run.mayRelease ? (
          <Act context={context} action={releaseIndexRun} isOpen>
            <p>{say('monitoring_run_release_text')}</p>
            <ActionForm context={context} action={releaseIndexRun} hidden={{ run: run.id }} />
          </Act>
        ) : null}
        <p>{say('monitoring_run_relative')}</p>
        <RunMap {...shown} />
        <OverlayTable {...shown} />
        <h2>{say('monitoring_run_attention')}</h2>
        {run.decisions === null ? null : (
          <p>
            <a href={`${context.path}/auswahl`}>{say('monitoring_selection_link')}</a>
          </p>
        )}
        <StandingsTable {...shown} areas={needing} caption={say('monitoring_run_attention')} />
        <Details summary={say('monitoring_run_every', { count: run.areas.length })}>
          <StandingsTable
            {...shown}
            areas={neediestFirst(run.areas)}
            caption={say('monitoring_run_every', { count: run.areas.length })}
          />
        </Details>
        <LeftOutAreas {...shown} />
        <h2>{say('monitoring_run_how')}</h2>
        <ul>
          {methodInWords(run.index, locale).map((sentence) => (
            <li>{sentence}</li>
          ))}
          <li>{say(`monitoring_changes_${run.changesFrom}`)}</li>
          <li>
            {say('monitoring_run_ran', {
              instant: formatInstant(new Date(run.ranAt), context.municipality.zone),
            })}
          </li>
        </ul>
        <Yardsticks {...shown} />
        <DownloadLinks path={context.path} query="" name={name} />
        <SourceLines attributions={run.sources.map(({ attribution }) => attribution)} />
      </Frame>
    )
  },
})

/** All areas of a run with their scores as a file. */
export const indexRunTables = tablePages('/lage/index/:run', async (context) => {
  const run = await runFor(context)
  if (run === undefined) return undefined
  const { locale } = context
  const indicators = run.index.indicators.map(({ version }) => nameOf(version, locale))
  const score = { digits: 5 }
  return {
    title: `${run.index.name}, ${formatDay(run.day)}`,
    columns: [
      { label: say('monitoring_rank'), digits: 0 },
      { label: say('monitoring_area_code') },
      { label: say('monitoring_area') },
      { label: say('monitoring_status_index'), ...score },
      { label: say('monitoring_status') },
      { label: say('monitoring_dynamics_index'), ...score },
      { label: say('monitoring_dynamics') },
      { label: say('monitoring_group') },
      { label: say('monitoring_needs_attention') },
      ...indicators.map((name) => ({
        label: say('monitoring_score_of', { indicator: name }),
        ...score,
      })),
      { label: say('monitoring_why_not') },
    ],
    rows: neediestFirst(run.areas).map(({ code, name, standing }) => [
      standing.status?.rank ?? null,
      code,
      name,
      standing.status?.index ?? null,
      standing.status === null ? null : classWord(standing.status.class, locale),
      standing.dynamics?.index ?? null,
      standing.dynamics === null ? null : classWord(standing.dynamics.class, locale),
      standing.overlay,
      say(standing.needsAttention ? 'monitoring_yes' : 'monitoring_no'),
      ...indicators.map((_, at) => standing.status?.parts[at] ?? null),
      standing.reasons.map((reason) => reasonInWords(reason, run.index, locale)).join('; '),
    ]),
    notes: [
      ...methodInWords(run.index, locale),
      ...run.sources.map(({ attribution, licence }) =>
        say('monitoring_source_line', { attribution: `${attribution} (${licence})` }),
      ),
    ],
  }
})
