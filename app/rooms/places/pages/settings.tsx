import { Frame, NotAllowed, page } from '#platform/http/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { chooseNames } from '../actions/choose-names.ts'
import { stateLegalTexts } from '../actions/state-legal-texts.ts'
import { MAY } from '../rules/permissions.ts'

/** What the town is called by, and who is responsible. */
export const settingsPage = page({
  path: '/verwaltung/einstellungen',
  actions: [chooseNames, stateLegalTexts],
  show: (context) => {
    const permission = permit(context.person, MAY.changeSettings)
    if (!permission.allowed)
      throw new NotAllowed({ code: permission.reason, liftedBy: permission.roles })
    const { settings } = context.municipality
    return Promise.resolve(
      <Frame
        context={context}
        title={say('places_settings')}
        level="strategic"
        breadcrumb={[
          {
            label: say('frame_administration'),
            href: `/${context.municipality.slug}/verwaltung`,
          },
        ]}
      >
        <Act context={context} action={chooseNames} isOpen>
          <ActionForm context={context} action={chooseNames} values={settings} />
        </Act>
        <Act context={context} action={stateLegalTexts} isOpen>
          <ActionForm context={context} action={stateLegalTexts} values={settings} />
        </Act>
      </Frame>,
    )
  },
})
