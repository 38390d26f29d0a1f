/** Forms made from the definitions of actions. */
export { Act } from './act.tsx'
export { ActionForm, type FieldGroup } from './action-form.tsx'
export { labelOf, optionLabel, type FieldOption } from './field-input.tsx'
