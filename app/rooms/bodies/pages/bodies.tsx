import { EmptyState, LevelBadge, LEVELS } from '#design/index.ts'
import { ActionForm } from '#platform/forms/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { quarters } from '#rooms/places/index.ts'
import { setUpBody } from '../actions/set-up-body.ts'
import { bodies } from '../questions/bodies.ts'
import { MAY } from '../rules/permissions.ts'

/** Who decides, level by level. */
export const bodiesPage = page({
  path: '/gremien',
  actions: [setUpBody],
  afterwards: (done) => `/gremien/${String(done.value?.['slug'])}`,
  show: async (context) => {
    const [all, known] = [await context.ask(bodies, {}), await context.ask(quarters, {})]
    const nameOf = new Map(known.map(({ id, name }) => [id, name]))
    return (
      <Frame context={context} title={say('bodies_title')} lead={say('bodies_lead')}>
        {all.length === 0 ? <EmptyState title={say('bodies_none')} /> : null}
        {LEVELS.map((level) => {
          const here = all.filter((body) => body.level === level)
          return here.length === 0 ? null : (
            <section aria-labelledby={level}>
              <h2 id={level}>
                <LevelBadge level={level} />
              </h2>
              <ul>
                {here.map((body) => (
                  <li>
                    <a href={`/${context.municipality.slug}/gremien/${body.slug}`}>{body.name}</a>
                    {body.quarter === null ? null : ` (${nameOf.get(body.quarter) ?? ''})`}
                    {body.isExternal ? <small> {say('bodies_external')}</small> : null}
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
        {permit(context.person, MAY.setUpBody).allowed ? (
          <section>
            <h2>{say('action_bodies.set-up')}</h2>
            <ActionForm
              context={context}
              action={setUpBody}
              options={{ quarter: known.map(({ id, name }) => ({ value: id, label: name })) }}
            />
          </section>
        ) : null}
      </Frame>
    )
  },
})
