import { FieldFrame, type FieldProps } from './field-frame.tsx'
import { TextInput, type InputWidth } from './text-input.tsx'

const KINDS = {
  text: { type: 'text', inputmode: undefined },
  email: { type: 'email', inputmode: 'email' },
  telephone: { type: 'tel', inputmode: 'tel' },
  address: { type: 'url', inputmode: 'url' },
  password: { type: 'password', inputmode: undefined },
} as const

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined
  readonly kind?: keyof typeof KINDS | undefined
  /** The purpose of the field for browsers: "name", "email", "street-address"; see WCAG 1.3.5. */
  readonly autocomplete?: string | undefined
  readonly width?: InputWidth | undefined
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, kind = 'text', autocomplete, width } = props
  return (
    <FieldFrame field={props}>
      <TextInput
        field={props}
        value={value}
        type={KINDS[kind].type}
        inputmode={KINDS[kind].inputmode}
        autocomplete={autocomplete}
        width={width}
      />
    </FieldFrame>
  )
}
