import { Icon, type IconName } from './icon.tsx'
import type { MessageKind } from './message-kind.ts'

export type StatusKind = MessageKind | 'neutral'

const LOOKS: Readonly<Record<StatusKind, { readonly badge: string; readonly icon: IconName }>> = {
  info: { badge: 'kern-badge kern-badge--info', icon: 'info' },
  success: { badge: 'kern-badge kern-badge--success', icon: 'success' },
  warning: { badge: 'kern-badge kern-badge--warning', icon: 'warning' },
  danger: { badge: 'kern-badge kern-badge--danger', icon: 'danger' },
  neutral: { badge: 'kern-badge rf-badge--neutral', icon: 'draft' },
}

export interface Status {
  readonly kind: StatusKind
  /** The state in a word or two: "Erreicht", "Hinter dem Plan". */
  readonly label: string
}

/** A state by word, sign and colour. */
export function StatusTag({ kind, label }: Status) {
  const { badge, icon } = LOOKS[kind]
  return (
    <span class={`${badge} rf-badge`}>
      <Icon name={icon} />
      <span class="kern-label">{label}</span>
    </span>
  )
}
