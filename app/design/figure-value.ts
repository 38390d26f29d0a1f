import { m } from '#messages'

/** A figure has three states that must not be mixed up: known, kept secret, not there. */
export type FigureValue =
  | { readonly kind: 'value'; readonly value: number }
  /** Known but not shown, because so few people stand behind it. */
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'missing' }

/** The figure in words, for tables and tooltips. */
export function figureText(figure: FigureValue, format: (value: number) => string): string {
  if (figure.kind === 'value') return format(figure.value)
  return figure.kind === 'suppressed' ? m.design_suppressed() : m.design_missing()
}
