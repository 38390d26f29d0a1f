import { EmptyState, QueryForm, SubmitButton, TaskList, TextField } from '#design/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { search } from '../questions/thread.ts'
import { kindLabel } from './nodes.ts'

const LONGEST = 200

/** Finds what is called so in all rooms. */
export const searchPage = page({
  path: '/suche',
  show: async (context) => {
    const words = (context.query.get('q') ?? '').trim().slice(0, LONGEST)
    const found = words === '' ? [] : await context.ask(search, { words })
    return (
      <Frame
        context={context}
        title={
          words === '' ? say('thread_search') : say('thread_found', { count: found.length, words })
        }
      >
        <QueryForm action={context.path}>
          <TextField name="q" label={say('thread_search_words')} value={words} />
          <SubmitButton>{say('thread_search')}</SubmitButton>
        </QueryForm>
        {words !== '' && found.length === 0 ? (
          <EmptyState title={say('thread_found_nothing')}>
            <p>{say('thread_found_nothing_next')}</p>
          </EmptyState>
        ) : null}
        {found.length === 0 ? null : (
          <TaskList
            tasks={found.map((object) => ({
              title: object.title,
              href: `/${context.municipality.slug}${object.address}`,
              hint: kindLabel(object.kind),
            }))}
          />
        )}
      </Frame>
    )
  },
})
