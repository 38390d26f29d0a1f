import { Frame, page } from '#platform/http/index.ts'
import { ActionForm } from '#platform/forms/index.ts'
import { say } from '#platform/language/index.ts'
import { quarters } from '#rooms/places/index.ts'
import { addOrganisation } from '../actions/add-organisation.ts'
import { addPerson } from '../actions/add-person.ts'
import { endGrant } from '../actions/end-grant.ts'
import { grantRole } from '../actions/grant-role.ts'
import { organisations, people } from '../questions/people.ts'

/** Who is entered here and which roles they hold. */
export const peopleAdministration = page({
  path: '/verwaltung/personen',
  actions: [addPerson, grantRole, endGrant, addOrganisation],
  show: async (context) => {
    const everyone = await context.ask(people, {})
    const [all, known] = [await context.ask(organisations, {}), await context.ask(quarters, {})]
    const options = {
      person: everyone.map(({ id, name }) => ({ value: id, label: name })),
      quarter: known.map(({ id, name }) => ({ value: id, label: name })),
      organisation: all.map(({ id, name }) => ({ value: id, label: name })),
      body: [],
    }
    const running = everyone.flatMap((person) =>
      person.grants
        .filter(({ inForce }) => inForce)
        .map((grant) => ({
          value: grant.id,
          label: `${person.name}: ${say(`role_${grant.role}`)}`,
        })),
    )
    return (
      <Frame context={context} title={say('people_administration')} level="strategic">
        <ul>
          {everyone.map((person) => (
            <li>
              <strong>{person.name}</strong>{' '}
              {person.grants
                .filter(({ inForce }) => inForce)
                .map(({ role }) => say(`role_${role}`))
                .join(', ')}
            </li>
          ))}
        </ul>
        <h2>{say('action_people.add-person')}</h2>
        <ActionForm context={context} action={addPerson} />
        <h2>{say('action_people.grant-role')}</h2>
        <ActionForm
          context={context}
          action={grantRole}
          options={options}
          values={{ beginsOn: context.today }}
        />
        {running.length === 0 ? null : (
          <>
            <h2>{say('action_people.end-grant')}</h2>
            <ActionForm
              context={context}
              action={endGrant}
              options={{ grant: running }}
              values={{ endsOn: context.today }}
            />
          </>
        )}
        <h2>{say('action_people.add-organisation')}</h2>
        <ActionForm context={context} action={addOrganisation} options={options} />
      </Frame>
    )
  },
})
