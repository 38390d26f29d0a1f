import { SubmitButton } from '#design/index.ts'
import { Frame, page, rolesOf, type PageContext } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { ROLE_GROUPS, type RoleGroup } from '../rules/role-groups.ts'
import { playable } from '../questions/people.ts'

/** In the demonstration: one invented person per role to be played. Outside it the page does not exist. */
export const signInAsPage = page({
  path: '/anmelden-als',
  show: async (context) => {
    if (!context.demo) return undefined
    const persons = await context.ask(playable, {})
    return (
      <Frame
        context={context}
        title={say('people_sign_in_as')}
        lead={say('people_sign_in_as_lead')}
        wide
      >
        {ROLE_GROUPS.map((group) => (
          <Group context={context} group={group} persons={persons} />
        ))}
      </Frame>
    )
  },
})

type Playable = Awaited<ReturnType<typeof playable.run>> & object

interface GroupProps {
  readonly context: PageContext
  readonly group: RoleGroup
  readonly persons: Playable
}

function Group({ context, group, persons }: GroupProps) {
  const here = group.roles.flatMap((role) => persons.filter(({ roles }) => roles[0] === role))
  if (here.length === 0) return null
  return (
    <section aria-labelledby={group.name}>
      <h2 id={group.name}>{say(`people_group_${group.name}`)}</h2>
      <ul class="rf-people">
        {here.map((person) => (
          <li>
            <PlayForm context={context} person={person} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PlayFormProps {
  readonly context: PageContext
  readonly person: Playable[number]
}

const PlayForm = ({ context, person: { email, roles, name, introduction } }: PlayFormProps) => (
  <form method="post" action={`/${context.municipality.slug}/anmelden-als`}>
    <input type="hidden" name="email" value={email} />
    <input
      type="hidden"
      name="weiter"
      value={context.query.get('weiter') ?? `/${context.municipality.slug}`}
    />
    <h3>{rolesOf(roles)}</h3>
    <p>{introduction ?? name}</p>
    <SubmitButton weight="secondary">{say('people_play', { name })}</SubmitButton>
  </form>
)
