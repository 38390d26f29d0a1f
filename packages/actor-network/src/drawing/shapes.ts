/**
 * Groups are told apart by shape as well as by colour (WCAG 2.2, 1.4.1). The colours are those of Okabe and Ito
 * (https://jfly.uni-koeln.de/color/), darkened where needed for a contrast of 3 to 1 against white.
 */
const SHAPES = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'hexagon',
  'star',
  'cross',
  'bar',
] as const
export type Shape = (typeof SHAPES)[number]

const COLOURS = [
  '#0072b2',
  '#b85000',
  '#00795a',
  '#a04a80',
  '#7a6a00',
  '#2f6f9f',
  '#8a3b3b',
  '#404040',
]

export interface Look {
  readonly shape: Shape
  readonly colour: string
}

/** The look of the first eight groups; further groups repeat shapes with other colours. */
export function lookOf(place: number): Look {
  const round = Math.floor(place / SHAPES.length)
  return {
    shape: SHAPES[place % SHAPES.length] ?? 'circle',
    colour: COLOURS[(place + round * 3) % COLOURS.length] ?? '#404040',
  }
}

const corners = (count: number, radius: number, turn: number): string =>
  Array.from({ length: count }, (_, at) => {
    const angle = turn + (2 * Math.PI * at) / count
    return `${(Math.cos(angle) * radius).toFixed(1)},${(Math.sin(angle) * radius).toFixed(1)}`
  }).join(' ')

function starCorners(radius: number): string {
  return Array.from({ length: 10 }, (_, at) => {
    const angle = -Math.PI / 2 + (Math.PI * at) / 5
    const reach = at % 2 === 0 ? radius * 1.25 : radius * 0.55
    return `${(Math.cos(angle) * reach).toFixed(1)},${(Math.sin(angle) * reach).toFixed(1)}`
  }).join(' ')
}

function crossPath(radius: number): string {
  const [long, short] = [radius, radius * 0.4]
  return `M${-short} ${-long}H${short}V${-short}H${long}V${short}H${short}V${long}H${-short}V${short}H${-long}V${-short}H${-short}Z`
}

/** The shape around 0, 0 as an SVG element; `attributes` is written as it is. */
export function shapeElement(shape: Shape, radius: number, attributes: string): string {
  switch (shape) {
    case 'circle':
      return `<circle r="${radius}" ${attributes}/>`
    case 'square':
      return `<rect x="${-radius * 0.9}" y="${-radius * 0.9}" width="${radius * 1.8}" height="${radius * 1.8}" ${attributes}/>`
    case 'triangle':
      return `<polygon points="${corners(3, radius * 1.25, -Math.PI / 2)}" ${attributes}/>`
    case 'diamond':
      return `<polygon points="${corners(4, radius * 1.2, 0)}" ${attributes}/>`
    case 'hexagon':
      return `<polygon points="${corners(6, radius * 1.1, 0)}" ${attributes}/>`
    case 'star':
      return `<polygon points="${starCorners(radius)}" ${attributes}/>`
    case 'cross':
      return `<path d="${crossPath(radius)}" ${attributes}/>`
    case 'bar':
      return `<rect x="${-radius * 1.2}" y="${-radius * 0.55}" width="${radius * 2.4}" height="${radius * 1.1}" ${attributes}/>`
  }
  throw new Error(`shapeElement requires a known shape: ${String(shape)}`)
}
