import type { Expectation } from '#platform/contributions/index.ts'
import { Frame, page, type PageDefinition } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { gapsBy } from '../questions/thread.ts'
import { GapList } from './gap-list.tsx'

/** All broken threads this person reaches. */
export function gapsPage(expectations: readonly Expectation[]): PageDefinition {
  const gaps = gapsBy(expectations)
  return page({
    path: '/faden',
    show: async (context) => {
      const broken = await context.ask(gaps, { quarter: null })
      return (
        <Frame
          context={context}
          title={
            broken.length === 0
              ? say('thread_whole')
              : say('thread_gaps_title', { count: broken.length })
          }
          lead={say('thread_gaps_lead')}
          level="strategic"
        >
          {broken.length === 0 ? null : (
            <GapList gaps={broken} root={`/${context.municipality.slug}`} />
          )}
        </Frame>
      )
    },
  })
}
