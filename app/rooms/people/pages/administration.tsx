import { StatusTag, Table } from '#design/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { formatDayShort } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { quarters } from '#rooms/places/index.ts'
import { addOrganisation } from '../actions/add-organisation.ts'
import { addPerson } from '../actions/add-person.ts'
import { endGrant } from '../actions/end-grant.ts'
import { grantRole } from '../actions/grant-role.ts'
import { organisations, people } from '../questions/people.ts'
import { MAY } from '../rules/permissions.ts'

type Everyone = NonNullable<Awaited<ReturnType<typeof people.run>>>

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
    const quarterName = new Map<string, string>(known.map(({ id, name }) => [id, name]))
    const root = `/${context.municipality.slug}`
    return (
      <Frame
        context={context}
        title={say('people_administration')}
        lead={say('people_administration_lead', { count: everyone.length })}
        level="strategic"
        breadcrumb={[{ label: say('frame_administration'), href: `${root}/verwaltung` }]}
        wide
      >
        <Acts context={context} everyone={everyone} options={options} />
        <People everyone={everyone} quarterName={quarterName} context={context} />
        <section aria-labelledby="organisationen">
          <h2 id="organisationen">{say('people_organisations')}</h2>
          <Table
            caption={say('people_organisations')}
            captionHidden
            empty={say('people_no_organisations')}
            rows={all}
            columns={[
              { label: say('people_field_name'), namesRow: true, cell: ({ name }) => name },
              {
                label: say('people_field_kind'),
                cell: ({ kind }) => say(`people_option_kind_${kind}`),
              },
            ]}
          />
        </section>
      </Frame>
    )
  },
})

interface ActsProps {
  readonly context: PageContext
  readonly everyone: Everyone
  readonly options: NonNullable<Parameters<typeof ActionForm>[0]['options']>
}

/** What can be done here; the data protection officer only looks. */
function Acts({ context, everyone, options }: ActsProps) {
  if (!permit(context.person, MAY.addPerson).allowed) return null
  const running = everyone.flatMap(({ name, grants }) =>
    grants
      .filter(({ inForce }) => inForce)
      .map(({ id, role }) => ({ value: id, label: `${name}: ${say(`role_${role}`)}` })),
  )
  return (
    <>
      <Act context={context} action={addPerson}>
        <ActionForm context={context} action={addPerson} />
      </Act>
      <Act context={context} action={grantRole}>
        <ActionForm
          context={context}
          action={grantRole}
          options={options}
          values={{ beginsOn: context.today }}
        />
      </Act>
      {running.length === 0 ? null : (
        <Act context={context} action={endGrant}>
          <ActionForm
            context={context}
            action={endGrant}
            options={{ grant: running }}
            values={{ endsOn: context.today }}
          />
        </Act>
      )}
      <Act context={context} action={addOrganisation}>
        <ActionForm context={context} action={addOrganisation} options={options} />
      </Act>
    </>
  )
}

interface PeopleProps {
  readonly context: PageContext
  readonly everyone: Everyone
  readonly quarterName: ReadonlyMap<string, string>
}

const People = ({ everyone, quarterName, context }: PeopleProps) => (
  <section aria-labelledby="personen">
    <h2 id="personen">{say('people_people')}</h2>
    <Table
      caption={say('people_people')}
      captionHidden
      empty={say('people_nobody')}
      rows={everyone}
      columns={[
        { label: say('people_field_name'), namesRow: true, cell: ({ name }) => name },
        {
          label: say('people_roles'),
          cell: ({ grants }) => (
            <GrantList grants={grants} quarterName={quarterName} context={context} />
          ),
        },
        {
          label: say('people_field_account'),
          cell: ({ hasAccount }) => say(hasAccount ? 'people_has_account' : 'people_no_account'),
        },
      ]}
    />
  </section>
)

interface GrantListProps {
  readonly grants: Everyone[number]['grants']
  readonly quarterName: ReadonlyMap<string, string>
  readonly context: PageContext
}

/** The roles of a person; those that are over are named as such. */
function GrantList({ grants, quarterName, context }: GrantListProps) {
  if (grants.length === 0) return <>{say('people_no_role')}</>
  return (
    <ul>
      {grants.map(({ role, quarter, endsOn, inForce }) => (
        <li>
          {say(`role_${role}`)}
          {quarter === null ? '' : `, ${quarterName.get(quarter) ?? ''}`}{' '}
          {inForce || endsOn === null ? null : (
            <StatusTag
              kind="neutral"
              label={say('people_ended_on', { day: formatDayShort(endsOn, context.locale) })}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
