import { m } from '#messages'
import { levelWord } from '../level.ts'
import { LevelSymbol } from '../level-symbol.tsx'
import { softHyphens } from '../wrap-text.ts'
import { layOutThread, type Band, type Box } from './thread-layout.ts'
import { threadLines } from './thread-lines.ts'
import type { Thread } from './thread.ts'

function BandStripe({ band, width }: { readonly band: Band; readonly width: number }) {
  const { level, y, height } = band
  return (
    <g class={`rf-thread__band rf-thread__band--${level}`} aria-hidden="true">
      <rect x="0" y={y} width={width} height={height} />
      <svg x="18" y={y + 22} width="26" height="26" overflow="visible">
        <LevelSymbol level={level} />
      </svg>
      <text x="18" y={y + 70}>
        {levelWord(level)}
      </text>
    </g>
  )
}

function NodeState({ node: { state, broken } }: { readonly node: Box['node'] }) {
  if (broken) {
    return <span class="rf-thread__state rf-thread__state--broken">{m.design_thread_broken()}</span>
  }
  return state ? <span class="rf-thread__state">{state.label}</span> : null
}

/** The text is HTML, because SVG breaks no lines; its height was reckoned in the layout. */
const NodeText = ({ node }: { readonly node: Box['node'] }) => (
  <div class="rf-thread__text" title={node.broken}>
    <span class="rf-thread__kind">{node.kindLabel} </span>
    <span class="rf-thread__title">{softHyphens(node.title)} </span>
    <NodeState node={node} />
  </div>
)

const NODE = 'rf-thread__node'

function NodeBox({ box: { node, x, y, width, height } }: { readonly box: Box }) {
  return (
    <a
      href={node.href}
      class={node.current ? `${NODE} rf-thread__node--current` : NODE}
      aria-current={node.current ? 'true' : undefined}
      transform={`translate(${x} ${y})`}
    >
      <rect class="rf-thread__box" width={width} height={height} rx="6" />
      <foreignObject width={width} height={height}>
        <NodeText node={node} />
      </foreignObject>
    </a>
  )
}

/** The loose end of a broken thread: a stub, a gap, a sign. */
function LooseEnd({ box }: { readonly box: Box }) {
  const above = box.loose === 'above'
  const x = box.x + box.width / 2
  const edge = above ? box.y : box.y + box.height
  const away = above ? -1 : 1
  return (
    <g class="rf-thread__loose" aria-hidden="true">
      <path d={`M${x} ${edge}v${away * 9}`} />
      <circle cx={x} cy={edge + away * 24} r="10" />
      <path d={`M${x} ${edge + away * 24 - 5}v6`} />
      <path d={`M${x} ${edge + away * 24 + 4.5}v.5`} />
    </g>
  )
}

interface ThreadSvgProps {
  readonly thread: Thread
  readonly name: string
}

/** The picture of the thread for screens that are wide enough. */
export function ThreadSvg({ thread, name }: ThreadSvgProps) {
  const layout = layOutThread(thread)
  const { width, height, bands, boxes } = layout
  return (
    <svg
      class="rf-thread__picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      // Role "img" would hide the links, and no HTML element groups inside a picture.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label={name}
    >
      {bands.map((band) => (
        <BandStripe band={band} width={width} />
      ))}
      <g class="rf-thread__lines" aria-hidden="true">
        {threadLines(layout, thread.links).map((line) => (
          <path d={line} />
        ))}
      </g>
      {boxes.map((box) => (box.loose ? <LooseEnd box={box} /> : null))}
      {boxes.map((box) => (
        <NodeBox box={box} />
      ))}
    </svg>
  )
}
