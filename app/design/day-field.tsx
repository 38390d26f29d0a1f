import { m } from '#messages'
import { FieldFrame, type FieldProps } from './field-frame.tsx'
import { TextInput } from './text-input.tsx'

export interface DayFieldProps extends FieldProps {
  /** "2027-03-03". */
  readonly value?: string | undefined
  /** "bday" for a day of birth. */
  readonly autocomplete?: string | undefined
}

/** A day. The browser shows it in the person's own order and sends "2027-03-03". */
export function DayField(props: DayFieldProps) {
  const field = { ...props, hint: props.hint ?? m.design_day_hint() }
  const { value, autocomplete } = props
  return (
    <FieldFrame field={field}>
      <TextInput
        field={field}
        value={value}
        type="date"
        width="medium"
        autocomplete={autocomplete}
      />
    </FieldFrame>
  )
}
