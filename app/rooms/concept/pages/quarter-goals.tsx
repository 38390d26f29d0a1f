import { ButtonLink, EmptyState } from '#design/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { LEVELS, permit } from '#platform/values/index.ts'
import { quarter as quarterQuestion } from '#rooms/places/index.ts'
import { goals } from '../questions/concept.ts'
import { GOAL_KIND } from '../rules/goal.ts'
import { MAY_DRAFT } from '../rules/permissions.ts'
import { GoalTrees } from './goal-tree.tsx'

/** The goals of a quarter from the council's down to those acted on. */
export const quarterGoalsPage = page({
  path: '/quartier/:quarter/ziele',
  show: async (context) => {
    const quarter = await context.ask(quarterQuestion, { slug: context.params['quarter'] ?? '' })
    const all = await context.ask(goals, { quarter: quarter.slug })
    const mayDraft = LEVELS.filter(
      (level) => permit(context.person, MAY_DRAFT[level], { quarter: quarter.id }).allowed,
    )
    return (
      <Frame
        context={context}
        title={say('concept_quarter_title', { name: quarter.name })}
        lead={say('concept_quarter_lead')}
        quarter={quarter}
        wide
      >
        {mayDraft.length === 0 ? null : (
          <div class="rf-buttons">
            {mayDraft.map((level) => (
              <ButtonLink href={`${context.path}/neu/${level}`}>
                {say(`concept_new_${GOAL_KIND[level]}`)}
              </ButtonLink>
            ))}
          </div>
        )}
        {all.length === 0 ? (
          <EmptyState title={say('concept_no_goals')}>
            <p>{say('concept_no_goals_next')}</p>
          </EmptyState>
        ) : (
          <GoalTrees goals={all} root={`/${context.municipality.slug}`} />
        )}
      </Frame>
    )
  },
})
