import type { Expectation } from '#platform/contributions/index.ts'
import type { Panel } from '#platform/http/context.ts'
import { say } from '#platform/language/index.ts'
import { gapsBy } from '../questions/thread.ts'

/** On the page of a quarter: the way to its thread; for those who may see it, how often it is broken. */
export function threadPanel(expectations: readonly Expectation[]): Panel {
  const gaps = gapsBy(expectations)
  return {
    where: 'quarter',
    order: 10,
    show: async (context, { quarter }) => {
      if (quarter === undefined) return null
      const broken = await context.askMaybe(gaps, { quarter: quarter.id })
      const href = `/${context.municipality.slug}/quartier/${quarter.slug}/faden`
      return (
        <section aria-labelledby="faden">
          <h2 id="faden">{say('thread_panel_title')}</h2>
          <p>
            <a href={href}>{say('thread_panel_follow', { name: quarter.name })}</a>
          </p>
          {broken === undefined ? null : (
            <p>
              <a href={`${href}#risse`}>
                {broken.length === 0
                  ? say('thread_whole')
                  : say('thread_gaps', { count: broken.length })}
              </a>
            </p>
          )}
        </section>
      )
    },
  }
}
