import { EmptyState, StatusTag } from '#design/index.ts'
import { ActionForm } from '#platform/forms/index.ts'
import { Frame, page } from '#platform/http/index.ts'
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
    return (
      <Frame context={context} title={say('bodies_resolutions')} level="normative">
        {all.length === 0 ? <EmptyState title={say('bodies_no_resolutions')} /> : null}
        <ul class="rf-cards">
          {all.map((resolution) => (
            <li class="rf-card">
              <h2>
                <a href={`/${context.municipality.slug}/beschluesse/${resolution.id}`}>
                  {resolution.title}
                </a>
              </h2>
              <p>{say(`bodies_option_kind_${resolution.kind}`)}</p>
              <p>
                <StatusTag
                  kind={resolution.state.kind === 'decided' ? 'success' : 'info'}
                  label={standingOf(resolution, context.locale)}
                />
              </p>
            </li>
          ))}
        </ul>
        {maySubmit ? (
          <SubmitResolution context={context} choices={await choicesOf(context)} />
        ) : null}
      </Frame>
    )
  },
})

type PageContext = Parameters<typeof resolutionsPage.show>[0]

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

const SubmitResolution = ({
  context,
  choices,
}: {
  readonly context: PageContext
  readonly choices: Awaited<ReturnType<typeof choicesOf>>
}) => (
  <section aria-labelledby="vorlegen">
    <h2 id="vorlegen">{say('action_bodies.submit-resolution')}</h2>
    <ActionForm
      context={context}
      action={submitResolution}
      options={choices}
      values={{ submittedOn: context.today, body: choices.body[0]?.value ?? null }}
    />
  </section>
)
