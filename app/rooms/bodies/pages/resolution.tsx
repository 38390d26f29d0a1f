import { ActionForm } from '#platform/forms/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { formatCents } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asId, isId, permit } from '#platform/values/index.ts'
import { enterResult } from '../actions/enter-result.ts'
import { resolution as resolutionQuestion } from '../questions/bodies.ts'
import { MAY } from '../rules/permissions.ts'
import { standingOf } from './resolutions.tsx'

/** One resolution: its text, its result, and the way down to what came of it. */
export const resolutionPage = page({
  path: '/beschluesse/:resolution',
  actions: [enterResult],
  show: async (context) => {
    const id = context.params['resolution'] ?? ''
    if (!isId(id)) return undefined
    const resolution = await context.ask(resolutionQuestion, { resolution: asId(id) })
    const { state, budget } = resolution
    const root = `/${context.municipality.slug}`
    return (
      <Frame
        context={context}
        title={resolution.title}
        lead={standingOf(resolution, context.locale)}
        level="normative"
        breadcrumb={[{ label: say('bodies_resolutions'), href: `${root}/beschluesse` }]}
      >
        <p>{say(`bodies_option_kind_${resolution.kind}`)}</p>
        {resolution.text.split(/\n{2,}/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {budget === null ? null : (
          <p>{say('bodies_budget', { amount: formatCents(budget, context.locale) })}</p>
        )}
        {state.kind === 'decided' && state.consultations !== null ? (
          <>
            <h2>{say('bodies_consultations')}</h2>
            <p>{state.consultations}</p>
          </>
        ) : null}
        <p>
          <a href={`${root}/faden/resolution/${resolution.id}`}>{say('bodies_follow_thread')}</a>
        </p>
        {state.kind !== 'decided' && permit(context.person, MAY.enterResult).allowed ? (
          <section aria-labelledby="ergebnis">
            <h2 id="ergebnis">{say('action_bodies.enter-result')}</h2>
            <ActionForm
              context={context}
              action={enterResult}
              hidden={{ resolution: resolution.id }}
              version={resolution.version}
              values={{ decidedOn: context.today }}
            />
          </section>
        ) : null}
      </Frame>
    )
  },
})
