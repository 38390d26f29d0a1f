import type { Counted, Fate, LostShares } from '../trace.ts'
import { unreachable } from '../unreachable.ts'
import type { Speech } from './speech.ts'

/** The fate of a project in one plain English sentence. O(1). */
export function sayInEnglish(fate: Fate, say: Speech): string {
  switch (fate.kind) {
    case 'won-free':
      return `Won: ${voters(fate.supporters, say)} chose it, and it costs nothing.`
    case 'won-with-shares':
      return wonWithShares(fate, say)
    case 'won-by-votes': {
      const rest = fate.fromRest ? ' from the money left' : ''
      return `Won${rest} in place ${fate.place} with ${marks(fate.score, fate.counts, say)}.`
    }
    case 'won-by-load':
      return wonByLoad(fate, say)
    case 'won-by-majority':
      return `Won with ${forAndAgainst(fate, say)}.`
    case 'lost-without-supporters':
      return 'Lost: nobody voted for it.'
    case 'lost-below-minimum':
      return `Lost: ${marks(fate.score, fate.counts, say)} ${fate.score === 1 ? 'is' : 'are'} below the minimum support of ${say.number(fate.needed)}.`
    case 'lost-shares-spent':
      return lostShares(fate, say)
    case 'lost-too-dear':
      return lostTooDear(fate, say)
    case 'lost-after-stop':
      return `Lost: the award ended before its turn, as the money did not pay for ${say.name(fate.stoppedBy)}.`
    case 'lost-group-taken':
      return `Lost: ${say.name(fate.by)} had already won from the same group.`
    case 'lost-in-line':
      return `Lost: ${voters(fate.supporters, say)} chose it, but the award ended before, when the money did not pay for ${say.name(fate.endedBy)} (${say.money(fate.leftCents)} left).`
    case 'lost-without-majority':
      return `Lost: ${forAndAgainst(fate, say)}.`
    default:
      return unreachable(fate)
  }
}

function voters(count: number, say: Speech): string {
  return count === 1 ? '1 voter' : `${say.number(count)} voters`
}

function forAndAgainst(
  { yes, no, needed }: { readonly yes: number; readonly no: number; readonly needed: number },
  say: Speech,
): string {
  const were = needed === 1 ? 'was' : 'were'
  return `${marks(yes, 'votes', say)} for and ${say.number(no)} against; ${say.number(needed)} ${were} needed`
}

function marks(score: number, counts: Counted, say: Speech, more = ''): string {
  const one = counts === 'votes' ? 'vote' : 'point'
  return `${say.number(score)} ${more}${score === 1 ? one : `${one}s`}`
}

function costUpTo(cents: number | null, say: Speech): readonly string[] {
  return cents === null || cents === 0 ? [] : [`at a cost of up to ${say.money(cents)}`]
}

function wonWithShares(fate: Extract<Fate, { kind: 'won-with-shares' }>, say: Speech): string {
  const { supporters, payers, payingAll } = fate
  const head = `Won in round ${fate.round}: ${voters(supporters, say)} chose it`
  const price = `${say.money(fate.priceCents)}${fate.perPoint ? ' a point' : ''}`
  if (payers === supporters && payingAll === 0) {
    return `${head} and ${supporters === 1 ? 'paid' : 'each paid'} ${price} from their share.`
  }
  const full = payers - payingAll
  const each = fate.perPoint || full === 1 ? price : `${price} each`
  const did = (count: number, what: string): readonly string[] =>
    count === 0 ? [] : [`${say.number(count)} ${what}`]
  const parts = [
    ...did(full, `paid ${each}`),
    ...did(payingAll, 'gave all they had left'),
    ...did(supporters - payers, 'had nothing left'),
  ]
  return `${head}; ${say.list(parts)}.`
}

function wonByLoad(fate: Extract<Fate, { kind: 'won-by-load' }>, say: Speech): string {
  const { round, supporters } = fate
  const load = say.money(fate.loadCents)
  const carries = supporters === 1 ? 'they then carry' : 'each then carries'
  switch (fate.carriedBy) {
    case 'each-supporter':
      return `Won in round ${round}: ${voters(supporters, say)} chose it; ${carries} ${load} of the costs.`
    case 'each-beyond-share':
      return `Won from the money left in round ${round}: ${voters(supporters, say)} chose it; ${carries} ${load} more than their share.`
    case 'nobody-more':
      return `Won in round ${round}: ${voters(supporters, say)} chose it; with the costs so far spread as evenly as possible, nobody carries more than ${load}.`
    default:
      return unreachable(fate.carriedBy)
  }
}

function lostTooDear(fate: Extract<Fate, { kind: 'lost-too-dear' }>, say: Speech): string {
  const more =
    fate.moreScore === null ? [] : [`with ${marks(fate.moreScore, fate.counts, say, 'more ')}`]
  const ways = [...costUpTo(fate.wouldWinAtCents, say), ...more].join(' or ')
  const hope = ways === '' ? '' : `; ${ways} it would have won`
  return `Lost: when its turn came with ${marks(fate.score, fate.counts, say)}, only ${say.money(fate.leftCents)} of its cost of ${say.money(fate.costCents)} was left${hope}.`
}

function lostShares(fate: LostShares, say: Speech): string {
  const left = `${say.money(fate.leftCents)} left of the ${say.money(fate.costCents)} needed`
  const parts = [
    fate.supporters === 1
      ? `Lost: the 1 voter who chose it had ${left}`
      : `Lost: the ${say.number(fate.supporters)} voters who chose it together had ${left}`,
  ]
  const spent = fate.spentOn.map(
    ({ project, cents }) => `${say.name(project)} (${say.money(cents)})`,
  )
  if (spent.length > 0) parts.push(`they had spent most on ${say.list(spent)}`)
  if (fate.restCents !== null) {
    parts.push(`when the rest was awarded, ${say.money(fate.restCents)} was left`)
  }
  const ways = [...costUpTo(fate.wouldWinAtCents, say)]
  if (fate.moreVoters !== null) {
    const more = fate.moreVoters === 1 ? '1 more vote' : `${say.number(fate.moreVoters)} more votes`
    ways.push(`with ${more} from those who had most left`)
  }
  if (ways.length > 0) parts.push(`at this share it would have won ${ways.join(' or ')}`)
  return `${parts.join('; ')}.`
}
