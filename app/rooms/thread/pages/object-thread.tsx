import { ThreadPicture } from '#design/index.ts'
import type { Expectation } from '#platform/contributions/index.ts'
import { Frame, page, type PageDefinition } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { asId, isId } from '#platform/values/index.ts'
import { gapsBy, threadOf } from '../questions/thread.ts'
import { keyOf, levelOf, type ThreadObject } from '../rules/thread-object.ts'
import { gapSentence, kindLabel, linksOf, nodesOf } from './nodes.ts'

/** Why an object exists and what came of it: the way up to the council and down to the result. */
export function objectThreadPage(expectations: readonly Expectation[]): PageDefinition {
  const gaps = gapsBy(expectations)
  return page({
    path: '/faden/:kind/:id',
    show: async (context) => {
      const { kind = '', id = '' } = context.params
      if (!isId(id)) return undefined
      const thread = await context.ask(threadOf, { kind, id: asId(id) })
      const { self } = thread
      const broken = (await context.askMaybe(gaps, { quarter: self.quarter })) ?? []
      const here = broken.filter((gap) => keyOf(gap.object) === keyOf(self))
      const root = `/${context.municipality.slug}`
      return (
        <Frame
          context={context}
          title={say('thread_of_title', { title: self.title })}
          lead={say('thread_of_lead')}
          level={levelOf(self)}
          breadcrumb={[{ label: kindLabel(self.kind), href: `${root}${self.address}` }]}
          {...quarterOf(thread.quarter)}
          wide
        >
          {here.map((gap) => (
            <p class="rf-thread__sentence">{gapSentence(gap)}</p>
          ))}
          <ThreadPicture
            name={say('thread_of_title', { title: self.title })}
            nodes={nodesOf(thread.objects, root, { self, gaps: broken })}
            links={linksOf(thread.edges)}
          />
          {thread.leftOut === 0 ? null : <p>{say('thread_left_out', { count: thread.leftOut })}</p>}
        </Frame>
      )
    },
  })
}

/** Whoever came from a quarter stays in it. */
const quarterOf = (quarter: ThreadObject | null) =>
  quarter === null
    ? {}
    : { quarter: { slug: quarter.address.split('/').at(-1) ?? '', name: quarter.title } }
