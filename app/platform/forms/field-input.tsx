import {
  ChoiceField,
  DayField,
  FileField,
  FlagField,
  ManyField,
  MoneyField,
  NumberField,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { Field } from '#platform/fields/index.ts'
import { hasMessage, say, sayFirst } from '#platform/language/index.ts'

export interface FieldOption {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

interface FieldInputProps {
  readonly name: string
  readonly scope: string
  readonly field: Field<unknown>
  readonly room: string
  /** The name of the action: its own word for a field goes before that of the room. */
  readonly action: string
  readonly texts: readonly string[]
  readonly options: readonly FieldOption[] | undefined
  readonly error: string | undefined
}

/** The word for a field: one word per field name and room, so that one thing has one name. */
export const labelOf = (room: string, name: string): string => say(`${room}_field_${name}`)

/** The word for one value of a choice. */
export const optionLabel = (room: string, name: string, value: string): string =>
  sayFirst([`${room}_option_${name}_${value}`, `${name}_${value}`])

/** The input of a field, whatever its kind. */
export function FieldInput({
  name,
  scope,
  field,
  room,
  action,
  texts,
  options,
  error,
}: FieldInputProps) {
  const hintKey = hasMessage(`${action}_field_${name}`)
    ? `${action}_field_${name}_hint`
    : `${room}_field_${name}_hint`
  const common = {
    name,
    scope,
    label: sayFirst([`${action}_field_${name}`, `${room}_field_${name}`]),
    hint: hasMessage(hintKey) ? say(hintKey) : undefined,
    error,
    optional: !field.required,
  }
  const choices =
    options ??
    (field.options ?? []).map((value) => ({ value, label: optionLabel(room, name, value) }))
  switch (field.kind) {
    case 'text':
      return <TextField {...common} value={texts[0]} />
    case 'long-text':
      return <TextArea {...common} maximum={field.max ?? 5000} value={texts[0]} />
    case 'money':
      return <MoneyField {...common} value={texts[0]} />
    case 'number':
      return <NumberField {...common} decimals value={texts[0]} />
    case 'day':
      return <DayField {...common} value={texts[0]} />
    case 'flag':
      return <FlagField {...common} value={texts.length > 0} />
    case 'choice':
    case 'id':
      return <ChoiceField {...common} options={choices} value={texts[0]} />
    case 'many':
    case 'ids':
      return <ManyField {...common} options={choices} values={texts} />
    case 'file':
      return (
        <FileField
          {...common}
          accept={['.csv', '.xlsx', '.json', '.geojson']}
          maximumSize="40 MB"
        />
      )
    default:
      return field.kind satisfies never
  }
}
