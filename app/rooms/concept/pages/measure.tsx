import { ButtonLink, DescriptionList, StatusTag } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asId, isId, permit } from '#platform/values/index.ts'
import { quarters } from '#rooms/places/index.ts'
import { changeMeasureState } from '../actions/change-measure-state.ts'
import { meetDeadline } from '../actions/meet-deadline.ts'
import { releaseMeasure } from '../actions/release-measure.ts'
import { serveFurtherGoal } from '../actions/serve-further-goal.ts'
import { setDeadline } from '../actions/set-deadline.ts'
import { goals, measure as measureQuestion } from '../questions/concept.ts'
import { MAY } from '../rules/permissions.ts'
import { measureStatus } from './goal-view.ts'

/** What is done, by whom, until when, and for which goal. */
export const measurePage = page({
  path: '/massnahmen/:measure',
  actions: [changeMeasureState, serveFurtherGoal, releaseMeasure, setDeadline, meetDeadline],
  show: async (context) => {
    const id = context.params['measure'] ?? ''
    if (!isId(id)) return undefined
    const measure = await context.ask(measureQuestion, { measure: asId(id) })
    const quarter = (await context.ask(quarters, {})).find((known) => known.id === measure.quarter)
    if (quarter === undefined) return undefined
    const root = `/${context.municipality.slug}`
    const mayPlan = permit(context.person, MAY.planMeasure, { quarter: measure.quarter }).allowed
    const served = new Set(measure.goals.map((goal) => goal.id))
    const others = mayPlan
      ? (await context.ask(goals, { quarter: quarter.slug })).filter(
          (goal) =>
            goal.level === 'operative' && goal.quarter === quarter.id && !served.has(goal.id),
        )
      : []
    return (
      <Frame
        context={context}
        title={measure.title}
        lead={measure.description}
        level="operative"
        quarter={quarter}
        breadcrumb={[
          { label: say('concept_goals'), href: `${root}/quartier/${quarter.slug}/ziele` },
        ]}
      >
        <p class="rf-facts">
          <b>{say('kind_measure')}</b> <StatusTag {...measureStatus(measure)} />
        </p>
        <DescriptionList
          items={[
            { term: say('concept_responsible'), value: measure.responsible },
            {
              term: say('concept_time'),
              value: say('concept_from_until', {
                begin: formatDay(measure.beginsOn, context.locale),
                end: formatDay(measure.endsOn, context.locale),
              }),
            },
          ]}
        />
        <section aria-labelledby="wofuer">
          <h2 id="wofuer">{say('concept_measure_serves')}</h2>
          <ul>
            {measure.goals.map((goal) => (
              <li>
                <a href={`${root}/ziele/${goal.id}`}>{goal.title}</a>
                {goal.id === measure.mainGoal ? ` (${say('concept_main_goal')})` : ''}
              </li>
            ))}
          </ul>
        </section>
        <div class="rf-buttons">
          <ButtonLink href={`${root}/faden/measure/${measure.id}`}>
            {say('concept_follow_thread')}
          </ButtonLink>
        </div>
        {measure.deadlines.length === 0 ? null : (
          <Deadlines deadlines={measure.deadlines} context={context} mayMeet={mayPlan} />
        )}
        {mayPlan ? (
          <Act context={context} action={setDeadline}>
            <ActionForm
              context={context}
              action={setDeadline}
              hidden={{ measure: measure.id }}
              order={['what', 'ifNot', 'dueOn']}
            />
          </Act>
        ) : null}
        {mayPlan ? (
          <Act context={context} action={changeMeasureState}>
            <ActionForm
              context={context}
              action={changeMeasureState}
              hidden={{ measure: measure.id }}
              version={measure.version}
              values={{ state: measure.state }}
            />
          </Act>
        ) : null}
        {others.length > 0 ? (
          <Act context={context} action={serveFurtherGoal}>
            <ActionForm
              context={context}
              action={serveFurtherGoal}
              hidden={{ measure: measure.id }}
              options={{ goal: others.map((goal) => ({ value: goal.id, label: goal.title })) }}
            />
          </Act>
        ) : null}
        {measure.releasedOn === null &&
        permit(context.person, MAY.release, { quarter: measure.quarter }).allowed ? (
          <Act context={context} action={releaseMeasure} isOpen>
            <p>{say('concept_release_text')}</p>
            <ActionForm
              context={context}
              action={releaseMeasure}
              hidden={{ measure: measure.id }}
            />
          </Act>
        ) : null}
      </Frame>
    )
  },
})

interface DeadlinesProps {
  readonly deadlines: NonNullable<Awaited<ReturnType<typeof measureQuestion.run>>>['deadlines']
  readonly context: PageContext
  readonly mayMeet: boolean
}

/** Internal: who owes what by when, and what happens otherwise. */
const Deadlines = ({ deadlines, context, mayMeet }: DeadlinesProps) => (
  <section aria-labelledby="termine">
    <h2 id="termine">{say('concept_deadlines')}</h2>
    <ul>
      {deadlines.map((deadline) => (
        <li>
          <p>
            <b>{deadline.what}</b> {deadline.doneOn === null ? deadline.ifNot : null}
          </p>
          {deadline.doneOn === null ? (
            <StatusTag
              kind={deadline.dueOn < context.today ? 'danger' : 'info'}
              label={say('concept_deadline_due', {
                day: formatDay(deadline.dueOn, context.locale),
              })}
            />
          ) : (
            <StatusTag
              kind="success"
              label={say('concept_deadline_done', {
                day: formatDay(deadline.doneOn, context.locale),
              })}
            />
          )}
          {deadline.doneOn === null &&
          (mayMeet ||
            (context.person.kind === 'member' && context.person.id === deadline.person)) ? (
            <ActionForm
              context={context}
              action={meetDeadline}
              scope={`deadline-${deadline.id}`}
              hidden={{ deadline: deadline.id }}
              values={{ doneOn: context.today }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  </section>
)
