import { m } from '#messages'
import { formatList } from '#platform/language/format.ts'
import { Details } from '../details.tsx'
import { LEVELS, levelWord } from '../level.ts'
import { StatusTag } from '../status-tag.tsx'
import { Table, type Column } from '../table.tsx'
import { servedBy, type Thread, type ThreadNode } from './thread.ts'
import { ThreadList } from './thread-list.tsx'
import { ThreadSvg } from './thread-svg.tsx'

function columnsOf(thread: Thread): readonly Column<ThreadNode>[] {
  return [
    {
      label: m.design_thread_object(),
      cell: ({ title, href }) => <a href={href}>{title}</a>,
      namesRow: true,
    },
    { label: m.design_thread_kind(), cell: ({ kindLabel }) => kindLabel },
    { label: m.design_thread_level(), cell: ({ level }) => levelWord(level) },
    {
      label: m.design_thread_serves(),
      cell: ({ key }) => formatList(servedBy(thread, key).map(({ title }) => title)) || '–',
    },
    {
      label: m.design_thread_state(),
      cell: ({ state }) => (state ? <StatusTag {...state} /> : '–'),
    },
    { label: m.design_thread_whole(), cell: ({ broken }) => broken ?? m.design_thread_is_whole() },
  ]
}

export interface ThreadPictureProps extends Thread {
  /** What is seen in one sentence: "Vom Ratsbeschluss bis zur Hausaufgabenhilfe". */
  readonly name: string
}

/**
 * The red thread: what serves what, through the three levels. A picture on wide screens, a nested
 * list on telephones and in print, and for everyone the same as a table.
 */
export function ThreadPicture({ name, nodes, links }: ThreadPictureProps) {
  const thread = { nodes, links }
  const rows = LEVELS.flatMap((level) => nodes.filter((node) => node.level === level))
  return (
    <div class="rf-thread">
      <ThreadSvg thread={thread} name={name} />
      <ThreadList thread={thread} />
      <Details summary={m.design_as_table()}>
        <Table
          caption={name}
          columns={columnsOf(thread)}
          rows={rows}
          empty={m.design_thread_empty()}
        />
      </Details>
    </div>
  )
}
