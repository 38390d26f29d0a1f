import type { Child } from 'hono/jsx'
import { Details, ErrorSummary, Form, SubmitButton } from '#design/index.ts'
import type { Action } from '#platform/actions/index.ts'
import { hasMessage, say } from '#platform/language/index.ts'
import { sentenceOf } from '#platform/http/sentences.ts'
import type { PageContext } from '#platform/http/context.ts'
import { FieldInput, type FieldOption } from './field-input.tsx'
import { withShownValue } from './shown-value.ts'

/** Fields that belong together, under a heading of their own. */
export interface FieldGroup {
  readonly title: string
  readonly names: readonly string[]
  readonly isOpen?: boolean
}

interface ActionFormProps {
  readonly context: PageContext
  readonly action: Action
  /** Values the form begins with, as the domain has them. */
  readonly values?: Readonly<Record<string, unknown>>
  /** What can be chosen for fields that take ids. */
  readonly options?: Readonly<Record<string, readonly FieldOption[]>>
  /** Fields whose value the page knows; they travel along unseen. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly version?: number
  /** Fields in the order shown; without it, in the order of the definition. */
  readonly order?: readonly string[]
  /** Long forms: their fields under headings to unfold. A group with a fault is open. */
  readonly groups?: readonly FieldGroup[]
  /** Stands between the error summary and the fields. */
  readonly children?: Child
  readonly submit?: string
  /** Where several forms of one action stand on a page: what tells this one. */
  readonly scope?: string
}

/** The form of an action, made from its definition; after a refusal it shows what was typed and what is needed. */
export function ActionForm({
  context,
  action,
  values = {},
  options = {},
  hidden = {},
  version,
  order,
  groups = [],
  children,
  submit,
  scope = action.name.replaceAll('.', '-'),
}: ActionFormProps) {
  const isMine =
    context.attempt?.action === action.name && hiddenAgrees(context.attempt.typed, hidden)
  const attempt = isMine ? context.attempt : undefined
  const names = (order ?? Object.keys(action.input)).filter((name) => !(name in hidden))
  const faults = (attempt?.reasons ?? []).map((reason) => ({
    field: reason.field !== undefined && names.includes(reason.field) ? reason.field : undefined,
    text: sentenceOf(withShownValue(reason, action, options)),
  }))
  const grouped = new Set(groups.flatMap((group) => group.names))
  const input = (name: string) => {
    const field = action.input[name]
    if (field === undefined) throw new Error(`${action.name} has no field ${name}`)
    const initial = values[name]
    const begun =
      initial === undefined || initial === null ? [] : field.encode(initial, context.locale)
    return (
      <FieldInput
        name={name}
        scope={scope}
        field={field}
        room={action.room}
        action={action.name}
        texts={attempt === undefined ? begun : (attempt.typed.get(name) ?? [])}
        options={options[name]}
        error={faults.find((fault) => fault.field === name)?.text}
      />
    )
  }
  return (
    <>
      <ErrorSummary faults={faults} scope={scope} />
      <Form
        action={context.path}
        csrf={context.formToken}
        submission={crypto.randomUUID()}
        expectedVersion={version}
        hidden={{ _action: action.name, ...hidden }}
        multipart={Object.values(action.input).some(({ kind }) => kind === 'file')}
      >
        {children}
        {names.filter((name) => !grouped.has(name)).map(input)}
        {groups.map(({ title, names: inGroup, isOpen }) => (
          <Details
            summary={title}
            open={isOpen === true || faults.some(({ field }) => inGroup.includes(field ?? ''))}
          >
            {inGroup.map(input)}
          </Details>
        ))}
        <SubmitButton>
          {submit ??
            (hasMessage(`submit_${action.name}`)
              ? say(`submit_${action.name}`)
              : say(`action_${action.name}`))}
        </SubmitButton>
      </Form>
    </>
  )
}

/** Several forms of one action may stand on a page: the one that was sent is the one with the same hidden values. */
const hiddenAgrees = (
  typed: ReadonlyMap<string, readonly string[]>,
  hidden: Readonly<Record<string, string>>,
): boolean => Object.entries(hidden).every(([name, value]) => typed.get(name)?.[0] === value)
