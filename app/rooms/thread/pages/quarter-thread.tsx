import { EmptyState, ThreadPicture } from '#design/index.ts'
import type { Expectation } from '#platform/contributions/index.ts'
import { Frame, page, type PageDefinition } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { asId } from '#platform/values/index.ts'
import { gapsBy, threadOfQuarter } from '../questions/thread.ts'
import { GapList } from './gap-list.tsx'
import { linksOf, nodesOf } from './nodes.ts'

/** The thread of a quarter in three bands, and where it is broken. */
export function quarterThreadPage(expectations: readonly Expectation[]): PageDefinition {
  const gaps = gapsBy(expectations)
  return page({
    path: '/quartier/:quarter/faden',
    show: async (context) => {
      const slug = context.params['quarter'] ?? ''
      const thread = await context.ask(threadOfQuarter, { slug })
      const broken = await context.askMaybe(gaps, { quarter: asId(thread.quarter.id) })
      const root = `/${context.municipality.slug}`
      const name = thread.quarter.title
      return (
        <Frame
          context={context}
          title={say('thread_quarter_title', { name })}
          lead={say('thread_quarter_lead')}
          quarter={{ slug, name }}
          wide
        >
          {thread.objects.length === 0 ? (
            <EmptyState title={say('thread_empty')} />
          ) : (
            <ThreadPicture
              name={say('thread_quarter_title', { name })}
              nodes={nodesOf(thread.objects, root, { gaps: broken ?? [] })}
              links={linksOf(thread.edges)}
            />
          )}
          {thread.leftOut === 0 ? null : <p>{say('thread_left_out', { count: thread.leftOut })}</p>}
          {broken === undefined ? null : <GapList gaps={broken} root={root} />}
        </Frame>
      )
    },
  })
}
