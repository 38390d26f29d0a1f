import { TaskList } from '#design/index.ts'
import { rolesOf } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import type { Gap } from '../questions/thread.ts'
import { kindLabel } from './nodes.ts'

/** Broken threads, grouped by who can mend them; each begins to be mended with one click. */
export function GapList({ gaps, root }: { readonly gaps: readonly Gap[]; readonly root: string }) {
  if (gaps.length === 0) return <p>{say('thread_whole')}</p>
  const byMenders = Map.groupBy(gaps, ({ mendedBy }) => mendedBy.join(' '))
  return (
    <section aria-labelledby="risse">
      <h2 id="risse">{say('thread_gaps', { count: gaps.length })}</h2>
      {[...byMenders.values()].map((same) => (
        <section>
          <h3>{say('thread_can_mend', { who: rolesOf(same[0]?.mendedBy ?? []) })}</h3>
          <TaskList
            tasks={same.map(({ object, code, mendAt }) => ({
              title: `${kindLabel(object.kind)}: ${object.title}`,
              href: `${root}${mendAt}`,
              hint: `${say(`gap_${code}`)} ${say(`gap_${code}_consequence`)}`,
            }))}
          />
        </section>
      ))}
    </section>
  )
}
