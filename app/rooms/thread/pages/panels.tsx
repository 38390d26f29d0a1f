import { ButtonLink, Icon, ThreadBands } from '#design/index.ts'
import type { Expectation } from '#platform/contributions/index.ts'
import type { Panel } from '#platform/http/context.ts'
import { say } from '#platform/language/index.ts'
import { gapsBy, threadOfQuarter } from '../questions/thread.ts'
import { bandsOf, type Band } from '../rules/bands.ts'
import type { ThreadObject } from '../rules/thread-object.ts'

/** On the page of a quarter: its thread in three bands; for those who may see it, where it is broken. */
export function threadPanel(expectations: readonly Expectation[]): Panel {
  const gaps = gapsBy(expectations)
  return {
    where: 'quarter',
    order: 5,
    show: async (context, { quarter }) => {
      if (quarter === undefined) return null
      const thread = await context.ask(threadOfQuarter, { slug: quarter.slug })
      const broken = await context.askMaybe(gaps, { quarter: quarter.id })
      const href = `/${context.municipality.slug}/quartier/${quarter.slug}/faden`
      return (
        <section aria-labelledby="faden">
          <h2 id="faden">{say('thread_panel_title')}</h2>
          <ThreadBands
            bands={bandsOf(thread.objects, thread.edges).map((band) => shown(band, thread.objects))}
          />
          {broken === undefined ? null : (
            <p>
              {broken.length === 0 ? null : <Icon name="warning" />}{' '}
              <a href={`${href}#risse`}>
                {broken.length === 0
                  ? say('thread_whole')
                  : say('thread_gaps', { count: broken.length })}
              </a>
            </p>
          )}
          <div class="rf-buttons">
            <ButtonLink href={href}>{say('thread_panel_follow')}</ButtonLink>
          </div>
        </section>
      )
    },
  }
}

/** A band in words: how much stands there, what is whole, and what runs. */
function shown({ level, goals, served }: Band, objects: readonly ThreadObject[]) {
  return {
    level,
    count: say(`thread_band_${level}`, { count: goals }),
    isOpen: served < goals || goals === 0,
    text: (
      <>
        <p>{servedSentence({ level, goals, served })}</p>
        {level === 'operative' ? <p>{measuresSentence(objects)}</p> : null}
      </>
    ),
  }
}

function servedSentence({ level, goals, served }: Band): string {
  if (goals === 0) return say(`thread_band_none_${level}`)
  return served === goals
    ? say(`thread_band_all_${level}`)
    : say(`thread_band_some_${level}`, { served, goals })
}

function measuresSentence(objects: readonly ThreadObject[]): string {
  const measures = objects.filter(({ kind }) => kind === 'measure')
  const inState = (state: string) => measures.filter((measure) => measure.state === state).length
  return say('thread_band_measures', {
    running: inState('running'),
    planned: inState('planned'),
    done: inState('done'),
  })
}
