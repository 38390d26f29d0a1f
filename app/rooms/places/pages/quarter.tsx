import { Frame, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { quarter as quarterQuestion } from '../questions/places.ts'

/** A quarter at a glance: its phase, and what the other rooms say of it. */
export const quarterPage = page({
  path: '/quartier/:quarter',
  show: async (context) => {
    const quarter = await context.ask(quarterQuestion, { slug: context.params['quarter'] ?? '' })
    const phase = say(`places_option_phase_${quarter.phase?.phase ?? 'none'}`)
    const panels = await context.panels('quarter', { quarter })
    return (
      <Frame
        context={context}
        title={say('places_quarter_title', { name: quarter.name, phase })}
        lead={quarter.description}
        quarter={quarter}
        level="operative"
        wide
      >
        {panels}
      </Frame>
    )
  },
})
