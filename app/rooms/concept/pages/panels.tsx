import type { Panel } from '#platform/http/context.ts'
import { say } from '#platform/language/index.ts'
import { goals, measures } from '../questions/concept.ts'

/** On the page of the town: the council's goals, a line each. */
export const councilGoals: Panel = {
  where: 'municipality',
  order: 20,
  show: async (context) => {
    const orientation = (await context.ask(goals, { quarter: null })).filter(
      ({ level }) => level === 'normative',
    )
    if (orientation.length === 0) return null
    return (
      <section aria-labelledby="leitziele">
        <h2 id="leitziele">{say('concept_council_wants')}</h2>
        <ul>
          {orientation.map((goal) => (
            <li>
              <a href={`/${context.municipality.slug}/ziele/${goal.id}`}>{goal.title}</a>
            </li>
          ))}
        </ul>
      </section>
    )
  },
}

/** On the page of a quarter: how many goals it has and what is being done. */
export const goalsOfQuarter: Panel = {
  where: 'quarter',
  order: 20,
  show: async (context, { quarter }) => {
    if (quarter === undefined) return null
    const here = (await context.ask(goals, { quarter: quarter.slug })).filter(
      (goal) => goal.quarter === quarter.id,
    )
    const running = (await context.ask(measures, { quarter: quarter.slug })).filter(
      ({ state }) => state === 'running',
    )
    const root = `/${context.municipality.slug}`
    return (
      <section aria-labelledby="ziele">
        <h2 id="ziele">{say('concept_panel_title')}</h2>
        <p>
          <a href={`${root}/quartier/${quarter.slug}/ziele`}>
            {say('concept_panel_goals', { count: here.length })}
          </a>
        </p>
        {running.length === 0 ? (
          <p>{say('concept_panel_nothing_running')}</p>
        ) : (
          <>
            <p>{say('concept_panel_running')}</p>
            <ul>
              {running.map((measure) => (
                <li>
                  <a href={`${root}/massnahmen/${measure.id}`}>{measure.title}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    )
  },
}
