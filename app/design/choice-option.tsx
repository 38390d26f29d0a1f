import { fieldId, type FieldProps } from './field-frame.tsx'

/** One possible answer. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

interface ChoiceOptionProps {
  readonly field: FieldProps
  readonly option: Option
  readonly type: 'radio' | 'checkbox'
  readonly chosen: boolean
  /** The first answer carries the field's id, so that the error summary can lead to it. */
  readonly position: number
}

const BOX = {
  radio: 'kern-form-check__radio',
  checkbox: 'kern-form-check__checkbox',
} as const

const BOX_WITH_ERROR = {
  radio: 'kern-form-check__radio kern-form-check__radio--error',
  checkbox: 'kern-form-check__checkbox kern-form-check__checkbox--error',
} as const

/** One answer with its box and, where needed, a hint. */
export function ChoiceOption({ field, option, type, chosen, position }: ChoiceOptionProps) {
  const id = position === 0 ? fieldId(field) : `${fieldId(field)}-${position}`
  const hintId = option.hint ? `${id}-hint` : undefined
  return (
    <div class="rf-option">
      <div class="kern-form-check">
        <input
          id={id}
          name={field.name}
          type={type}
          value={option.value}
          checked={chosen}
          class={(field.error ? BOX_WITH_ERROR : BOX)[type]}
          aria-describedby={hintId}
          required={type === 'radio' && !field.optional}
        />
        <label class="kern-label" for={id}>
          {option.label}
        </label>
      </div>
      {option.hint ? (
        <div class="kern-hint rf-option__hint" id={hintId}>
          {option.hint}
        </div>
      ) : null}
    </div>
  )
}
