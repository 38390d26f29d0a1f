import { controlAttributes, type FieldProps } from './field-frame.tsx'

/** How long the answer will be; the box shows it. */
export type InputWidth = 'short' | 'medium' | 'full'

interface TextInputProps {
  readonly field: FieldProps
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'date' | undefined
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined
  readonly autocomplete?: string | undefined
  readonly maximum?: number | undefined
  readonly width?: InputWidth | undefined
  /** A unit behind the box: "€", "%", "Personen". */
  readonly unit?: string | undefined
}

const ERROR = 'kern-form-input__input kern-form-input__input--error'

/** The one-line box that text, money, day and number fields share. */
export function TextInput(props: TextInputProps) {
  const { field, value, type = 'text', width = 'full', unit, maximum } = props
  const box = (
    <input
      {...controlAttributes(field)}
      class={`${field.error ? ERROR : 'kern-form-input__input'} rf-input--${width}`}
      type={type}
      value={value ?? ''}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete}
      maxlength={maximum}
    />
  )
  if (!unit) return box
  return (
    <div class="rf-with-unit">
      {box}
      <span class="rf-unit">{unit}</span>
    </div>
  )
}
