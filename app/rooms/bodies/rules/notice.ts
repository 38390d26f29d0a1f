import { daysAfter, reasonsOf, type Day, type Reason } from '#platform/values/index.ts'
import type { Rules } from './rule-set.ts'

type NoticeRules = Pick<Rules, 'notice'>

/** The last day on which the invitation may go out. */
export const inviteBy = ({ notice }: NoticeRules, sittingOn: Day): Day =>
  daysAfter(sittingOn, -(notice.days ?? 0))

/** The last day on which papers may go out. */
export const papersBy = ({ notice }: NoticeRules, sittingOn: Day): Day =>
  daysAfter(sittingOn, -(notice.paperDays ?? notice.days ?? 0))

export type NoticeRefusal = 'invitation-too-late' | 'agenda-is-empty'

/** What stands against inviting today (R-17: at least four days before, with agenda and papers). */
export const againstInviting = (
  rules: NoticeRules,
  meeting: { readonly day: Day; readonly items: number },
  today: Day,
): readonly Reason<NoticeRefusal>[] => {
  const latest = inviteBy(rules, meeting.day)
  return reasonsOf(
    today > latest && {
      code: 'invitation-too-late',
      details: { days: rules.notice.days ?? 0, day: latest },
    },
    meeting.items === 0 && { code: 'agenda-is-empty' },
  )
}

/** Whether an item may still be put to the vote when it was not on the agenda as sent out (R-17: as an exception). */
export const mayDecideTablePaper = ({ notice }: NoticeRules): boolean => notice.allowsTablePapers
