import { ButtonLink, StatusTag, Table } from '#design/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay, formatNumber } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asId, isId } from '#platform/values/index.ts'
import { bodies, resolution as resolutionQuestion } from '#rooms/bodies/index.ts'
import { quarters } from '#rooms/places/index.ts'
import { agreeGoal } from '../actions/agree-goal.ts'
import { changeGoal } from '../actions/change-goal.ts'
import { planMeasure } from '../actions/plan-measure.ts'
import { releaseGoal } from '../actions/release-goal.ts'
import { setIndicator } from '../actions/set-indicator.ts'
import { goal as goalQuestion, goals } from '../questions/concept.ts'
import { GOAL_KIND } from '../rules/goal.ts'
import type { GoalIndicator } from '../rules/indicator.ts'
import { GoalActs } from './goal-acts.tsx'
import { GoalsBelow, Measures } from './goal-below.tsx'
import { GoalTies } from './goal-ties.tsx'
import { goalChoices } from './choices.ts'
import { goalStatus, kindOf, type GoalAnswer } from './goal-view.ts'

/** A goal as one sentence, its five letters with their evidence, and what hangs on it. */
export const goalPage = page({
  path: '/ziele/:goal',
  actions: [changeGoal, setIndicator, agreeGoal, releaseGoal, planMeasure],
  show: async (context) => {
    const id = context.params['goal'] ?? ''
    if (!isId(id)) return undefined
    const goal = await context.ask(goalQuestion, { goal: asId(id) })
    const quarter = (await context.ask(quarters, {})).find((known) => known.id === goal.quarter)
    const body = (await context.ask(bodies, {})).find((known) => known.id === goal.body)
    const resolution =
      goal.resolution === null
        ? undefined
        : await context.askMaybe(resolutionQuestion, { resolution: goal.resolution })
    const below = (await context.ask(goals, { quarter: quarter?.slug ?? null })).filter(
      ({ parent }) => parent === goal.id,
    )
    const root = `/${context.municipality.slug}`
    return (
      <Frame
        context={context}
        title={goal.title}
        lead={goal.explanation ?? undefined}
        level={goal.level}
        {...(quarter === undefined
          ? {}
          : {
              quarter,
              breadcrumb: [
                { label: say('concept_goals'), href: `${root}/quartier/${quarter.slug}/ziele` },
              ],
            })}
      >
        <p class="rf-facts">
          <b>{kindOf(goal)}</b> <StatusTag {...goalStatus(goal)} />
        </p>
        <GoalTies root={root} goal={goal} resolution={resolution} body={body} />
        <div class="rf-buttons">
          <ButtonLink href={`${root}/faden/${GOAL_KIND[goal.level]}/${goal.id}`}>
            {say('concept_follow_thread')}
          </ButtonLink>
        </div>
        <Letters goal={goal} context={context} />
        <Indicators indicators={goal.indicators} context={context} />
        {goal.level === 'operative' ? (
          <Measures goal={goal} root={root} />
        ) : (
          <GoalsBelow goal={goal} below={below} root={root} />
        )}
        <GoalActs
          context={context}
          goal={goal}
          options={await goalChoices(context, goal.level, quarter?.slug ?? null)}
        />
      </Frame>
    )
  },
})

function Letters({ goal, context }: { readonly goal: GoalAnswer; readonly context: PageContext }) {
  const evidence = {
    specific:
      goal.targetGroup === null
        ? null
        : say('concept_evidence_specific', { group: goal.targetGroup }),
    measurable: goal.indicators[0] === undefined ? null : sentenceOf(goal.indicators[0], context),
    accepted: goal.consent,
    realistic: goal.judgement,
    'time-bound':
      goal.dueOn === null
        ? null
        : say('concept_evidence_time_bound', { day: formatDay(goal.dueOn, context.locale) }),
  }
  const shown = goal.letters.filter(({ isDemanded, isMet }) => isDemanded || isMet)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="smart">
      <h2 id="smart">{say('concept_letters')}</h2>
      <dl class="rf-descriptions">
        {shown.map(({ letter, isMet }) => (
          <div>
            <dt>
              <span class="rf-letter" aria-hidden="true">
                {say(`concept_initial_${letter}`)}
              </span>
              {say(`concept_letter_${letter}`)}
            </dt>
            <dd>
              {isMet ? (
                evidence[letter]
              ) : (
                <StatusTag kind="warning" label={say(`concept_letter_missing_${letter}`)} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const sentenceOf = (indicator: GoalIndicator, { locale }: PageContext): string =>
  say('concept_evidence_measurable', {
    name: indicator.name,
    baseline: `${formatNumber(indicator.baseline)} ${indicator.unit}`,
    baselineOn: formatDay(indicator.baselineOn, locale),
    target: `${formatNumber(indicator.target)} ${indicator.unit}`,
    targetOn: formatDay(indicator.targetOn, locale),
  })

function Indicators({
  indicators,
  context: { locale },
}: {
  readonly indicators: readonly GoalIndicator[]
  readonly context: PageContext
}) {
  if (indicators.length === 0) return null
  return (
    <section id="kennzahlen">
      <Table
        caption={say('concept_indicators')}
        empty=""
        rows={indicators}
        columns={[
          { label: say('concept_field_name'), cell: ({ name }) => name, namesRow: true },
          {
            label: say('concept_field_baseline'),
            kind: 'number',
            cell: ({ baseline, unit, baselineOn }) =>
              `${formatNumber(baseline)} ${unit} (${formatDay(baselineOn, locale)})`,
          },
          {
            label: say('concept_field_target'),
            kind: 'number',
            cell: ({ target, unit, targetOn }) =>
              `${formatNumber(target)} ${unit} (${formatDay(targetOn, locale)})`,
          },
          { label: say('concept_field_source'), cell: ({ source }) => source },
        ]}
      />
    </section>
  )
}
