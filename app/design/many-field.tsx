import { ChoiceOption, type Option } from './choice-option.tsx'
import { GroupFrame, type FieldProps } from './field-frame.tsx'

export interface ManyFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly values?: readonly string[] | undefined
}

/** Any number of answers out of several; each is sent under the same name. */
export function ManyField(props: ManyFieldProps) {
  const { options, values = [] } = props
  return (
    <GroupFrame field={props}>
      {options.map((option, position) => (
        <ChoiceOption
          type="checkbox"
          field={props}
          option={option}
          position={position}
          chosen={values.includes(option.value)}
        />
      ))}
    </GroupFrame>
  )
}
