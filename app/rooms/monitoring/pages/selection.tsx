import { Alert, StatusTag, Table, type StatusKind } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, NotAllowed, page, type PageContext } from '#platform/http/index.ts'
import { formatDay, formatDayShort, formatList } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { decideOnArea } from '../actions/decide-on-area.ts'
import { releaseSelection } from '../actions/release-selection.ts'
import { holdingDecisions, type AreaDecision, type DecisionKind } from '../rules/area-decision.ts'
import { MAY } from '../rules/permissions.ts'
import { areaHref } from './area-map.tsx'
import { DownloadLinks } from './download-links.tsx'
import type { AreaInRun, ShownRun } from './index-run-parts.tsx'
import { neediestFirst, runFor } from './index-run.tsx'
import { classWord } from './index-words.ts'
import { SourceLines } from './source-lines.tsx'
import { tablePages } from './table-pages.ts'

const LOOKS: Readonly<Record<DecisionKind, StatusKind>> = {
  selected: 'success',
  watched: 'info',
  'not-selected': 'neutral',
}

/** Those the rule points to, and those on which people decided although it did not. */
function areasToDecide(run: ShownRun, decisions: readonly AreaDecision[]): readonly AreaInRun[] {
  const decided = new Set(decisions.map(({ area }) => area))
  return neediestFirst(
    run.areas.filter(({ id, standing }) => standing.needsAttention || decided.has(id)),
  )
}

/** Which areas become quarters: the rule points, people decide and say why (M4, M13). */
export const selectionPage = page({
  path: '/lage/index/:run/auswahl',
  actions: [decideOnArea, releaseSelection],
  afterwards: (_done, _action, { params }) => `/lage/index/${params['run']}/auswahl`,
  show: async (context) => {
    const run = await runFor(context)
    if (run === undefined) return undefined
    if (run.decisions === null) throw notPublicYet(context)
    const root = `/${context.municipality.slug}`
    const holding = holdingDecisions(run.decisions)
    const areas = areasToDecide(run, run.decisions)
    const selected = [...holding.values()].filter(({ decision }) => decision === 'selected')
    const mayRelease = run.mayRelease && run.selectionReleasedOn === null
    return (
      <Frame
        context={context}
        title={say('monitoring_selection_title', {
          selected: selected.length,
          count: areas.length,
        })}
        lead={say('monitoring_selection_lead', {
          name: run.index.name,
          day: formatDay(run.day),
          groups: formatList(run.index.method.attention),
        })}
        level="strategic"
        breadcrumb={[
          { label: say('monitoring_view_index'), href: `${root}/lage/index` },
          { label: run.index.name, href: `${root}/lage/index/${run.id}` },
        ]}
        wide
      >
        {run.selectionReleasedOn === null ? (
          <Alert kind="info" title={say('monitoring_selection_internal')} />
        ) : null}
        {run.mayDecide ? <DecideForm context={context} run={run} areas={areas} /> : null}
        {mayRelease ? (
          <Act context={context} action={releaseSelection}>
            <p>{say('monitoring_selection_release_text')}</p>
            <ActionForm context={context} action={releaseSelection} hidden={{ run: run.id }} />
          </Act>
        ) : null}
        <DecisionTable context={context} run={run} areas={areas} holding={holding} />
        <History run={run} decisions={run.decisions} />
        <DownloadLinks path={context.path} query="" name={run.index.name} />
        <SourceLines attributions={run.sources.map(({ attribution }) => attribution)} />
      </Frame>
    )
  },
})

function notPublicYet({ person }: PageContext): Error {
  const permission = permit(person, MAY.seeIndexBeforeRelease)
  return permission.allowed
    ? new Error('the selection was withheld from somebody who may see it')
    : new NotAllowed({ code: permission.reason, liftedBy: permission.roles })
}

interface AreasProps {
  readonly context: PageContext
  readonly run: ShownRun
  readonly areas: readonly AreaInRun[]
}

