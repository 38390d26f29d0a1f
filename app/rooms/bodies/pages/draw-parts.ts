import type { PageContext } from '#platform/http/index.ts'
import type { draw as drawQuestion, drawMembers, drawPool } from '../questions/draws.ts'

type AnswerOf<Asked extends { run: (...context: never[]) => Promise<unknown> }> = NonNullable<
  Awaited<ReturnType<Asked['run']>>
>
export type ShownDraw = AnswerOf<typeof drawQuestion>
export type ShownPool = AnswerOf<typeof drawPool>
export type ShownMembers = AnswerOf<typeof drawMembers>

/** What every part of the page of a draw is given. */
export interface DrawPart {
  readonly context: PageContext
  readonly draw: ShownDraw
}
