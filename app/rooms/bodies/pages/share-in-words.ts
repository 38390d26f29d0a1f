import { say } from '#platform/language/index.ts'
import { shareParts, type Share } from '../rules/share.ts'

/** "der Hälfte", "49 %", "3 von 5": a share as it stands in a sentence. */
function plainShare(share: Share): string {
  const { of, from } = shareParts(share)
  if (from === 100) return `${of} %`
  const known = `bodies_share_${of}_${from}`
  return KNOWN.includes(`${of}/${from}`) ? say(known) : say('bodies_share_other', { of, from })
}
const KNOWN: readonly string[] = ['1/2', '2/3', '1/3', '3/4']

/** "mehr als die Hälfte", "mindestens 51 %", "alle". */
export function atLeast(share: Share): string {
  const { isMoreThan, of, from } = shareParts(share)
  if (of === from && !isMoreThan) return say('bodies_share_all')
  return say(isMoreThan ? 'bodies_share_more' : 'bodies_share_least', { share: plainShare(share) })
}

export const atMost = (share: Share): string =>
  say('bodies_share_most', { share: plainShare(share) })
