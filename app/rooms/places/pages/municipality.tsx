import { Card, Cards, EmptyState } from '#design/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { quarters } from '../questions/places.ts'

/** The town: its quarters, and what the other rooms say of it. */
export const municipalityPage = page({
  path: '/',
  show: async (context) => {
    const all = await context.ask(quarters, {})
    const panels = await context.panels('municipality', {})
    const { name, slug } = context.municipality
    return (
      <Frame
        context={context}
        title={name}
        lead={all.length === 0 ? undefined : say('places_municipality_lead', { count: all.length })}
        wide
      >
        <section aria-labelledby="quartiere">
          <h2 id="quartiere">{say('places_quarters')}</h2>
          {all.length === 0 ? <EmptyState title={say('places_no_quarters')} /> : null}
          <Cards>
            {all.map((quarter) => (
              <Card
                title={quarter.name}
                href={`/${slug}/quartier/${quarter.slug}`}
                footer={say(`places_option_phase_${quarter.phase?.phase ?? 'none'}`)}
              >
                <p>{quarter.description}</p>
              </Card>
            ))}
          </Cards>
        </section>
        {panels}
      </Frame>
    )
  },
})
