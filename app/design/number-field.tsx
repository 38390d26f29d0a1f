import { FieldFrame, type FieldProps } from './field-frame.tsx'
import { TextInput } from './text-input.tsx'

export interface NumberFieldProps extends FieldProps {
  /** As typed. */
  readonly value?: string | undefined
  readonly decimals?: boolean | undefined
  /** "Personen", "%", "Tage". */
  readonly unit?: string | undefined
}

/** A number. A text box on purpose: spinning wheels and "e" as a digit help nobody. */
export function NumberField(props: NumberFieldProps) {
  return (
    <FieldFrame field={props}>
      <TextInput
        field={props}
        value={props.value}
        inputmode={props.decimals ? 'decimal' : 'numeric'}
        width="short"
        unit={props.unit}
      />
    </FieldFrame>
  )
}
