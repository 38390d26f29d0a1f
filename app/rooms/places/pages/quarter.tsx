import { Frame, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import type { Day } from '#platform/values/index.ts'
import { quarter as quarterQuestion } from '../questions/places.ts'
import { yearOfPhase, type Phase } from '../rules/phase.ts'
import { PhaseSteps } from './phase-steps.tsx'

/** A quarter at a glance: where it stands, and what the other rooms say of it. */
export const quarterPage = page({
  path: '/quartier/:quarter',
  show: async (context) => {
    const quarter = await context.ask(quarterQuestion, { slug: context.params['quarter'] ?? '' })
    const panels = await context.panels('quarter', { quarter })
    return (
      <Frame
        context={context}
        title={titleOf(quarter, context.today)}
        lead={quarter.description}
        quarter={quarter}
        level="operative"
        wide
      >
        <PhaseSteps phases={quarter.phases} today={context.today} locale={context.locale} />
        {panels}
      </Frame>
    )
  },
})

interface Standing {
  readonly name: string
  readonly phase: Phase | null
}

/** "Nordstadt: drittes Jahr der Impuls- und Förderungsphase": the answer before any question. */
function titleOf({ name, phase }: Standing, today: Day): string {
  if (phase === null) return name
  const word = say(`places_option_phase_${phase.phase}`)
  return phase.phase === 'closed'
    ? say('places_quarter_title_closed', { name, phase: word })
    : say('places_quarter_title', { name, phase: word, year: yearOfPhase(phase, today) })
}
