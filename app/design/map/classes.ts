import { m } from '#messages'
import type { FigureValue } from '../figure-value.ts'

/** The most classes that the eye tells apart in one colour. */
const MOST_CLASSES = 5

export interface ClassLimits {
  /** Where a new class begins, rising: [10, 20] makes three classes. At most four limits. */
  readonly limits: readonly number[]
  readonly format: (value: number) => string
  /** What the classes are called, where they are no ranges of a figure: they then differ by pattern, too. */
  readonly names?: readonly string[] | undefined
}

/** The class of a figure, from 0. A figure on a limit belongs to the class above. */
export function classOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length
}

/** How an area is drawn: a shade for each class, hatching for secret, dots for missing. */
export function fillClass(figure: FigureValue, limits: readonly number[]): string {
  if (figure.kind !== 'value') return `rf-map__area--${figure.kind}`
  return `rf-map__area--${classOf(figure.value, limits)}`
}

/** "unter 10 %", "10 % bis unter 20 %", "20 % und mehr". */
export function classNames({ limits, format, names }: ClassLimits): readonly string[] {
  if (limits.length >= MOST_CLASSES) {
    throw new Error(`A map requires at most ${MOST_CLASSES - 1} limits and got ${limits.length}`)
  }
  if (names !== undefined) return names
  return Array.from({ length: limits.length + 1 }, (_, at) => {
    const from = limits[at - 1]
    const below = limits[at]
    if (from === undefined) {
      return below === undefined
        ? m.design_class_all()
        : m.design_class_below({ below: format(below) })
    }
    if (below === undefined) return m.design_class_from({ from: format(from) })
    return m.design_class_between({ from: format(from), below: format(below) })
  })
}
