/** A place in a picture. */
export interface Point {
  readonly x: number
  readonly y: number
}

const RADIUS = 8

const towards = (one: number, other: number) =>
  one + Math.sign(other - one) * Math.min(RADIUS, Math.abs(other - one) / 2)

/** A line through the points with round corners, as a thread lies. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  const turns = rest.map((point, at) => {
    const next = rest[at + 1]
    const before = rest[at - 1] ?? first
    if (next === undefined) return `L${point.x} ${point.y}`
    const into = `${towards(point.x, before.x)} ${towards(point.y, before.y)}`
    const out = `${towards(point.x, next.x)} ${towards(point.y, next.y)}`
    return `L${into}Q${point.x} ${point.y} ${out}`
  })
  return `M${first.x} ${first.y}${turns.join('')}`
}
