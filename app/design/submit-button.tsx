import type { PropsWithChildren } from 'hono/jsx'

const CLASSES = {
  primary: 'kern-btn kern-btn--primary',
  secondary: 'kern-btn kern-btn--secondary',
} as const

type SubmitButtonProps = PropsWithChildren<{
  readonly weight?: keyof typeof CLASSES | undefined
  /** Where one form offers two acts, the name and value tell which was meant. */
  readonly name?: string | undefined
  readonly value?: string | undefined
}>

/** Sends the form. Its text is a verb: "Ziel speichern". */
export function SubmitButton({ weight = 'primary', name, value, children }: SubmitButtonProps) {
  return (
    <button type="submit" class={CLASSES[weight]} name={name} value={value}>
      <span class="kern-label">{children}</span>
    </button>
  )
}

type ButtonLinkProps = PropsWithChildren<{
  readonly href: string
  readonly weight?: keyof typeof CLASSES | undefined
}>

/** A link that begins an act and therefore looks like a button. */
export function ButtonLink({ href, weight = 'primary', children }: ButtonLinkProps) {
  return (
    <a href={href} class={CLASSES[weight]}>
      <span class="kern-label">{children}</span>
    </a>
  )
}
