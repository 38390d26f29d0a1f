import { EmptyState, StatusTag, Table } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say, type Locale } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { areas, quarters, vintages } from '#rooms/places/index.ts'
import { submitResolution } from '../actions/submit-resolution.ts'
import { bodies, resolutions } from '../questions/bodies.ts'
import { MAY } from '../rules/permissions.ts'
import type { Resolution } from '../rules/resolution.ts'

/** How a resolution stands, in one sentence. */
export function standingOf({ state, submittedOn }: Resolution, locale: Locale): string {
  if (state.kind === 'submitted')
    return say('bodies_submitted_on', { day: formatDay(submittedOn, locale) })
  if (state.kind === 'postponed')
    return say('bodies_postponed_on', { day: formatDay(state.decidedOn, locale) })
  return say(`bodies_decided_${state.result}`, {
    number: state.number,
    day: formatDay(state.decidedOn, locale),
  })
}

/** What the council resolved, and what still lies with it. */
export const resolutionsPage = page({
  path: '/beschluesse',
  actions: [submitResolution],
  afterwards: (done) => `/beschluesse/${String(done.value?.['id'])}`,
  show: async (context) => {
    const all = await context.ask(resolutions, {})
    const maySubmit = permit(context.person, MAY.submitResolution).allowed
    const choices = maySubmit ? await choicesOf(context) : NO_CHOICES
    return (
      <Frame
        context={context}
        title={say('bodies_resolutions')}
        lead={say('bodies_resolutions_lead')}
        level="normative"
        wide
      >
        {maySubmit ? (
          <Act context={context} action={submitResolution}>
            <ActionForm
              context={context}
              action={submitResolution}
              options={choices}
              values={{ submittedOn: context.today, body: choices.body[0]?.value ?? null }}
            />
          </Act>
        ) : null}
        {all.length === 0 ? (
          <EmptyState title={say('bodies_no_resolutions')} />
        ) : (
          <ResolutionTable context={context} resolutions={all} />
        )}
      </Frame>
    )
  },
})

async function choicesOf(context: PageContext) {
  const [all, known, divisions] = [
    await context.ask(bodies, {}),
    await context.ask(quarters, {}),
    await context.ask(vintages, {}),
  ]
  const outlines = []
  for (const { id } of divisions)
    outlines.push(...(await context.ask(areas, { vintage: id, kind: 'outline' })))
  const choice = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    value: id,
    label: name,
  })
  return {
    body: all.filter(({ level }) => level === 'normative').map(choice),
    quarter: known.map(choice),
    boundary: outlines.map(choice),
  }
}

const NO_CHOICES = { body: [], quarter: [], boundary: [] }

interface ResolutionTableProps {
  readonly context: PageContext
  readonly resolutions: readonly Resolution[]
}

const ResolutionTable = ({ context, resolutions: rows }: ResolutionTableProps) => (
  <Table
    caption={say('bodies_resolutions')}
    captionHidden
    empty={say('bodies_no_resolutions')}
    rows={rows}
    columns={[
      {
        label: say('kind_resolution'),
        namesRow: true,
        cell: ({ id, title }) => (
          <a href={`/${context.municipality.slug}/beschluesse/${id}`}>{title}</a>
        ),
      },
      { label: say('bodies_field_kind'), cell: ({ kind }) => say(`bodies_option_kind_${kind}`) },
      {
        label: say('bodies_standing'),
        cell: (resolution) => (
          <StatusTag
            kind={LOOKS[resolution.state.kind]}
            label={standingOf(resolution, context.locale)}
          />
        ),
      },
    ]}
  />
)

const LOOKS = { submitted: 'info', postponed: 'warning', decided: 'success' } as const
