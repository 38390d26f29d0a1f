import { ChoiceField, QueryForm, SubmitButton } from '#design/index.ts'
import type { PageContext } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import type { ComparedPlace } from '../questions/profiles.ts'

interface CompareFormProps {
  readonly context: PageContext
  readonly choices: readonly { readonly key: string; readonly name: string }[]
  readonly compared: readonly ComparedPlace[]
  /** Query parameters that stay as they are. */
  readonly keeps: Readonly<Record<string, string>>
}

const FIELDS = ['vergleich', 'vergleich2'] as const

/** The two fields as the one wish that the question takes. */
export const comparisonWish = (query: URLSearchParams): string | null =>
  FIELDS.map((name) => query.get(name) ?? '')
    .filter((key) => key !== '')
    .join(',')
    .slice(0, 200) || null

/** Chooses up to two places to compare with, beside the town. */
export const CompareForm = ({ context, choices, compared, keeps }: CompareFormProps) => (
  <QueryForm action={context.path}>
    {Object.entries(keeps).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {FIELDS.map((name, at) => (
      <ChoiceField
        name={name}
        label={say(`monitoring_compare_${at + 1}`)}
        shape="list"
        optional
        value={compared[at]?.key ?? ''}
        options={choices.map((choice) => ({ value: choice.key, label: choice.name }))}
      />
    ))}
    <SubmitButton weight="secondary">{say('monitoring_compare')}</SubmitButton>
  </QueryForm>
)
