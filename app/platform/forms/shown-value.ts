import type { Action } from '#platform/actions/index.ts'
import type { Field } from '#platform/fields/index.ts'
import { formatCents, formatList, formatNumber } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import type { Reason } from '#platform/values/index.ts'
import { optionLabel, type FieldOption } from './field-input.tsx'

type Options = Readonly<Record<string, readonly FieldOption[]>>

/** The same reason, with the value that stands there meanwhile in the words that the form itself uses for it. */
export function withShownValue(reason: Reason, action: Action, options: Options): Reason {
  const { field: name = '', details = {} } = reason
  const field = action.input[name]
  const value = details['value']
  if (reason.code !== 'changed-meanwhile' || field === undefined || typeof value !== 'string')
    return reason
  const labelled = (one: string): string =>
    options[name]?.find((option) => option.value === one)?.label ??
    (field.options?.includes(one) === true ? optionLabel(action.room, name, one) : one)
  return { ...reason, details: { ...details, value: wordsOf(field, value, labelled) } }
}

/** A value as the action gave it: text as it is, everything else as JSON. */
function wordsOf(
  { kind }: Field<unknown>,
  value: string,
  labelled: (one: string) => string,
): string {
  switch (kind) {
    case 'choice':
    case 'id':
      return labelled(value)
    case 'many':
    case 'ids':
      return formatList(listed(value).map(labelled))
    case 'number':
      return isNumber(value) ? formatNumber(Number(value)) : value
    case 'money':
      return isNumber(value) ? formatCents(Number(value)) : value
    case 'flag':
      return say(value === 'true' ? 'api_yes' : 'api_no')
    case 'text':
    case 'long-text':
    case 'day':
    case 'file':
      return value
    default:
      return kind satisfies never
  }
}

const isNumber = (value: string): boolean => value !== '' && Number.isFinite(Number(value))

const listed = (value: string): readonly string[] => {
  const list: unknown = value.startsWith('[') ? JSON.parse(value) : []
  return Array.isArray(list) ? list.map(String) : []
}
