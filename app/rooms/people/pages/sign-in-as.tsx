import { SubmitButton } from '#design/index.ts'
import { Frame, page, rolesOf } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { playable } from '../questions/people.ts'

/** In the demonstration: one invented person per role to be played. Outside it the page does not exist. */
export const signInAsPage = page({
  path: '/anmelden-als',
  show: async (context) => {
    if (!context.demo) return undefined
    const persons = await context.ask(playable, {})
    const onward = context.query.get('weiter') ?? `/${context.municipality.slug}`
    return (
      <Frame
        context={context}
        title={say('people_sign_in_as')}
        lead={say('people_sign_in_as_lead')}
      >
        <ul class="rf-people">
          {persons.map((person) => (
            <li>
              <form method="post" action={`/${context.municipality.slug}/anmelden-als`}>
                <input type="hidden" name="email" value={person.email} />
                <input type="hidden" name="weiter" value={onward} />
                <h2>{rolesOf(person.roles)}</h2>
                <p>
                  {person.name}
                  {person.introduction === null ? '' : `. ${person.introduction}`}
                </p>
                <SubmitButton weight="secondary">
                  {say('people_play', { name: person.name })}
                </SubmitButton>
              </form>
            </li>
          ))}
        </ul>
      </Frame>
    )
  },
})
