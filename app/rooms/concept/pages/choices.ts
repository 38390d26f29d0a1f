import type { FieldOption } from '#platform/forms/index.ts'
import type { PageContext } from '#platform/http/index.ts'
import { depthOf, type Level } from '#platform/values/index.ts'
import { bodies, resolutions } from '#rooms/bodies/index.ts'
import { quarters } from '#rooms/places/index.ts'
import { goals } from '../questions/concept.ts'

/** What can be chosen in the form of a goal of a level: only what the rules would take. */
export async function goalChoices(
  context: PageContext,
  level: Level,
  quarter: string | null,
): Promise<Readonly<Record<string, readonly FieldOption[]>>> {
  const [all, known, drafts, decided] = [
    await context.ask(bodies, {}),
    await context.ask(quarters, {}),
    await context.ask(goals, { quarter }),
    await context.ask(resolutions, {}),
  ]
  return {
    body: all
      .filter((body) => body.level === level)
      .map(({ id, name }) => ({ value: id, label: name })),
    quarter: known.map(({ id, name }) => ({ value: id, label: name })),
    parent: drafts
      .filter((goal) => depthOf(goal.level) === depthOf(level) - 1)
      .map(({ id, title }) => ({ value: id, label: title })),
    resolution: decided.map(({ id, title }) => ({ value: id, label: title })),
  }
}

/** The fields a goal of a level has: only the council's rests on a resolution, only the others have a parent. */
export const goalFieldsOf = (level: Level): readonly string[] =>
  level === 'normative'
    ? ['title', 'explanation', 'resolution', 'body', 'quarter', 'dueOn']
    : ['title', 'explanation', 'parent', 'body', 'targetGroup', 'dueOn', 'consent', 'judgement']
