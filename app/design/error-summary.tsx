import { m } from '#messages'
import { fieldId } from './field-frame.tsx'
import { Icon } from './icon.tsx'

/** What is wrong and, unless it concerns the whole form, in which field. */
export interface FieldFault {
  readonly field?: string | undefined
  /** The same sentence that stands at the field. */
  readonly text: string
}

interface ErrorSummaryProps {
  readonly faults: readonly FieldFault[]
  readonly title?: string | undefined
  /** That of the form's fields, where they have one. */
  readonly scope?: string | undefined
}

/**
 * All faults of a form, above it, each with a link to its field (after the GOV.UK pattern). It is
 * read aloud at once and takes the focus when the page loads, without JavaScript.
 */
export function ErrorSummary({ faults, title, scope }: ErrorSummaryProps) {
  if (faults.length === 0) return null
  return (
    <div
      class="kern-alert kern-alert--danger rf-errors"
      role="alert"
      tabindex={-1}
      autofocus
      id="errors"
      aria-labelledby="errors-title"
    >
      <div class="kern-alert__header">
        <Icon name="danger" />
        <h2 class="kern-title" id="errors-title">
          {title ?? m.design_errors_title()}
        </h2>
      </div>
      <ul class="kern-alert__body">
        {faults.map(({ field, text }) => (
          <li>
            {field === undefined ? (
              text
            ) : (
              <a href={`#${fieldId({ name: field, scope })}`}>{text}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
