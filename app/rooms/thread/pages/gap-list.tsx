import { TaskList } from '#design/index.ts'
import { rolesOf } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import type { Gap } from '../questions/thread.ts'
import { kindLabel } from './nodes.ts'

interface GapListProps {
  readonly gaps: readonly Gap[]
  readonly root: string
}

/** Broken threads on a page that says more: under a heading of their own. */
export function GapSection(props: GapListProps) {
  if (props.gaps.length === 0) return <p>{say('thread_whole')}</p>
  return (
    <section aria-labelledby="risse">
      <h2 id="risse">{say('thread_gaps', { count: props.gaps.length })}</h2>
      <GapList {...props} Heading="h3" />
    </section>
  )
}

/** Broken threads, grouped by who can mend them; each begins to be mended with one click. */
export function GapList({
  gaps,
  root,
  Heading = 'h2',
}: GapListProps & { readonly Heading?: 'h2' | 'h3' }) {
  const byMenders = Map.groupBy(gaps, ({ mendedBy }) => mendedBy.join(' '))
  return (
    <>
      {[...byMenders.values()].map((same) => (
        <section>
          <Heading>{say('thread_can_mend', { who: rolesOf(same[0]?.mendedBy ?? []) })}</Heading>
          <TaskList
            tasks={same.map(({ object, code, mendAt }) => ({
              title: `${kindLabel(object.kind)}: ${object.title}`,
              href: `${root}${mendAt}`,
              hint: `${say(`gap_${code}`)} ${say(`gap_${code}_consequence`)}`,
            }))}
          />
        </section>
      ))}
    </>
  )
}
