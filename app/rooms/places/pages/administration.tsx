import { Frame, NotAllowed, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { ActionForm } from '#platform/forms/index.ts'
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
    return (
      <Frame context={context} title={say('places_administration')} level="strategic">
        <h2>{say('action_places.add-quarter')}</h2>
        <ActionForm context={context} action={addQuarter} values={{ beginsOn: context.today }} />
        {all.length === 0 ? null : (
          <>
            <h2>{say('action_places.begin-phase')}</h2>
            <ActionForm
              context={context}
              action={beginPhase}
              options={{ quarter: quarterOptions }}
              values={{ beginsOn: context.today }}
            />
          </>
        )}
        <h2>{say('places_departments')}</h2>
        <ul>
          {present.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
        <ActionForm context={context} action={addDepartment} />
        <h2>{say('action_places.import-areas')}</h2>
        <ActionForm context={context} action={importAreas} />
        {known.length === 0 || all.length === 0 ? null : (
          <>
            <h2>{say('action_places.assign-areas')}</h2>
            <ActionForm
              context={context}
              action={assignAreas}
              options={{ quarter: quarterOptions, vintage: vintageOptions }}
            />
          </>
        )}
      </Frame>
    )
  },
})
