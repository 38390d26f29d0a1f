import type { Counted, Fate, LostShares } from '../trace.ts'
import { unreachable } from '../unreachable.ts'
import type { Speech } from './speech.ts'

const voters = (count: number, say: Speech): string =>
  count === 1 ? '1 voter' : `${say.number(count)} voters`

/** The fate of a project in one plain English sentence. O(1). */
export function sayInEnglish(fate: Fate, say: Speech): string {
  switch (fate.kind) {
    case 'won-free':
      return `Won at no cost: ${voters(fate.supporters, say)} in favour, nothing to pay.`
    case 'won-with-shares':
      return wonWithShares(fate, say)
    case 'won-by-votes': {
      const rest = fate.fromRest ? ' from the money left' : ''
      return `Won${rest} in place ${fate.place} with ${marks(fate.score, fate.counts, say)}.`
    }
    case 'won-by-load':
      return `Won in round ${fate.round}: ${voters(fate.supporters, say)} in favour, ${fate.supporters === 1 ? 'then' : 'each then'} carrying ${say.money(fate.loadCents)}.`
    case 'won-by-majority':
      return `Won with ${fate.yes} yes against ${fate.no} no.`
    case 'lost-without-supporters':
      return 'Lost: nobody voted for it.'
    case 'lost-below-minimum':
      return `Lost: ${marks(fate.score, fate.counts, say)} instead of the ${say.number(fate.needed)} needed to take part.`
    case 'lost-shares-spent':
      return lostShares(fate, say)
    case 'lost-too-dear': {
      const more =
        fate.moreScore === null ? [] : [`with ${marks(fate.moreScore, fate.counts, say, 'more ')}`]
      const ways = [...costUpTo(fate.wouldWinAtCents, say), ...more].join(' or ')
      const hope = ways === '' ? '' : `; ${ways} it would have won`
      return `Lost: its turn came with ${marks(fate.score, fate.counts, say)} when only ${say.money(fate.leftCents)} of its cost of ${say.money(fate.costCents)} was left${hope}.`
    }
    case 'lost-after-stop':
      return `Lost: the award ended before, as the money did not pay for ${say.name(fate.stoppedBy)}.`
    case 'lost-group-taken':
      return `Lost: ${say.name(fate.by)} had already won from the same group.`
    case 'lost-in-line': {
      const by =
        fate.endedBy === null ? '' : `, as the money did not pay for ${say.name(fate.endedBy)}`
      return `Lost: the award ended before ${voters(fate.supporters, say)} could carry its cost of ${say.money(fate.costCents)}${by}; ${say.money(fate.leftCents)} was left.`
    }
    case 'lost-without-majority':
      return `Lost: ${fate.yes} yes against ${fate.no} no; ${fate.needed} yes were needed.`
    default:
      return unreachable(fate)
  }
}

function marks(score: number, counts: Counted, say: Speech, more = ''): string {
  const one = counts === 'votes' ? 'vote' : 'point'
  return `${say.number(score)} ${more}${score === 1 ? one : `${one}s`}`
}

function costUpTo(cents: number | null, say: Speech): readonly string[] {
  return cents === null || cents === 0 ? [] : [`at a cost of up to ${say.money(cents)}`]
}

function wonWithShares(fate: Extract<Fate, { kind: 'won-with-shares' }>, say: Speech): string {
  const price = say.money(fate.priceCents)
  const each = fate.perPoint ? `${price} a point` : fate.payers === 1 ? price : `${price} each`
  const all =
    fate.payingAll === 0
      ? ''
      : `; ${say.number(fate.payingAll)} of them had less and gave all they had`
  return `Won in round ${fate.round}: ${voters(fate.supporters, say)} in favour, ${say.number(fate.payers)} paid, ${each}${all}.`
}

function lostShares(fate: LostShares, say: Speech): string {
  const spent = fate.spentOn.map(
    ({ project, cents }) => `${say.name(project)} (${say.money(cents)})`,
  )
  const parts = [
    `Lost: its ${voters(fate.supporters, say)} ${fate.supporters === 1 ? 'had' : 'together had'} ${say.money(fate.leftCents)} of ${say.money(fate.costCents)} left`,
  ]
  if (spent.length > 0) parts.push(`they had spent most on ${say.list(spent)}`)
  if (fate.restCents !== null) {
    parts.push(`when the rest was awarded ${say.money(fate.restCents)} was left`)
  }
  const ways = [...costUpTo(fate.wouldWinAtCents, say)]
  if (fate.moreVoters !== null) {
    const more = fate.moreVoters === 1 ? '1 more vote' : `${say.number(fate.moreVoters)} more votes`
    ways.push(`with ${more} of those who had most left`)
  }
  if (ways.length > 0) parts.push(`at this share it would have won ${ways.join(' or ')}`)
  return `${parts.join('; ')}.`
}
