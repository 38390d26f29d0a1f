import type { Panel } from '#platform/http/context.ts'
import { say } from '#platform/language/index.ts'
import { bodies } from '../questions/bodies.ts'

/** On the page of a quarter: who is who here. */
export const bodiesOfQuarter: Panel = {
  where: 'quarter',
  order: 50,
  show: async (context, { quarter }) => {
    const here = (await context.ask(bodies, {})).filter((body) => body.quarter === quarter?.id)
    if (here.length === 0) return null
    return (
      <section aria-labelledby="gremien">
        <h2 id="gremien">{say('bodies_who_is_who')}</h2>
        <ul>
          {here.map((body) => (
            <li>
              <a href={`/${context.municipality.slug}/gremien/${body.slug}`}>{body.name}</a>:{' '}
              {body.description}
            </li>
          ))}
        </ul>
      </section>
    )
  },
}
