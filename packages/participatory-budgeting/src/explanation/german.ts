import type { Counted, Fate, LostShares } from '../trace.ts'
import { unreachable } from '../unreachable.ts'
import type { Speech } from './speech.ts'

/** The fate of a project in one plain German sentence. O(1). */
export function sayInGerman(fate: Fate, say: Speech): string {
  switch (fate.kind) {
    case 'won-free':
      return `Gewonnen: ${supported(fate.supporters, say)}, und es kostet nichts.`
    case 'won-with-shares':
      return wonWithShares(fate, say)
    case 'won-by-votes': {
      const rest = fate.fromRest ? 'aus dem Restgeld ' : ''
      return `Gewonnen ${rest}auf Platz ${fate.place} mit ${marks(fate.score, fate.counts, say)}.`
    }
    case 'won-by-load':
      return wonByLoad(fate, say)
    case 'won-by-majority':
      return `Gewonnen mit ${yesAndNo(fate, say)}; nötig ${were(fate.needed)} ${say.number(fate.needed)}.`
    case 'lost-without-supporters':
      return 'Nicht gewonnen: Niemand hat dafür gestimmt.'
    case 'lost-below-minimum': {
      const verb = fate.score === 1 ? 'liegt' : 'liegen'
      return `Nicht gewonnen: ${marks(fate.score, fate.counts, say, 'nominative')} ${verb} unter der Mindestunterstützung von ${say.number(fate.needed)}.`
    }
    case 'lost-shares-spent':
      return lostShares(fate, say)
    case 'lost-too-dear':
      return lostTooDear(fate, say)
    case 'lost-after-stop':
      return `Nicht gewonnen: Die Vergabe endete vorher, weil das Geld für ${say.name(fate.stoppedBy)} nicht reichte.`
    case 'lost-group-taken':
      return `Nicht gewonnen: Aus derselben Gruppe hat schon ${say.name(fate.by)} gewonnen.`
    case 'lost-in-line':
      return `Nicht gewonnen: ${supported(fate.supporters, say)}, doch die Vergabe endete vorher, als das Geld für ${say.name(fate.endedBy)} nicht reichte (übrig: ${say.money(fate.leftCents)}).`
    case 'lost-without-majority':
      return `Nicht gewonnen: ${yesAndNo(fate, say)}; nötig ${were(fate.needed)} ${say.number(fate.needed)}.`
    default:
      return unreachable(fate)
  }
}

function supported(count: number, say: Speech): string {
  return count === 1
    ? '1 Person hat dafür gestimmt'
    : `${say.number(count)} Personen haben dafür gestimmt`
}

function yesAndNo({ yes, no }: { readonly yes: number; readonly no: number }, say: Speech): string {
  const votes = (count: number, word: string): string =>
    `${say.number(count)} ${word}-${count === 1 ? 'Stimme' : 'Stimmen'}`
  return `${votes(yes, 'Ja')} gegen ${votes(no, 'Nein')}`
}

const were = (count: number): string => (count === 1 ? 'war' : 'waren')

/** 1 Stimme, 5 Stimmen, 1 Punkt; after "mit" 0,5 Punkten, else 0,5 Punkte. */
function marks(
  score: number,
  counts: Counted,
  say: Speech,
  grammaticalCase: 'nominative' | 'dative' = 'dative',
): string {
  const points = grammaticalCase === 'dative' ? 'Punkten' : 'Punkte'
  const [one, more] = counts === 'votes' ? ['Stimme', 'Stimmen'] : ['Punkt', points]
  return `${say.number(score)} ${score === 1 ? one : more}`
}

function costUpTo(cents: number | null, say: Speech): readonly string[] {
  return cents === null || cents === 0 ? [] : [`mit Kosten bis ${say.money(cents)}`]
}

