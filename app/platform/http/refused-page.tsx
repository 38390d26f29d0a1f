import { ButtonLink } from '#design/index.ts'
import { say } from '#platform/language/index.ts'
import type { Reason } from '#platform/values/index.ts'
import {
  NotAllowed,
  NotFound,
  type PageContext,
  type PageDefinition,
  type Shown,
} from './context.ts'
import { Frame } from './frame.tsx'
import { sentenceOf } from './sentences.ts'
import { statusOf } from './status.ts'

interface Answered {
  readonly shown: Shown
  readonly status: 200 | ReturnType<typeof statusOf>
}

/** Shows the page; whoever may not see it, or asks for what is not there, reads why and goes on from within the town. */
export async function showOrRefuse(page: PageDefinition, context: PageContext): Promise<Answered> {
  try {
    const shown = await page.show(context)
    if (shown === undefined) throw new NotFound(context.path)
    return {
      shown,
      status: context.attempt === undefined ? 200 : statusOf(context.attempt.reasons),
    }
  } catch (error) {
    if (error instanceof NotAllowed)
      return {
        shown: <NotAllowedPage context={context} reason={error.reason} />,
        status: statusOf([error.reason]),
      }
    if (error instanceof NotFound) return { shown: <NotFoundPage context={context} />, status: 404 }
    throw error
  }
}

interface RefusedProps {
  readonly context: PageContext
}

function NotAllowedPage({ context, reason }: RefusedProps & { readonly reason: Reason }) {
  const root = `/${context.municipality.slug}`
  return (
    <Frame context={context} title={say('error_not_allowed_title')} lead={sentenceOf(reason)}>
      <div class="rf-buttons">
        {context.person.kind === 'anonymous' ? (
          <ButtonLink href={`${root}/anmelden?weiter=${encodeURIComponent(context.path)}`}>
            {say('sign_in_title')}
          </ButtonLink>
        ) : (
          <ButtonLink href={root}>{say('error_to_start')}</ButtonLink>
        )}
      </div>
    </Frame>
  )
}

const NotFoundPage = ({ context }: RefusedProps) => (
  <Frame context={context} title={say('error_not_found_title')} lead={say('error_not_found_text')}>
    <div class="rf-buttons">
      <ButtonLink href={`/${context.municipality.slug}`}>{say('error_to_start')}</ButtonLink>
    </div>
  </Frame>
)
