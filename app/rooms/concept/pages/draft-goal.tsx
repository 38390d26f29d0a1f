import { ActionForm } from '#platform/forms/index.ts'
import { Frame, NotAllowed, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { LEVELS, permit } from '#platform/values/index.ts'
import { quarter as quarterQuestion } from '#rooms/places/index.ts'
import { draftGoal } from '../actions/draft-goal.ts'
import { GOAL_KIND } from '../rules/goal.ts'
import { MAY_DRAFT } from '../rules/permissions.ts'
import { goalChoices, goalFieldsOf } from './choices.ts'

/** A new goal of one level for a quarter. */
export const draftGoalPage = page({
  path: '/quartier/:quarter/ziele/neu/:level',
  actions: [draftGoal],
  afterwards: (done) => `/ziele/${String(done.value?.['id'])}`,
  show: async (context) => {
    const level = LEVELS.find((name) => name === context.params['level'])
    if (level === undefined) return undefined
    const quarter = await context.ask(quarterQuestion, { slug: context.params['quarter'] ?? '' })
    const permission = permit(context.person, MAY_DRAFT[level], { quarter: quarter.id })
    if (!permission.allowed)
      throw new NotAllowed({ code: permission.reason, liftedBy: permission.roles })
    const options = await goalChoices(context, level, quarter.slug)
    const onlyBody = options['body']?.length === 1 ? (options['body'][0]?.value ?? null) : null
    const isCouncils = level === 'normative'
    return (
      <Frame
        context={context}
        title={say(`concept_new_${GOAL_KIND[level]}`)}
        lead={say(`concept_new_lead_${level}`)}
        level={level}
        quarter={quarter}
      >
        <ActionForm
          context={context}
          action={draftGoal}
          hidden={isCouncils ? { level } : { level, quarter: quarter.id }}
          order={goalFieldsOf(level)}
          options={options}
          values={{
            body: onlyBody,
            parent: context.query.get('ueber'),
            resolution: context.query.get('beschluss'),
            ...(isCouncils ? { quarter: quarter.id } : {}),
          }}
        />
      </Frame>
    )
  },
})
