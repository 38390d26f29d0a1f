import { EmptyState, TaskList } from '#design/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { workList } from '../questions/thread.ts'
import { SECTIONS } from '../rules/work-list.ts'

/** What I have to do: overdue, this week, later. */
export const workListPage = page({
  path: '/meine-aufgaben',
  show: async (context) => {
    const all = await context.ask(workList, {})
    const urgent = all.filter(({ section }) => section !== 'later').length
    return (
      <Frame
        context={context}
        title={
          urgent === 0 ? say('thread_nothing_urgent') : say('thread_urgent', { count: urgent })
        }
      >
        {all.length === 0 ? <EmptyState title={say('thread_nothing_due')} /> : null}
        {SECTIONS.map((section) => {
          const here = all.filter((one) => one.section === section)
          return here.length === 0 ? null : (
            <section aria-labelledby={section}>
              <h2 id={section}>{say(`thread_section_${section}`)}</h2>
              <TaskList
                tasks={here.map((one) => ({
                  title: one.title,
                  href: `/${context.municipality.slug}${one.address}`,
                  hint: say('thread_due', {
                    what: say(`due_${one.code}`),
                    day: formatDay(one.dueOn, context.locale),
                  }),
                  ...(section === 'overdue'
                    ? { status: { kind: 'danger' as const, label: say('thread_section_overdue') } }
                    : {}),
                }))}
              />
            </section>
          )
        })}
      </Frame>
    )
  },
})
