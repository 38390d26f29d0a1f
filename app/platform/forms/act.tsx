import type { Child } from 'hono/jsx'
import { Details } from '#design/index.ts'
import type { Action } from '#platform/actions/index.ts'
import type { PageContext } from '#platform/http/context.ts'
import { say } from '#platform/language/index.ts'

interface ActProps {
  readonly context: PageContext
  readonly action: Action
  /** True for the next step, which should not have to be looked for. */
  readonly isOpen?: boolean
  readonly children?: Child
}

/** One act under its name; folded unless it is the next step or its form has just come back. */
export function Act({ context, action, isOpen = false, children }: ActProps) {
  const isBack = context.attempt?.action === action.name
  return (
    <section class="rf-act">
      <Details summary={say(`action_${action.name}`)} open={isOpen || isBack}>
        {children}
      </Details>
    </section>
  )
}
