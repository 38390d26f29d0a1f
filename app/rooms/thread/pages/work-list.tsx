import { EmptyState, TaskList } from '#design/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { formatDay } from '#platform/language/format.ts'
import { say, type Locale } from '#platform/language/index.ts'
import { workList } from '../questions/thread.ts'
import { SECTIONS, type DueDate, type Section } from '../rules/work-list.ts'

/** What I have to do: overdue, this week, later. */
export const workListPage = page({
  path: '/meine-aufgaben',
  show: async (context) => {
    const all = await context.ask(workList, {})
    return (
      <Frame context={context} title={titleOf(all)}>
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
                  hint: hintOf(one, context.locale),
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

/** What is late comes before what is due; the title says the worst. */
function titleOf(all: readonly { readonly section: Section }[]): string {
  const count = (wanted: Section): number => all.filter(({ section }) => section === wanted).length
  if (count('overdue') > 0) return say('thread_overdue', { count: count('overdue') })
  return count('this-week') > 0
    ? say('thread_urgent', { count: count('this-week') })
    : say('thread_nothing_urgent')
}

function hintOf(
  due: Pick<DueDate, 'code' | 'dueOn'> & { readonly ifNot: string | null },
  locale: Locale,
): string {
  const when = say('thread_due', {
    what: say(`due_${due.code}`),
    day: formatDay(due.dueOn, locale),
  })
  return due.ifNot === null ? when : `${when} ${say('thread_if_not', { what: due.ifNot })}`
}
