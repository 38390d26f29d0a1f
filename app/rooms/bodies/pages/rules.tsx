import { DescriptionList, EmptyState, Table } from '#design/index.ts'
import { ActionForm, type FieldGroup } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatDay, formatDayShort } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { adoptRules } from '../actions/adopt-rules.ts'
import { inputOfRules } from '../actions/input-of-rules.ts'
import {
  BENCH_FIELDS,
  BIAS_FIELDS,
  MAJORITY_FIELDS,
  MEMBER_FIELDS,
  QUORUM_FIELDS,
  SITTING_FIELDS,
  SIZE_FIELDS,
} from '../actions/rule-fields.ts'
import { rules as rulesQuestion } from '../questions/body.ts'
import type { Body } from '../rules/body.ts'
import { MAY } from '../rules/permissions.ts'
import { PRESETS, presetCalled, type Preset } from '../rules/presets.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { bodyTabs } from './body-tabs.tsx'
import { rulesInWords } from './rules-in-words.ts'

/** The rules a body works by, in sentences; each earlier version stays readable. */
export const rulesPage = page({
  path: '/gremien/:body/regeln',
  actions: [adoptRules],
  show: async (context) => {
    const answer = await context.ask(rulesQuestion, { slug: context.params['body'] ?? '' })
    const { body, versions, inForce } = answer
    const shown = versions.find(({ version }) => String(version) === context.query.get('fassung'))
    const read = shown ?? inForce ?? versions.at(-1)
    const place = { quarter: body.quarter, body: body.id }
    return (
      <Frame
        context={context}
        title={say('bodies_rules_title', { body: body.name })}
        lead={leadOf(read, context)}
        level={body.level}
        breadcrumb={[
          { label: say('bodies_title_short'), href: `/${context.municipality.slug}/gremien` },
        ]}
      >
        {bodyTabs(context, body, 'regeln')}
        {read === undefined ? (
          <EmptyState title={say('bodies_rules_none')} />
        ) : (
          <DescriptionList items={rulesInWords(read.rules)} />
        )}
        {versions.length < 2 ? null : <Versions context={context} versions={versions} />}
        {permit(context.person, MAY.adoptRules, place).allowed ? (
          <Adopt context={context} body={body} present={versions.at(-1)} />
        ) : null}
      </Frame>
    )
  },
})

function leadOf(read: RuleSet | undefined, context: PageContext): string | undefined {
  if (read === undefined) return undefined
  const day = formatDay(read.validFrom, context.locale)
  return say(read.validFrom > context.today ? 'bodies_rules_from' : 'bodies_rules_since', {
    day,
    version: read.version,
    by: read.adoptedBy,
  })
}

interface VersionsProps {
  readonly context: PageContext
  readonly versions: readonly RuleSet[]
}

const Versions = ({ context, versions }: VersionsProps) => (
  <section aria-labelledby="fassungen">
    <h2 id="fassungen">{say('bodies_rules_versions')}</h2>
    <p>{say('bodies_rules_versions_text')}</p>
    <Table
      caption={say('bodies_rules_versions')}
      captionHidden
      empty=""
      rows={versions.toReversed()}
      columns={[
        {
          label: say('bodies_rules_version'),
          namesRow: true,
          cell: ({ version }) => (
            <a href={`${context.path}?fassung=${version}`}>
              {say('bodies_rules_version_number', { version })}
            </a>
          ),
        },
        {
          label: say('bodies_field_validFrom'),
          cell: ({ validFrom }) => formatDayShort(validFrom, context.locale),
        },
        { label: say('bodies_field_adoptedBy'), cell: ({ adoptedBy }) => adoptedBy },
      ]}
    />
  </section>
)

interface AdoptProps {
  readonly context: PageContext
  readonly body: Body
  readonly present: RuleSet | undefined
}

const namesOf = (fields: object): readonly string[] => Object.keys(fields)

const groups = (): readonly FieldGroup[] => [
  { title: say('bodies_rules_size'), names: namesOf(SIZE_FIELDS) },
  { title: say('bodies_rules_benches'), names: namesOf(BENCH_FIELDS) },
  { title: say('bodies_rules_members'), names: namesOf(MEMBER_FIELDS) },
  { title: say('bodies_rules_invitation'), names: namesOf(SITTING_FIELDS) },
  { title: say('bodies_rules_quorum'), names: namesOf(QUORUM_FIELDS) },
  { title: say('bodies_rules_majority'), names: namesOf(MAJORITY_FIELDS) },
  { title: say('bodies_rules_bias'), names: namesOf(BIAS_FIELDS) },
]

/** The form begins with a preset, if one was chosen, else with the present rules: what is to change is changed. */
function Adopt({ context, body, present }: AdoptProps) {
  const preset = presetCalled(context.query.get('vorlage') ?? '')
  const begin = preset?.rules ?? present?.rules
  const values = begin === undefined ? {} : inputOfRules(begin)
  return (
    <section aria-labelledby="regeln-aendern" class="rf-act">
      <h2 id="regeln-aendern">{say('action_bodies.adopt-rules')}</h2>
      <p>{say('bodies_rules_adopt_text')}</p>
      <h3>{say('bodies_rules_presets')}</h3>
      <ul>
        {PRESETS.map(({ key, name }) => (
          <li>
            <a href={`${context.path}?vorlage=${key}#regeln-aendern`}>{name[context.locale]}</a>
          </li>
        ))}
      </ul>
      {preset === undefined ? null : <About context={context} preset={preset} />}
      <ActionForm
        context={context}
        action={adoptRules}
        hidden={{ body: body.id, preset: preset?.key ?? '' }}
        values={{ ...values, validFrom: context.today }}
        groups={groups()}
      />
    </section>
  )
}

const About = ({ context, preset }: { readonly context: PageContext; readonly preset: Preset }) => (
  <p>
    {say('bodies_rules_preset_chosen', { name: preset.name[context.locale] })}{' '}
    {say('bodies_rules_preset_source', { source: preset.source })}
  </p>
)
