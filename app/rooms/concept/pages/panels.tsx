import { Card, Cards, Details } from '#design/index.ts'
import type { PageContext } from '#platform/http/index.ts'
import type { Panel } from '#platform/http/context.ts'
import { formatDay } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { quarters } from '#rooms/places/index.ts'
import { goals, measures } from '../questions/concept.ts'
import type { Goal } from '../rules/goal.ts'
import type { Measure } from '../rules/measure.ts'

/** On the page of the town: the council's goals, a line each, quarter by quarter. */
export const councilGoals: Panel = {
  where: 'municipality',
  order: 20,
  show: async (context) => {
    const orientation = (await context.ask(goals, { quarter: null })).filter(
      ({ level }) => level === 'normative',
    )
    if (orientation.length === 0) return null
    const known = await context.ask(quarters, {})
    const groups = [
      {
        name: say('concept_whole_town'),
        here: orientation.filter(({ quarter }) => quarter === null),
      },
      ...known.map(({ id, name }) => ({
        name,
        here: orientation.filter(({ quarter }) => quarter === id),
      })),
    ]
    return (
      <section aria-labelledby="orientierungsziele">
        <h2 id="orientierungsziele">{say('concept_council_wants')}</h2>
        {groups.map(({ name, here }) =>
          here.length === 0 ? null : (
            <section>
              <h3>{name}</h3>
              <ul>
                {here.map((goal) => (
                  <li>
                    <a href={`/${context.municipality.slug}/ziele/${goal.id}`}>{goal.title}</a>
                  </li>
                ))}
              </ul>
            </section>
          ),
        )}
      </section>
    )
  },
}

/** On the page of a quarter: what the council wants to become better here, and what is being done. */
export const goalsOfQuarter: Panel = {
  where: 'quarter',
  order: 20,
  show: async (context, { quarter }) => {
    if (quarter === undefined) return null
    const all = await context.ask(goals, { quarter: quarter.slug })
    const running = (await context.ask(measures, { quarter: quarter.slug })).filter(
      ({ state }) => state === 'running',
    )
    const root = `/${context.municipality.slug}`
    return (
      <>
        <section aria-labelledby="ziele">
          <h2 id="ziele">{say('concept_panel_title')}</h2>
          {all.length === 0 ? <p>{say('concept_no_goals')}</p> : null}
          <Cards>
            {all
              .filter(({ level }) => level === 'normative')
              .map((goal) => (
                <Card
                  title={goal.title}
                  href={`${root}/ziele/${goal.id}`}
                  footer={underneath(goal, all)}
                />
              ))}
          </Cards>
          <p>
            <a href={`${root}/quartier/${quarter.slug}/ziele`}>
              {say('concept_panel_goals', { count: all.length })}
            </a>
          </p>
        </section>
        <section aria-labelledby="laeuft">
          <h2 id="laeuft">{say('concept_panel_running', { count: running.length })}</h2>
          {running.length === 0 ? <p>{say('concept_panel_nothing_running')}</p> : null}
          <Running context={context} running={running} />
        </section>
      </>
    )
  },
}

/** How many goals serve one of the council, by their level. */
function underneath(goal: Goal, all: readonly Goal[]): string {
  const strategic = all.filter(({ parent }) => parent === goal.id)
  const above = new Set(strategic.map(({ id }) => id))
  const operative = all.filter(({ parent }) => parent !== null && above.has(parent))
  return [
    say('concept_count_strategic', { count: strategic.length }),
    say('concept_count_operative', { count: operative.length }),
  ].join(', ')
}

const SHOWN_AT_ONCE = 5

interface RunningProps {
  readonly context: PageContext
  readonly running: readonly Measure[]
}

/** What ends next comes first; a long list is folded. */
function Running({ context, running }: RunningProps) {
  const ordered = running.toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1))
  const rest = ordered.slice(SHOWN_AT_ONCE)
  return (
    <>
      <MeasureLines context={context} running={ordered.slice(0, SHOWN_AT_ONCE)} />
      {rest.length === 0 ? null : (
        <Details summary={say('concept_panel_more', { count: rest.length })}>
          <MeasureLines context={context} running={rest} />
        </Details>
      )}
    </>
  )
}

const MeasureLines = ({ context, running }: RunningProps) => (
  <ul>
    {running.map(({ id, title, responsible, endsOn }) => (
      <li>
        <a href={`/${context.municipality.slug}/massnahmen/${id}`}>{title}</a>{' '}
        <span class="rf-muted">
          {say('concept_panel_measure', {
            name: responsible,
            day: formatDay(endsOn, context.locale),
          })}
        </span>
      </li>
    ))}
  </ul>
)
