import { m } from '#messages'
import { formatNumber } from '#platform/language/format.ts'
import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx'

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined
  /** The most characters. The browser does not cut: whoever pastes more is told and loses nothing. */
  readonly maximum?: number | undefined
  readonly rows?: number | undefined
}

const ERROR = 'kern-form-input__input kern-form-input__input--error'

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { value, maximum, rows = 5, hint, error } = props
  const limit = maximum && m.design_maximum({ count: formatNumber(maximum) })
  const field = { ...props, hint: [hint, limit].filter(Boolean).join(' ') || undefined }
  return (
    <FieldFrame field={field}>
      <textarea
        {...controlAttributes(field)}
        class={`${error ? ERROR : 'kern-form-input__input'} rf-textarea`}
        rows={rows}
      >
        {value ?? ''}
      </textarea>
    </FieldFrame>
  )
}
