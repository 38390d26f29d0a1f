import { Frame, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { quarters } from '../questions/places.ts'

/** The town: its quarters, and what the other rooms say of it. */
export const municipalityPage = page({
  path: '/',
  show: async (context) => {
    const all = await context.ask(quarters, {})
    const panels = await context.panels('municipality', {})
    return (
      <Frame
        context={context}
        title={context.municipality.name}
        lead={say('places_municipality_lead', { count: all.length })}
        wide
      >
        {panels}
        {all.length === 0 ? null : (
          <section aria-labelledby="quartiere">
            <h2 id="quartiere">{say('places_quarters')}</h2>
            <ul class="rf-cards">
              {all.map((quarter) => (
                <li class="rf-card">
                  <h3>
                    <a href={`/${context.municipality.slug}/quartier/${quarter.slug}`}>
                      {quarter.name}
                    </a>
                  </h3>
                  <p>{say(`places_option_phase_${quarter.phase?.phase ?? 'none'}`)}</p>
                  <p>{quarter.description}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Frame>
    )
  },
})
