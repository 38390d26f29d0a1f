import type { PageContext } from '#platform/http/index.ts'
import type { sittingItem } from '../questions/sitting.ts'

/** What the sitting screen knows of the item at hand. */
export type SittingAnswer = Exclude<Awaited<ReturnType<typeof sittingItem.run>>, undefined>
export type SittingSeat = SittingAnswer['seats'][number]

export interface SittingProps {
  readonly context: PageContext
  readonly sitting: SittingAnswer
}

/** Whether anything about who is there may still change at the item. */
export const isOpenToChange = ({ meeting, ballot }: SittingAnswer): boolean =>
  meeting.state === 'running' && (ballot === null || ballot.state === 'abandoned')
