/** Lines differ by shade, dashes and the shape of their points, never by colour alone. */
export type MarkShape = 0 | 1 | 2 | 3

const SHAPES: Readonly<Record<MarkShape, string>> = {
  0: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  1: 'M-4.5-4.5h9v9h-9z',
  2: 'M0-6 6 5H-6z',
  3: 'M0-6.5 6.5 0 0 6.5-6.5 0z',
}

const KNOWN: readonly MarkShape[] = [0, 1, 2, 3]

/** The look of a line by its place in the chart; a fifth line has none, and the chart refuses it. */
export function shapeOf(position: number): MarkShape {
  const shape = KNOWN[position]
  if (shape === undefined) throw new Error('A chart requires at most four lines')
  return shape
}

interface LineMarkProps {
  readonly shape: MarkShape
  readonly x: number
  readonly y: number
  readonly text?: string | undefined
}

/** A point of a line. */
export function LineMark({ shape, x, y, text }: LineMarkProps) {
  return (
    <path
      class={`rf-chart__mark rf-chart__mark--${shape}`}
      d={SHAPES[shape]}
      transform={`translate(${x} ${y})`}
    >
      {text ? <title>{text}</title> : null}
    </path>
  )
}
