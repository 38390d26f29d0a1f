import { describedBy, FieldError, fieldId, FieldHint, type FieldProps } from './field-frame.tsx'

export interface FlagFieldProps extends FieldProps {
  readonly value?: boolean | undefined
}

const BOX = 'kern-form-check__checkbox'

/** One sentence to agree to or not. Sends "true", or nothing. */
export function FlagField(props: FlagFieldProps) {
  const { name, label, error, value, optional = true } = props
  return (
    <div class={error ? 'rf-flag kern-fieldset kern-fieldset--error' : 'rf-flag'}>
      <FieldError {...props} />
      <div class="kern-form-check">
        <input
          id={fieldId(props)}
          name={name}
          type="checkbox"
          value="true"
          checked={value ?? false}
          class={error ? `${BOX} kern-form-check__checkbox--error` : BOX}
          aria-describedby={describedBy(props)}
          aria-invalid={error ? 'true' : undefined}
          required={!optional}
        />
        <label class="kern-label" for={fieldId(props)}>
          {label}
        </label>
      </div>
      <FieldHint {...props} />
    </div>
  )
}
