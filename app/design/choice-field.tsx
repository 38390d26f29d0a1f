import { m } from '#messages'
import { ChoiceOption, type Option } from './choice-option.tsx'
import { controlAttributes, FieldFrame, GroupFrame, type FieldProps } from './field-frame.tsx'

export interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value?: string | undefined
  /** Without it: radio buttons up to seven answers, a list from eight. */
  readonly shape?: 'radios' | 'list' | undefined
}

const MOST_RADIOS = 7

const Radios = (props: ChoiceFieldProps) => (
  <GroupFrame field={props}>
    {props.options.map((option, position) => (
      <ChoiceOption
        type="radio"
        field={props}
        option={option}
        position={position}
        chosen={option.value === props.value}
      />
    ))}
  </GroupFrame>
)

const ERROR = 'kern-form-input__select kern-form-input__select--error'

const List = (props: ChoiceFieldProps) => (
  <FieldFrame field={props}>
    <div class="kern-form-input__select-wrapper">
      <select {...controlAttributes(props)} class={props.error ? ERROR : 'kern-form-input__select'}>
        <option value="">{m.design_choose()}</option>
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  </FieldFrame>
)

/** One answer out of several. */
export function ChoiceField(props: ChoiceFieldProps) {
  const shape = props.shape ?? (props.options.length > MOST_RADIOS ? 'list' : 'radios')
  return shape === 'list' ? <List {...props} /> : <Radios {...props} />
}
