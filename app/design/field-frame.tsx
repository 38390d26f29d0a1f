import type { Child } from 'hono/jsx'
import { m } from '#messages'
import { Icon } from './icon.tsx'

/** What every field takes. Wording comes from the page; `error` from the refused action. */
export interface FieldProps {
  /** The name of the field in the form; the error summary links to it. */
  readonly name: string
  /** Where several forms stand on a page: a word of the form's own, so that no id stands twice. */
  readonly scope?: string | undefined
  readonly label: string
  readonly hint?: string | undefined
  /** One sentence that says what is needed. */
  readonly error?: string | undefined
  /** Fields are required unless they say otherwise; the label then says "freiwillig". */
  readonly optional?: boolean | undefined
}

/** The id of a field's control: what the error summary links to. */
export function fieldId({ name, scope }: Pick<FieldProps, 'name' | 'scope'>): string {
  return scope === undefined ? `field-${name}` : `field-${scope}-${name}`
}

type Named = Pick<FieldProps, 'name' | 'scope'>

const hintId = (field: Named) => `${fieldId(field)}-hint`
const errorId = (field: Named) => `${fieldId(field)}-error`

/** Ids of hint and error, in reading order, for `aria-describedby`. */
export function describedBy(field: FieldProps): string | undefined {
  const ids = [field.hint && hintId(field), field.error && errorId(field)].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Attributes that every control has. */
export function controlAttributes(field: FieldProps) {
  return {
    id: fieldId(field),
    name: field.name,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? ('true' as const) : undefined,
    required: !field.optional,
  }
}

/** The word "freiwillig" behind the label of a field that may stay empty. */
const OptionalWord = ({ optional }: Pick<FieldProps, 'optional'>) =>
  optional ? <span class="kern-label__optional"> ({m.design_optional()})</span> : null

export function FieldHint({ hint, ...field }: Named & Pick<FieldProps, 'hint'>) {
  if (!hint) return null
  return (
    <div class="kern-hint" id={hintId(field)}>
      {hint}
    </div>
  )
}

export function FieldError({ error, ...field }: Named & Pick<FieldProps, 'error'>) {
  if (!error) return null
  return (
    <p class="kern-error" id={errorId(field)}>
      <Icon name="danger" />
      <span class="kern-body">
        <span class="kern-sr-only">{m.design_error_prefix()} </span>
        {error}
      </span>
    </p>
  )
}

type FrameProps = { readonly field: FieldProps; readonly children: Child }

/** Label, hint, control and error of a field with one control. */
export function FieldFrame({ field, children }: FrameProps) {
  return (
    <div class={field.error ? 'kern-form-input kern-form-input--error' : 'kern-form-input'}>
      <label class="kern-label" for={fieldId(field)}>
        {field.label}
        <OptionalWord optional={field.optional} />
      </label>
      <FieldHint {...field} />
      <FieldError {...field} />
      {children}
    </div>
  )
}

/** The question, hint, answers and error of a field with several controls. */
export function GroupFrame({ field, children }: FrameProps) {
  return (
    <fieldset
      class={field.error ? 'kern-fieldset kern-fieldset--error' : 'kern-fieldset'}
      aria-describedby={describedBy(field)}
    >
      <legend class="kern-label">
        {field.label}
        <OptionalWord optional={field.optional} />
      </legend>
      <FieldHint {...field} />
      <FieldError {...field} />
      <div class="kern-fieldset__body">{children}</div>
    </fieldset>
  )
}
