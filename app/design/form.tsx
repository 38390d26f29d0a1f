import type { PropsWithChildren } from 'hono/jsx'

type FormProps = PropsWithChildren<{
  readonly action: string
  readonly csrf: string
  /** Makes a second sending of the same form harmless. */
  readonly submission: string
  /** The version the person saw; a form on something new has none. */
  readonly expectedVersion?: number | undefined
  /** Values the form carries along unseen. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
  /** True for forms with a file. */
  readonly multipart?: boolean | undefined
}>

const Hidden = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <input type="hidden" name={name} value={value} />
)

/** A form that changes something. The server checks and answers in full sentences, not the browser. */
export function Form(props: FormProps) {
  const { action, csrf, submission, expectedVersion, hidden = {}, multipart, children } = props
  return (
    <form
      class="rf-form"
      method="post"
      action={action}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      <Hidden name="csrf" value={csrf} />
      <Hidden name="submission" value={submission} />
      {expectedVersion === undefined ? null : (
        <Hidden name="expectedVersion" value={String(expectedVersion)} />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

type QueryFormProps = PropsWithChildren<{ readonly action: string }>

/** A form that only asks: a search, a filter. Its fields stand in the address. */
export function QueryForm({ action, children }: QueryFormProps) {
  return (
    <form class="rf-form rf-form--query" method="get" action={action} novalidate>
      {children}
    </form>
  )
}
