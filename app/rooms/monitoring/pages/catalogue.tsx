import { Table } from '#design/index.ts'
import { ActionForm } from '#platform/forms/index.ts'
import { Frame, NotAllowed, page } from '#platform/http/index.ts'
import { formatDayShort } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { addSource } from '../actions/add-source.ts'
import { redefineIndicator } from '../actions/redefine-indicator.ts'
import { indicators, sources } from '../questions/catalogue.ts'
import { MAY } from '../rules/permissions.ts'
import { nameOf } from './show-figures.ts'

/** Where indicators are defined and sources are named. */
export const cataloguePage = page({
  path: '/verwaltung/zahlen/kennzahlen',
  actions: [addSource, addIndicator, redefineIndicator],
  show: async (context) => {
    const permission = permit(context.person, MAY.keepCatalogue)
    if (!permission.allowed)
      throw new NotAllowed({ code: permission.reason, liftedBy: permission.roles })
    const versions = await context.ask(indicators, {})
    const known = await context.ask(sources, {})
    const present = new Map(versions.map((version) => [version.indicator, version]))
    return (
      <Frame context={context} title={say('monitoring_catalogue')} level="strategic" wide>
        <h2>{say('monitoring_indicators')}</h2>
        <Table
          caption={say('monitoring_indicators')}
          captionHidden
          rows={versions}
          empty={say('monitoring_no_indicators')}
          columns={[
            {
              label: say('monitoring_field_indicator'),
              namesRow: true,
              cell: (version) => nameOf(version, context.locale),
            },
            {
              label: say('monitoring_field_code'),
              cell: ({ code, version }) => `${code} (${say('monitoring_version', { version })})`,
            },
            {
              label: say('monitoring_field_unit'),
              cell: ({ unit }) => say(`monitoring_option_unit_${unit}`),
            },
            {
              label: say('monitoring_indicator_days'),
              cell: ({ days }) =>
                days.length === 0
                  ? say('monitoring_none_yet')
                  : days.map((day) => formatDayShort(day)).join(', '),
            },
          ]}
        />
        <h2>{say('action_monitoring_add_indicator')}</h2>
        <ActionForm context={context} action={addIndicator} />
        {present.size === 0 ? null : (
          <>
            <h2>{say('action_monitoring_redefine_indicator')}</h2>
            <ActionForm
              context={context}
              action={redefineIndicator}
              options={{
                indicator: [...present.values()].map((version) => ({
                  value: version.indicator,
                  label: nameOf(version, context.locale),
                })),
              }}
            />
          </>
        )}
        <h2>{say('monitoring_sources')}</h2>
        {known.length === 0 ? <p>{say('monitoring_no_sources')}</p> : null}
        <ul>
          {known.map(({ title, publisher, licence }) => (
            <li>
              {title} ({publisher}; {licence})
            </li>
          ))}
        </ul>
        <h2>{say('action_monitoring_add_source')}</h2>
        <ActionForm context={context} action={addSource} />
      </Frame>
    )
  },
})
