import { m } from '#messages'
import { FieldFrame, type FieldProps } from './field-frame.tsx'
import { TextInput } from './text-input.tsx'

export interface MoneyFieldProps extends FieldProps {
  /** As typed; for a stored sum use `formatCentsForInput`. */
  readonly value?: string | undefined
}

/** A sum in euro. */
export function MoneyField(props: MoneyFieldProps) {
  const field = { ...props, hint: props.hint ?? m.design_money_hint() }
  return (
    <FieldFrame field={field}>
      <TextInput field={field} value={props.value} inputmode="decimal" width="medium" unit="€" />
    </FieldFrame>
  )
}
