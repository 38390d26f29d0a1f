import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { messageWord, type MessageKind } from './message-kind.ts'

const CLASSES: Readonly<Record<MessageKind, string>> = {
  info: 'kern-alert--info',
  success: 'kern-alert--success',
  warning: 'kern-alert--warning',
  danger: 'kern-alert--danger',
}

type AlertProps = PropsWithChildren<{
  readonly kind: MessageKind
  /** Without a title the kind is named: "Hinweis", "Erledigt", "Achtung", "Fehler". */
  readonly title?: string | undefined
  /** True where the message answers what the person has just done: it is then read aloud at once. */
  readonly announce?: boolean | undefined
}>

/** A message that stands out of the text. */
export function Alert({ kind, title, announce, children }: AlertProps) {
  const role = kind === 'danger' ? 'alert' : 'status'
  return (
    <div class={`kern-alert ${CLASSES[kind]}`} role={announce ? role : undefined}>
      <div class="kern-alert__header">
        <Icon name={kind} />
        <span class="kern-title">{title ?? messageWord(kind)}</span>
      </div>
      {children ? <div class="kern-alert__body rf-text">{children}</div> : null}
    </div>
  )
}