/** One form for all areas: those the rule points to first, then every other one. */
function DecideForm({ context, run, areas }: AreasProps) {
  const others = run.areas.filter(({ id }) => !areas.some((area) => area.id === id))
  const chosen = run.areas.find(({ id }) => id === context.query.get('gebiet'))
  return (
    <Act context={context} action={decideOnArea} isOpen={chosen !== undefined}>
      <ActionForm
        context={context}
        action={decideOnArea}
        hidden={{ run: run.id }}
        values={{ area: chosen?.id }}
        options={{
          area: [...areas, ...others].map(({ id, name, code, standing }) => ({
            value: id,
            label: `${name} (${code})${standing.overlay === null ? '' : `, ${standing.overlay}`}`,
          })),
        }}
      />
    </Act>
  )
}

interface DecisionTableProps extends AreasProps {
  readonly holding: ReadonlyMap<string, AreaDecision>
}

const DecisionTable = ({ context, run, areas, holding }: DecisionTableProps) => (
  <Table
    caption={say('monitoring_selection_areas')}
    captionHidden
    rows={areas}
    empty={say('monitoring_selection_none')}
    columns={[
      {
        label: say('monitoring_area'),
        namesRow: true,
        cell: (area) => (
          <a href={areaHref(`/${context.municipality.slug}`, area, run.vintage)}>{area.name}</a>
        ),
      },
      { label: say('monitoring_group'), cell: ({ standing }) => standing.overlay ?? '–' },
      {
        label: say('monitoring_selection_rule'),
        cell: ({ standing }) =>
          say(standing.needsAttention ? 'monitoring_rule_points' : 'monitoring_rule_does_not'),
      },
      {
        label: say('monitoring_field_decision'),
        cell: ({ id, name }) => {
          const decision = holding.get(id)
          if (decision !== undefined)
            return (
              <StatusTag
                kind={LOOKS[decision.decision]}
                label={say(`monitoring_option_decision_${decision.decision}`)}
              />
            )
          return run.mayDecide ? (
            <a href={`${context.path}?gebiet=${id}`}>
              {say('monitoring_decide_now')}
              <span class="kern-sr-only">{`: ${name}`}</span>
            </a>
          ) : (
            say('monitoring_undecided')
          )
        },
      },
      {
        label: say('monitoring_field_reason'),
        cell: ({ id }) => holding.get(id)?.reason ?? '–',
      },
    ]}
  />
)

/** Every decision with its day: a later one does not wipe out the earlier one. */
function History({
  run,
  decisions,
}: {
  readonly run: ShownRun
  readonly decisions: readonly AreaDecision[]
}) {
  if (decisions.every(({ number }) => number === 1)) return null
  const names = new Map(run.areas.map(({ id, name }) => [id, name]))
  return (
    <section aria-labelledby="verlauf">
      <h2 id="verlauf">{say('monitoring_selection_history')}</h2>
      <ul>
        {decisions.map(({ area, decision, reason, decidedOn }) => (
          <li>
            {`${formatDay(decidedOn)}, ${names.get(area) ?? ''}: ${say(`monitoring_option_decision_${decision}`)}. ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The selection as a file, with rule, decision and reason. */
export const selectionTables = tablePages('/lage/index/:run/auswahl', async (context) => {
  const run = await runFor(context)
  if (run === undefined) return undefined
  if (run.decisions === null) throw notPublicYet(context)
  const holding = holdingDecisions(run.decisions)
  return {
    title: say('monitoring_selection_file', { name: run.index.name, day: formatDay(run.day) }),
    columns: [
      { label: say('monitoring_area_code') },
      { label: say('monitoring_area') },
      { label: say('monitoring_status') },
      { label: say('monitoring_group') },
      { label: say('monitoring_selection_rule') },
      { label: say('monitoring_field_decision') },
      { label: say('monitoring_field_reason') },
      { label: say('monitoring_decided_on') },
    ],
    rows: areasToDecide(run, run.decisions).map(({ id, code, name, standing }) => {
      const decision = holding.get(id)
      return [
        code,
        name,
        standing.status === null ? null : classWord(standing.status.class, context.locale),
        standing.overlay,
        say(standing.needsAttention ? 'monitoring_rule_points' : 'monitoring_rule_does_not'),
        decision === undefined
          ? say('monitoring_undecided')
          : say(`monitoring_option_decision_${decision.decision}`),
        decision?.reason ?? null,
        decision === undefined ? null : formatDayShort(decision.decidedOn),
      ]
    }),
    notes: run.sources.map(({ attribution }) => say('monitoring_source_line', { attribution })),
  }
})
