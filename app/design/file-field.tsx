import { m } from '#messages'
import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx'

export interface FileFieldProps extends FieldProps {
  /** What browsers offer: [".csv", ".geojson"]. The server checks for itself. */
  readonly accept: readonly string[]
  /** "10 MB". */
  readonly maximumSize: string
  readonly multiple?: boolean | undefined
}

const ERROR = 'kern-form-input__input kern-form-input__input--error'

/** A file from the person's own machine. The form must be a `multipart` one. */
export function FileField(props: FileFieldProps) {
  const { accept, maximumSize, multiple, hint, error } = props
  const limits = m.design_file_hint({ types: accept.join(', '), size: maximumSize })
  const field = { ...props, hint: [hint, limits].filter(Boolean).join(' ') }
  return (
    <FieldFrame field={field}>
      <input
        {...controlAttributes(field)}
        type="file"
        class={error ? ERROR : 'kern-form-input__input'}
        accept={accept.join(',')}
        multiple={multiple ?? false}
      />
    </FieldFrame>
  )
}
