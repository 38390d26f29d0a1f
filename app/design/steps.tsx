/** A step on a way that has an order. */
export interface Step {
  readonly name: string
  readonly state: 'past' | 'current' | 'ahead'
  /** When it was, or since when it is: "seit 1. März 2024". */
  readonly note?: string | undefined
}

const LOOKS = {
  past: 'rf-steps__step rf-steps__step--past',
  current: 'rf-steps__step rf-steps__step--current',
  ahead: 'rf-steps__step',
}

/** Where something stands on a way of several steps; the present one is told by weight, words and to screen readers. */
export function Steps({ name, steps }: { readonly name: string; readonly steps: readonly Step[] }) {
  return (
    <ol class="rf-steps" aria-label={name}>
      {steps.map((step) => (
        <li class={LOOKS[step.state]} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span class="rf-steps__name">{step.name}</span>
          {step.note === undefined ? null : <span class="rf-steps__note">{step.note}</span>}
        </li>
      ))}
    </ol>
  )
}
