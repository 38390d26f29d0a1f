import { TaskList } from '#design/index.ts'
import { Frame, NotAllowed, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'

/** The ways into the administration that all rooms offer this person. */
export const administrationPage = page({
  path: '/verwaltung',
  show: (context) => {
    const permission = permit(context.person, MAY.openAdministration)
    if (!permission.allowed)
      throw new NotAllowed({ code: permission.reason, liftedBy: permission.roles })
    const ways = context.navigation
      .filter(
        ({ where, shownTo }) => where === 'administration' && (shownTo?.(context.person) ?? true),
      )
      .toSorted((one, other) => one.order - other.order)
    return Promise.resolve(
      <Frame
        context={context}
        title={say('people_hub')}
        lead={say('people_hub_lead')}
        level="strategic"
      >
        <TaskList
          tasks={ways.map(({ label, path }) => ({
            title: say(label),
            href: `/${context.municipality.slug}${path}`,
          }))}
        />
      </Frame>,
    )
  },
})
