import { StatusTag, type Status } from './status-tag.tsx'

export interface Task {
  /** What to do: "Bericht für das zweite Halbjahr abgeben". */
  readonly title: string
  /** Without it there is nothing to do here yet. */
  readonly href?: string | undefined
  /** Until when, and what happens if not. */
  readonly hint?: string | undefined
  readonly status?: Status | undefined
}

/** What is to be done, in the order in which it should be done. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul class="rf-tasks">
      {tasks.map(({ title, href, hint, status }) => (
        <li>
          <div class="rf-tasks__what">
            {href === undefined ? <span>{title}</span> : <a href={href}>{title}</a>}
            {hint ? <p class="rf-tasks__hint">{hint}</p> : null}
          </div>
          {status ? <StatusTag {...status} /> : null}
        </li>
      ))}
    </ul>
  )
}