function wonWithShares(fate: Extract<Fate, { kind: 'won-with-shares' }>, say: Speech): string {
  const { supporters, payers, payingAll } = fate
  const head = `Gewonnen in Runde ${fate.round}: ${supported(supporters, say)}`
  const price = say.money(fate.priceCents)
  const each = (count: number): string =>
    fate.perPoint ? `je Punkt ${price}` : count === 1 ? price : `je ${price}`
  if (payers === supporters && payingAll === 0) {
    return `${head} und ${each(supporters)} aus ihrem Anteil gezahlt.`
  }
  const did = (count: number, one: string, more: string, what: string): readonly string[] =>
    count === 0 ? [] : [`${say.number(count)} ${count === 1 ? one : more} ${what}`]
  const full = payers - payingAll
  const parts = [
    ...did(full, 'zahlte', 'zahlten', each(full)),
    ...did(payingAll, 'gab', 'gaben', 'ihren ganzen Rest'),
    ...did(supporters - payers, 'hatte', 'hatten', 'nichts mehr'),
  ]
  return `${head}; ${say.list(parts)}.`
}

function wonByLoad(fate: Extract<Fate, { kind: 'won-by-load' }>, say: Speech): string {
  const { round, supporters } = fate
  const load = say.money(fate.loadCents)
  const who = supporters === 1 ? 'sie' : 'jede von ihnen'
  switch (fate.carriedBy) {
    case 'each-supporter':
      return `Gewonnen in Runde ${round}: ${supported(supporters, say)}; ${who} trägt danach ${load} der Kosten.`
    case 'each-beyond-share':
      return `Gewonnen aus dem Restgeld in Runde ${round}: ${supported(supporters, say)}; ${who} trägt danach ${load} mehr als ihren Anteil.`
    case 'nobody-more':
      return `Gewonnen in Runde ${round}: ${supported(supporters, say)}; sind die Kosten bis dahin so gleichmäßig wie möglich verteilt, trägt niemand mehr als ${load}.`
    default:
      return unreachable(fate.carriedBy)
  }
}

function lostTooDear(fate: Extract<Fate, { kind: 'lost-too-dear' }>, say: Speech): string {
  const more =
    fate.moreScore === null ? [] : [`mit ${marks(fate.moreScore, fate.counts, say)} mehr`]
  const ways = [...costUpTo(fate.wouldWinAtCents, say), ...more].join(' oder ')
  const hope = ways === '' ? '' : `; ${ways} hätte es gewonnen`
  return `Nicht gewonnen: Als es mit ${marks(fate.score, fate.counts, say)} an der Reihe war, waren von den nötigen ${say.money(fate.costCents)} nur noch ${say.money(fate.leftCents)} da${hope}.`
}

function lostShares(fate: LostShares, say: Speech): string {
  const isOne = fate.supporters === 1
  const left = `${say.money(fate.leftCents)} von den nötigen ${say.money(fate.costCents)}`
  const parts = [
    isOne
      ? `Nicht gewonnen: Die Person, die dafür gestimmt hat, hatte noch ${left}`
      : `Nicht gewonnen: Die ${say.number(fate.supporters)} Personen, die dafür gestimmt haben, hatten zusammen noch ${left}`,
  ]
  const spent = fate.spentOn.map(
    ({ project, cents }) => `${say.name(project)} (${say.money(cents)})`,
  )
  if (spent.length > 0) {
    parts.push(`das meiste ${isOne ? 'hatte' : 'hatten'} sie für ${say.list(spent)} ausgegeben`)
  }
  if (fate.restCents !== null) {
    parts.push(`bei der Vergabe des Restes waren noch ${say.money(fate.restCents)} da`)
  }
  const cost = costUpTo(fate.wouldWinAtCents, say)
  if (fate.moreVoters !== null) {
    const one = fate.moreVoters === 1
    const more = one ? '1 weiteren Stimme' : `${say.number(fate.moreVoters)} weiteren Stimmen`
    const ways = [...cost, `mit ${more} von denen`].join(' oder ')
    parts.push(`bei diesem Anteil hätte es ${ways} gewonnen, die noch am meisten hatten`)
  } else if (cost.length > 0) {
    parts.push(`bei diesem Anteil hätte es ${cost.join('')} gewonnen`)
  }
  return `${parts.join('; ')}.`
}
