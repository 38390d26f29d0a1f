import { Alert, Table } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, NotAllowed, page, type PageContext } from '#platform/http/index.ts'
import { formatDay, formatList } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asDay, isDay, permit } from '#platform/values/index.ts'
import { defineIndex } from '../actions/define-index.ts'
import { inputOfMethod } from '../actions/index-fields.ts'
import { reviseIndex } from '../actions/revise-index.ts'
import { runIndexNow } from '../actions/run-index.ts'
import { indicators } from '../questions/catalogue.ts'
import { indices } from '../questions/indices.ts'
import { DYNAMICS_CLASSES, isChange, STATUS_CLASSES } from '../rules/index-method.ts'
import { INDEX_PRESETS, indexPreset, isPreset } from '../rules/index-presets.ts'
import { MAY } from '../rules/permissions.ts'
import { methodInWords } from './index-words.ts'
import { nameOf } from './show-figures.ts'

function refuseOthers({ person }: PageContext): void {
  const permission = permit(person, MAY.defineIndex)
  if (!permission.allowed)
    throw new NotAllowed({ code: permission.reason, liftedBy: permission.roles })
}

const rootOf = ({ municipality }: PageContext): string =>
  `/${municipality.slug}/verwaltung/zahlen/index`

/** The indicators that an index can count: those of which one direction is better, no changes. */
async function indicatorOptions(context: PageContext) {
  const known = await context.ask(indicators, {})
  return known
    .filter((version) => version.better !== 'neither' && !isChange(version))
    .map((version) => ({
      value: version.id,
      label: `${nameOf(version, context.locale)} (${version.code}, ${say('monitoring_version', { version: version.version })})`,
    }))
}

/** "4-: Status sehr niedrig, Dynamik negativ". */
const attentionOptions = ({ locale }: PageContext) =>
  STATUS_CLASSES.flatMap((status) =>
    DYNAMICS_CLASSES.map((dynamics) => ({
      value: `${status.code}${dynamics.sign}`,
      label: `${status.code}${dynamics.sign}: ${say('monitoring_group_words', {
        status: status.name[locale],
        dynamics: dynamics.name[locale],
      })}`,
    })),
  )

/** Where indices are defined. */
export const indexAdministrationPage = page({
  path: '/verwaltung/zahlen/index',
  show: async (context) => {
    refuseOthers(context)
    const defined = await context.ask(indices, {})
    const root = rootOf(context)
    return (
      <Frame
        context={context}
        title={say('monitoring_index_administration')}
        lead={say('monitoring_index_administration_lead')}
        level="strategic"
        wide
      >
        <Table
          caption={say('monitoring_index_administration')}
          captionHidden
          rows={defined}
          empty={say('monitoring_no_index')}
          columns={[
            {
              label: say('monitoring_index'),
              namesRow: true,
              cell: ({ id, name }) => <a href={`${root}/${id}`}>{name}</a>,
            },
            {
              label: say('monitoring_version_word'),
              cell: ({ version, isLatest }) =>
                say(isLatest ? 'monitoring_version_present' : 'monitoring_version_replaced', {
                  version,
                }),
            },
            {
              label: say('monitoring_index_days'),
              cell: ({ bases }) =>
                bases.length === 0
                  ? say('monitoring_none_yet')
                  : formatList(bases.map(({ day }) => formatDay(day))),
            },
          ]}
        />
        <h2>{say('monitoring_index_begin')}</h2>
        <ul>
          {INDEX_PRESETS.map((preset) => {
            const { title, standing } = indexPreset(preset, [])
            return (
              <li>
                <a href={`${root}/neu/${preset}`}>{title[context.locale]}</a>
                {` (${say(`monitoring_standing_${standing}`)})`}
              </li>
            )
          })}
        </ul>
      </Frame>
    )
  },
})

