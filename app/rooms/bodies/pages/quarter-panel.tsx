import { Card, Cards } from '#design/index.ts'
import type { Panel } from '#platform/http/context.ts'
import { say } from '#platform/language/index.ts'
import { bodies } from '../questions/bodies.ts'
import { BODY_KINDS } from '../rules/body.ts'

/** On the page of a quarter: who is who here, the office with its opening hours first. */
export const bodiesOfQuarter: Panel = {
  where: 'quarter',
  order: 50,
  show: async (context, { quarter }) => {
    const here = (await context.ask(bodies, {}))
      .filter((body) => body.quarter === quarter?.id)
      .toSorted((one, other) => BODY_KINDS.indexOf(one.kind) - BODY_KINDS.indexOf(other.kind))
    if (here.length === 0) return null
    return (
      <section aria-labelledby="gremien">
        <h2 id="gremien">{say('bodies_who_is_who')}</h2>
        <Cards>
          {here.map((body) => (
            <Card title={body.name} href={`/${context.municipality.slug}/gremien/${body.slug}`}>
              <p>{body.description}</p>
            </Card>
          ))}
        </Cards>
      </section>
    )
  },
}
