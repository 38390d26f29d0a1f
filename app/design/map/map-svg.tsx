import { figureText } from '../figure-value.ts'
import { areaShapes, type AreaShapes } from './area-shapes.ts'
import { classOf, fillClass } from './classes.ts'
import { groupOutline } from './group-outline.ts'
import type { ChoroplethProps, MapArea } from './map-area.ts'

/** More links than this are too many steps for a keyboard; the table then gives the reach. */
const MOST_TAB_STOPS = 60

interface ClassPatternProps {
  readonly id: string
  readonly at: number
  readonly finer: string | undefined
}

/** Named classes carry more lines the higher they stand; the lowest none. */
const ClassPattern = ({ id, at, finer }: ClassPatternProps) => (
  <pattern id={id} width="160" height="160" patternUnits="userSpaceOnUse" patternTransform={finer}>
    <rect class={`rf-map__area--${at}`} width="160" height="160" />
    {Array.from({ length: at }, (_, line) => (
      <path class="rf-map__class-line" d={`M0 ${((line + 0.5) * 160) / at}H160`} />
    ))}
  </pattern>
)

/** Hatching and dots, so that nothing is told by colour only. */
const Patterns = ({ id, areas, names }: ChoroplethProps) => {
  const finer = areas.length > MOST_TAB_STOPS ? 'scale(.6)' : undefined
  return (
    <defs>
      <pattern
        id={`${id}-suppressed`}
        width="120"
        height="120"
        patternUnits="userSpaceOnUse"
        patternTransform={finer}
      >
        <rect class="rf-map__ground" width="120" height="120" />
        <path class="rf-map__hatch" d="M-20 140 140-20M-80 80 80-80M40 200 200 40" />
      </pattern>
      <pattern
        id={`${id}-missing`}
        width="140"
        height="140"
        patternUnits="userSpaceOnUse"
        patternTransform={finer}
      >
        <rect class="rf-map__ground" width="140" height="140" />
        <circle class="rf-map__dot" cx="35" cy="35" r="16" />
        <circle class="rf-map__dot" cx="105" cy="105" r="16" />
      </pattern>
      {names?.map((_, at) => (
        <ClassPattern id={`${id}-class-${at}`} at={at} finer={finer} />
      ))}
    </defs>
  )
}

interface AreaProps {
  readonly area: MapArea
  readonly path: string
  readonly map: ChoroplethProps
}

const lookOf = ({ limits, names }: ChoroplethProps, figure: MapArea['figure']): string =>
  figure.kind === 'value' && names !== undefined ? '' : fillClass(figure, limits)

function fillOf({ id, limits, names }: ChoroplethProps, figure: MapArea['figure']) {
  if (figure.kind !== 'value') return `url(#${id}-${figure.kind})`
  return names === undefined ? undefined : `url(#${id}-class-${classOf(figure.value, limits)})`
}

function Area({ area, path, map }: AreaProps) {
  const { figure, name, href, key } = area
  const text = `${name}: ${figureText(figure, map.format)}`
  const current = key === map.current ? ' rf-map__area--current' : ''
  const shape = (
    <path
      class={`rf-map__area ${lookOf(map, figure)}${current}`}
      fill={fillOf(map, figure)}
      d={path}
    >
      <title>{text}</title>
    </path>
  )
  if (href === undefined || map.areas.length > MOST_TAB_STOPS) return shape
  return (
    <a href={href} aria-label={text}>
      {shape}
    </a>
  )
}

/** Where each group lies and what it is called, over the areas. */
const Groups = ({
  map: { areas, groups = [] },
  rings,
}: {
  readonly map: ChoroplethProps
  readonly rings: AreaShapes['rings']
}) => (
  <>
    {groups.map(({ key, name, href }) => {
      const outline = groupOutline(
        areas.flatMap(({ group }, at) => (group === key ? [rings[at] ?? []] : [])),
      )
      if (outline === undefined) return null
      const [x, y] = outline.middle
      return (
        <>
          <path class="rf-map__group" d={outline.path} />
          <a href={href}>
            <text class="rf-map__group-name" x={x} y={y}>
              {name}
            </text>
          </a>
        </>
      )
    })}
  </>
)

/** The map itself. With few areas each is a link; with many it is one picture. */
export function MapSvg(map: ChoroplethProps) {
  const { areas, groups = [], name, current } = map
  const { width, height, paths, rings } = areaShapes(areas.map(({ geometry }) => geometry))
  const drawn = areas.map((area, at) => ({ area, path: paths[at] ?? '' }))
  // Whose outline is thick is drawn last, else neighbours would cover half of it.
  const ordered = drawn.toSorted(
    (one, other) => Number(one.area.key === current) - Number(other.area.key === current),
  )
  const hasLinks =
    groups.length > 0 ||
    (areas.length <= MOST_TAB_STOPS && areas.some(({ href }) => href !== undefined))
  return (
    <svg
      class="rf-map__picture"
      viewBox={`-20 -20 ${width + 40} ${height + 40}`}
      width={width / 10}
      height={height / 10}
      role={hasLinks ? 'group' : 'img'}
      aria-label={name}
    >
      <Patterns {...map} />
      {ordered.map(({ area, path }) => (
        <Area area={area} path={path} map={map} />
      ))}
      <Groups map={map} rings={rings} />
    </svg>
  )
}
