import { m } from '#messages'

/** How serious a message or a state is. Each kind has a colour, a sign and a word. */
export type MessageKind = 'info' | 'success' | 'warning' | 'danger'

const WORDS: Readonly<Record<MessageKind, () => string>> = {
  info: () => m.design_message_info(),
  success: () => m.design_message_success(),
  warning: () => m.design_message_warning(),
  danger: () => m.design_message_danger(),
}

/** The word that says without colour what kind of message this is. */
export function messageWord(kind: MessageKind): string {
  return WORDS[kind]()
}
