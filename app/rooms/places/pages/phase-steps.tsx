import { Steps, type Step } from '#design/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say, type Locale } from '#platform/language/index.ts'
import type { Day } from '#platform/values/index.ts'
import { PHASES, phaseOn, type Phase, type PhaseName } from '../rules/phase.ts'

interface PhaseStepsProps {
  readonly phases: readonly Phase[]
  readonly today: Day
  readonly locale: Locale
}

/** The way of a quarter through the programme, and where it stands today. */
export function PhaseSteps({ phases, today, locale }: PhaseStepsProps) {
  if (phases.length === 0) return null
  const present = phaseOn(phases, today)
  const steps = PHASES.map((name) => stepOf(name, { present, phases, today, locale }))
  return (
    <section aria-labelledby="phase">
      <h2 id="phase" class="kern-sr-only">
        {say('places_phases')}
      </h2>
      <Steps name={say('places_phases')} steps={steps} />
    </section>
  )
}

interface Known extends PhaseStepsProps {
  readonly present: Phase | undefined
}

function stepOf(name: PhaseName, { present, phases, today, locale }: Known): Step {
  const label = say(`places_option_phase_${name}`)
  const known = phases.findLast(({ phase }) => phase === name)
  if (known === undefined) {
    const isOver = present !== undefined && PHASES.indexOf(name) < PHASES.indexOf(present.phase)
    return { name: label, state: isOver ? 'past' : 'ahead' }
  }
  const begin = formatDay(known.beginsOn, locale)
  if (known === present)
    return { name: label, state: 'current', note: say('places_phase_since', { begin }) }
  if (known.beginsOn > today)
    return { name: label, state: 'ahead', note: say('places_phase_from', { begin }) }
  const end = known.endsOn === null ? begin : formatDay(known.endsOn, locale)
  return { name: label, state: 'past', note: say('places_phase_was', { end }) }
}
