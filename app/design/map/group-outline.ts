import type { Place } from './area-shapes.ts'

/** What several neighbouring areas look like as one. */
export interface GroupOutline {
  readonly path: string
  /** Where its name stands: the middle of its widest area. */
  readonly middle: Place
}

type Rings = readonly (readonly Place[])[]
type Edge = readonly [Place, Place]

const edgesOf = (ring: readonly Place[]): readonly Edge[] =>
  ring.flatMap((place, at): readonly Edge[] => {
    const next = ring[at + 1]
    return next === undefined || (next[0] === place[0] && next[1] === place[1])
      ? []
      : [[place, next]]
  })

const keyOf = ([one, other]: Edge): string => {
  const ends = [one.join(' '), other.join(' ')]
  return ends.toSorted().join(' ')
}

/** The edges that only one of the areas has: where two of them meet, the line falls away. */
function outerEdges(areas: readonly Rings[]): readonly Edge[] {
  const edges = areas.flat().flatMap(edgesOf)
  return [...Map.groupBy(edges, keyOf).values()].flatMap((same) =>
    same.length === 1 && same[0] !== undefined ? [same[0]] : [],
  )
}

function frameOf(rings: Rings) {
  const xs = rings.flat().map(([x]) => x)
  const ys = rings.flat().map(([, y]) => y)
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ]
  return { width: right - left, middle: [(left + right) / 2, (top + bottom) / 2] as Place }
}

/** The outline around neighbouring areas; undefined where there is none to draw. */
export function groupOutline(areas: readonly Rings[]): GroupOutline | undefined {
  const widest = areas.map(frameOf).toSorted((one, other) => other.width - one.width)[0]
  if (widest === undefined) return undefined
  const path = outerEdges(areas)
    .map(([[x, y], [toX, toY]]) => `M${x} ${y}L${toX} ${toY}`)
    .join('')
  return { path, middle: widest.middle }
}
