import { EmptyState, ThreadPicture } from '#design/index.ts'
import type { Expectation } from '#platform/contributions/index.ts'
import { Frame, page, type PageContext, type PageDefinition } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { asId } from '#platform/values/index.ts'
import { gapsBy, threadOfQuarter, type Gap } from '../questions/thread.ts'
import { strandsOf, type Strand } from '../rules/strands.ts'
import { keyOf } from '../rules/thread-object.ts'
import { GapSection } from './gap-list.tsx'
import { linksOf, nodesOf } from './nodes.ts'

/** The thread of a quarter, strand by strand from the council's goals down, and where it is broken. */
export function quarterThreadPage(expectations: readonly Expectation[]): PageDefinition {
  const gaps = gapsBy(expectations)
  return page({
    path: '/quartier/:quarter/faden',
    show: async (context) => {
      const slug = context.params['quarter'] ?? ''
      const thread = await context.ask(threadOfQuarter, { slug })
      const broken = await context.askMaybe(gaps, { quarter: asId(thread.quarter.id) })
      const strands = strandsOf(thread.objects, thread.edges)
      const name = thread.quarter.title
      return (
        <Frame
          context={context}
          title={say('thread_quarter_title', { name })}
          lead={say('thread_quarter_lead')}
          quarter={{ slug, name }}
          wide
        >
          {strands.length === 0 ? <EmptyState title={say('thread_empty')} /> : null}
          {broken === undefined ? null : (
            <GapSection gaps={broken} root={`/${context.municipality.slug}`} />
          )}
          {strands.map((strand) => (
            <StrandSection context={context} strand={strand} gaps={broken ?? []} />
          ))}
          {thread.leftOut === 0 ? null : <p>{say('thread_left_out', { count: thread.leftOut })}</p>}
        </Frame>
      )
    },
  })
}

interface StrandSectionProps {
  readonly context: PageContext
  readonly strand: Strand
  readonly gaps: readonly Gap[]
}

function StrandSection({ context, strand, gaps }: StrandSectionProps) {
  const { head, objects, edges } = strand
  const id = `strang-${head === undefined ? 'weiteres' : head.id}`
  const name = head === undefined ? say('thread_without_goal') : head.title
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ThreadPicture
        name={name}
        nodes={nodesOf(objects, `/${context.municipality.slug}`, {
          gaps: gaps.filter(({ object }) => objects.some((one) => keyOf(one) === keyOf(object))),
        })}
        links={linksOf(edges)}
      />
    </section>
  )
}
