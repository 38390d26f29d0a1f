import { EmptyState, Table } from '#design/index.ts'
import { Frame, NotAllowed, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { permit } from '#platform/values/index.ts'
import { addDepartment } from '../actions/add-department.ts'
import { addQuarter } from '../actions/add-quarter.ts'
import { beginPhase } from '../actions/begin-phase.ts'
import { importAreas } from '../actions/import-areas.ts'
import { assignAreas } from '../actions/assign-areas.ts'
import { departments, quarters, vintages } from '../questions/places.ts'
import { MAY } from '../rules/permissions.ts'

/** Where quarters, phases, departments and boundaries are entered. */
export const placesAdministration = page({
  path: '/verwaltung/orte',
  actions: [addQuarter, beginPhase, addDepartment, importAreas, assignAreas],
  show: async (context) => {
    const permission = permit(context.person, MAY.addQuarter)
    if (!permission.allowed)
      throw new NotAllowed({ code: permission.reason, liftedBy: permission.roles })
    const [all, present, known] = [
      await context.ask(quarters, {}),
      await context.ask(departments, {}),
      await context.ask(vintages, {}),
    ]
    const quarterOptions = all.map(({ id, name }) => ({ value: id, label: name }))
    const vintageOptions = known.map(({ id, name }) => ({ value: id, label: name }))
    const root = `/${context.municipality.slug}`
    return (
      <Frame
        context={context}
        title={say('places_administration')}
        lead={say('places_administration_lead')}
        level="strategic"
        breadcrumb={[{ label: say('frame_administration'), href: `${root}/verwaltung` }]}
      >
        <Act context={context} action={addQuarter}>
          <ActionForm context={context} action={addQuarter} values={{ beginsOn: context.today }} />
        </Act>
        {all.length === 0 ? null : (
          <Act context={context} action={beginPhase}>
            <ActionForm
              context={context}
              action={beginPhase}
              options={{ quarter: quarterOptions }}
              values={{ beginsOn: context.today }}
            />
          </Act>
        )}
        <Act context={context} action={importAreas}>
          <ActionForm context={context} action={importAreas} />
        </Act>
        {known.length === 0 || all.length === 0 ? null : (
          <Act context={context} action={assignAreas}>
            <ActionForm
              context={context}
              action={assignAreas}
              options={{ quarter: quarterOptions, vintage: vintageOptions }}
            />
          </Act>
        )}
        <Act context={context} action={addDepartment}>
          <ActionForm context={context} action={addDepartment} />
        </Act>
        <section aria-labelledby="quartiere">
          <h2 id="quartiere">{say('places_quarters')}</h2>
          <Table
            caption={say('places_quarters')}
            captionHidden
            empty={say('places_no_quarters')}
            rows={all}
            columns={[
              {
                label: say('kind_quarter'),
                namesRow: true,
                cell: ({ name, slug }) => <a href={`${root}/quartier/${slug}`}>{name}</a>,
              },
              {
                label: say('places_field_phase'),
                cell: ({ phase }) => say(`places_option_phase_${phase?.phase ?? 'none'}`),
              },
            ]}
          />
        </section>
        <section aria-labelledby="fachbereiche">
          <h2 id="fachbereiche">{say('places_departments')}</h2>
          {present.length === 0 ? <EmptyState title={say('places_no_departments')} /> : null}
          <ul>
            {present.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </section>
      </Frame>
    )
  },
})
