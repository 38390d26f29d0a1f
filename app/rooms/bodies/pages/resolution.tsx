import { ButtonLink, DescriptionList } from '#design/index.ts'
import { ActionForm } from '#platform/forms/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { formatCents } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asId, isId, permit } from '#platform/values/index.ts'
import { quarters } from '#rooms/places/index.ts'
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
    const quarter = (await context.ask(quarters, {})).find(({ id }) => id === resolution.quarter)
    const facts = [
      { term: say('bodies_field_kind'), value: say(`bodies_option_kind_${resolution.kind}`) },
      ...(quarter === undefined
        ? []
        : [
            {
              term: say('bodies_field_quarter'),
              value: <a href={`${root}/quartier/${quarter.slug}`}>{quarter.name}</a>,
            },
          ]),
      ...(budget === null
        ? []
        : [{ term: say('bodies_budget'), value: formatCents(budget, context.locale) }]),
      ...(state.kind === 'decided' && state.consultations !== null
        ? [{ term: say('bodies_consultations'), value: state.consultations }]
        : []),
    ]
    return (
      <Frame
        context={context}
        title={resolution.title}
        lead={standingOf(resolution, context.locale)}
        level="normative"
        breadcrumb={[{ label: say('bodies_resolutions_short'), href: `${root}/beschluesse` }]}
      >
        <DescriptionList items={facts} />
        <section aria-labelledby="wortlaut">
          <h2 id="wortlaut">{say('bodies_wording')}</h2>
          {resolution.text.split(/\n{2,}/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </section>
        <div class="rf-buttons">
          <ButtonLink href={`${root}/faden/resolution/${resolution.id}`}>
            {say('bodies_follow_thread')}
          </ButtonLink>
        </div>
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
