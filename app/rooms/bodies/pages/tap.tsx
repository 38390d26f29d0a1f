import { Form, SubmitButton } from '#design/index.ts'
import type { Action } from '#platform/actions/index.ts'
import type { PageContext } from '#platform/http/index.ts'

interface TapProps {
  readonly context: PageContext
  readonly action: Action
  readonly values: Readonly<Record<string, string>>
  /** The version of the one fact that this tap changes. */
  readonly version?: number
  readonly label: string
  /** Whom it concerns: heard, not seen, because the row says it. */
  readonly about: string
  readonly isChosen?: boolean
}

/** One tap that does one thing: a form of one button, so that it works without JavaScript and can be sent again. */
export const Tap = ({ context, action, values, version, label, about, isChosen }: TapProps) => (
  <Form
    action={context.path}
    csrf={context.formToken}
    submission={crypto.randomUUID()}
    expectedVersion={version}
    hidden={{ _action: action.name, ...values }}
  >
    <SubmitButton weight={isChosen === true ? 'primary' : 'secondary'}>
      {label}
      <span class="kern-sr-only">: {about}</span>
    </SubmitButton>
  </Form>
)