/** A new index, begun from a preset. */
export const newIndexPage = page({
  path: '/verwaltung/zahlen/index/neu/:preset',
  actions: [defineIndex],
  afterwards: (done) => `/verwaltung/zahlen/index/${String(done.value?.['id'])}`,
  show: async (context) => {
    const name = context.params['preset'] ?? ''
    if (!isPreset(name)) return undefined
    refuseOthers(context)
    const preset = indexPreset(name, await context.ask(indicators, {}))
    const { locale } = context
    return (
      <Frame
        context={context}
        title={preset.title[locale]}
        lead={preset.note[locale]}
        level="strategic"
        breadcrumb={[{ label: say('monitoring_index_administration'), href: rootOf(context) }]}
      >
        {preset.standing === 'unconfirmed' ? (
          <Alert kind="warning" title={say('monitoring_standing_unconfirmed')} />
        ) : null}
        <p>
          {say('monitoring_preset_counts', {
            indicators: formatList(preset.counts.map((one) => one[locale])),
          })}
        </p>
        {preset.suggested.length < preset.counts.length ? (
          <p>{say('monitoring_preset_incomplete')}</p>
        ) : null}
        <ActionForm
          context={context}
          action={defineIndex}
          hidden={{ preset: name }}
          values={{
            name: name === 'blank' ? undefined : preset.title[locale],
            indicators: preset.suggested,
            ...inputOfMethod(preset.method),
          }}
          options={{
            indicators: await indicatorOptions(context),
            attention: attentionOptions(context),
          }}
        />
      </Frame>
    )
  },
})

/** One version of an index: computing it for a day, and changing it. */
export const indexDefinitionPage = page({
  path: '/verwaltung/zahlen/index/:definition',
  actions: [runIndexNow, reviseIndex],
  afterwards: (done, action) =>
    action === runIndexNow.name
      ? `/lage/index/${String(done.value?.['id'])}`
      : `/verwaltung/zahlen/index/${String(done.value?.['id'])}`,
  show: async (context) => {
    refuseOthers(context)
    const index = (await context.ask(indices, {})).find(
      ({ id }) => id === context.params['definition'],
    )
    if (index === undefined) return undefined
    return (
      <Frame
        context={context}
        title={`${index.name} (${say('monitoring_version', { version: index.version })})`}
        level="strategic"
        breadcrumb={[{ label: say('monitoring_index_administration'), href: rootOf(context) }]}
      >
        {index.isLatest ? null : (
          <Alert kind="info" title={say('monitoring_version_is_replaced')} />
        )}
        {index.changeReason === null ? null : (
          <p>{say('monitoring_index_changed_because', { reason: index.changeReason })}</p>
        )}
        <ul>
          {methodInWords(index, context.locale).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
        <h2>{say('action_monitoring_run_index')}</h2>
        <RunForm context={context} index={index} />
        {index.isLatest ? (
          <Act context={context} action={reviseIndex}>
            <ActionForm
              context={context}
              action={reviseIndex}
              hidden={{ index: index.index }}
              values={{
                indicators: index.indicators.map(({ version }) => version.id),
                weights: weightsOf(index),
                ...inputOfMethod(index.method),
              }}
              options={{
                indicators: await indicatorOptions(context),
                attention: attentionOptions(context),
              }}
            />
          </Act>
        ) : null}
      </Frame>
    )
  },
})

type DefinedIndex = NonNullable<Awaited<ReturnType<(typeof indices)['run']>>>[number]

const weightsOf = ({ indicators }: DefinedIndex): string | null =>
  indicators.every(({ weight }) => weight === 1)
    ? null
    : indicators.map(({ weight }) => String(weight).replace('.', ',')).join('; ')

/** First the day, of those for which all figures are published; then what a person leaves out. */
function RunForm({
  context,
  index,
}: {
  readonly context: PageContext
  readonly index: DefinedIndex
}) {
  const asked = context.query.get('tag') ?? ''
  const chosen =
    index.bases.find(({ day }) => isDay(asked) && day === asDay(asked)) ?? index.bases[0]
  if (chosen === undefined) return <p>{say('monitoring_index_no_days')}</p>
  return (
    <>
      <ul>
        {index.bases.map(({ day, vintage, changesFrom }) => (
          <li>
            <a
              href={`${context.path}?tag=${day}`}
              {...(day === chosen.day ? { 'aria-current': 'true' as const } : {})}
            >
              {formatDay(day)}
            </a>
            {`: ${say('monitoring_run_vintage')} ${vintage}. ${say(`monitoring_changes_${changesFrom}`)}`}
          </li>
        ))}
      </ul>
      <ActionForm
        context={context}
        action={runIndexNow}
        hidden={{ definition: index.id, day: chosen.day }}
        submit={say('monitoring_run_for', { day: formatDay(chosen.day) })}
      />
    </>
  )
}
