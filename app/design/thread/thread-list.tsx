import { m } from '#messages'
import { formatList } from '#platform/language/format.ts'
import { Icon } from '../icon.tsx'
import { LEVELS, levelWord } from '../level.ts'
import { LevelSymbol } from '../level-symbol.tsx'
import { StatusTag } from '../status-tag.tsx'
import { softHyphens } from '../wrap-text.ts'
import { servantsOf, servedBy, type Thread, type ThreadNode } from './thread.ts'

interface BranchProps {
  readonly thread: Thread
  readonly node: ThreadNode
  /** The nodes above, so that a ring in the data cannot go on for ever. */
  readonly path: readonly string[]
}

/** A node stands below the first one that it serves and names the others. */
function childrenOf(thread: Thread, { key }: ThreadNode): readonly ThreadNode[] {
  return servantsOf(thread, key).filter((child) => servedBy(thread, child.key)[0]?.key === key)
}

function Branch({ thread, node, path }: BranchProps) {
  const others = servedBy(thread, node.key)
    .slice(1)
    .map(({ title }) => title)
  const children = path.includes(node.key) ? [] : childrenOf(thread, node)
  return (
    <li class={node.broken ? 'rf-thread__item rf-thread__item--broken' : 'rf-thread__item'}>
      <span class={`rf-level rf-level--${node.level}`}>
        <LevelSymbol level={node.level} />
        {node.kindLabel}
        <span class="kern-sr-only">({levelWord(node.level)})</span>
      </span>
      <a href={node.href} aria-current={node.current ? 'true' : undefined}>
        {softHyphens(node.title)}
      </a>
      {others.length > 0 ? (
        <p class="rf-thread__also">{m.design_thread_also({ titles: formatList(others) })}</p>
      ) : null}
      {node.state ? <StatusTag {...node.state} /> : null}
      {node.broken ? (
        <p class="rf-thread__sentence">
          <Icon name="warning" /> {node.broken}
        </p>
      ) : null}
      {children.length > 0 ? (
        <ul>
          {children.map((child) => (
            <Branch thread={thread} node={child} path={[...path, node.key]} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** The thread as a nested list: what stands below serves what stands above. */
export function ThreadList({ thread }: { readonly thread: Thread }) {
  const roots = LEVELS.flatMap((level) =>
    thread.nodes.filter((node) => node.level === level && servedBy(thread, node.key).length === 0),
  )
  return (
    <ul class="rf-thread__list">
      {roots.map((node) => (
        <Branch thread={thread} node={node} path={[]} />
      ))}
    </ul>
  )
}
