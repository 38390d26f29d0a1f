import type { Counted, Fate, LostShares } from '../trace.ts'
import { unreachable } from '../unreachable.ts'
import type { Speech } from './speech.ts'

const people = (count: number, say: Speech): string =>
  count === 1 ? '1 Person' : `${say.number(count)} Personen`

/** The fate of a project in one plain German sentence. O(1). */
export function sayInGerman(fate: Fate, say: Speech): string {
  switch (fate.kind) {
    case 'won-free':
      return `Gewonnen ohne Kosten: ${people(fate.supporters, say)} dafür, zu zahlen war nichts.`
    case 'won-with-shares':
      return wonWithShares(fate, say)
    case 'won-by-votes': {
      const rest = fate.fromRest ? 'aus dem Restgeld ' : ''
      return `Gewonnen ${rest}auf Platz ${fate.place} mit ${marks(fate.score, fate.counts, say)}.`
    }
    case 'won-by-load':
      return `Gewonnen in Runde ${fate.round}: ${people(fate.supporters, say)} dafür, ${fate.supporters === 1 ? 'sie' : 'jede davon'} trägt danach ${say.money(fate.loadCents)}.`
    case 'won-by-majority':
      return `Gewonnen mit ${fate.yes} Ja gegen ${fate.no} Nein.`
    case 'lost-without-supporters':
      return 'Nicht gewonnen: niemand hat dafür gestimmt.'
    case 'lost-below-minimum':
      return `Nicht gewonnen: mit ${marks(fate.score, fate.counts, say)} unter der Mindestunterstützung von ${say.number(fate.needed)}.`
    case 'lost-shares-spent':
      return lostShares(fate, say)
    case 'lost-too-dear': {
      const more =
        fate.moreScore === null ? [] : [`mit ${marks(fate.moreScore, fate.counts, say)} mehr`]
      const ways = [...costUpTo(fate.wouldWinAtCents, say), ...more].join(' oder ')
      const hope = ways === '' ? '' : `; ${ways} hätte es gewonnen`
      return `Nicht gewonnen: mit ${marks(fate.score, fate.counts, say)} an der Reihe, als von den nötigen ${say.money(fate.costCents)} nur noch ${say.money(fate.leftCents)} da waren${hope}.`
    }
    case 'lost-after-stop':
      return `Nicht gewonnen: die Vergabe endete vorher, weil das Geld für ${say.name(fate.stoppedBy)} nicht reichte.`
    case 'lost-group-taken':
      return `Nicht gewonnen: aus derselben Gruppe hat schon ${say.name(fate.by)} gewonnen.`
    case 'lost-in-line': {
      const by =
        fate.endedBy === null ? '' : `, weil das Geld für ${say.name(fate.endedBy)} nicht reichte`
      return `Nicht gewonnen: die Vergabe endete, bevor ${people(fate.supporters, say)} die Kosten von ${say.money(fate.costCents)} tragen ${fate.supporters === 1 ? 'konnte' : 'konnten'}${by}; übrig waren ${say.money(fate.leftCents)}.`
    }
    case 'lost-without-majority':
      return `Nicht gewonnen: ${fate.yes} Ja gegen ${fate.no} Nein; nötig waren ${fate.needed} Ja.`
    default:
      return unreachable(fate)
  }
}

/** After "mit": 1 Stimme, 5 Stimmen, 1 Punkt, 0,5 Punkten. */
function marks(score: number, counts: Counted, say: Speech): string {
  const [one, more] = counts === 'votes' ? ['Stimme', 'Stimmen'] : ['Punkt', 'Punkten']
  return `${say.number(score)} ${score === 1 ? one : more}`
}

function costUpTo(cents: number | null, say: Speech): readonly string[] {
  return cents === null || cents === 0 ? [] : [`bei Kosten bis ${say.money(cents)}`]
}

function wonWithShares(fate: Extract<Fate, { kind: 'won-with-shares' }>, say: Speech): string {
  const price = say.money(fate.priceCents)
  const each = fate.perPoint ? `je Punkt ${price}` : fate.payers === 1 ? price : `jede ${price}`
  const paid = fate.payers === 1 ? '1 hat gezahlt' : `${say.number(fate.payers)} haben gezahlt`
  const all =
    fate.payingAll === 0
      ? ''
      : fate.payingAll === 1
        ? '; 1 davon hatte weniger und gab alles'
        : `; ${say.number(fate.payingAll)} davon hatten weniger und gaben alles`
  return `Gewonnen in Runde ${fate.round}: ${people(fate.supporters, say)} dafür, ${paid}, ${each}${all}.`
}

function lostShares(fate: LostShares, say: Speech): string {
  const spent = fate.spentOn.map(
    ({ project, cents }) => `${say.name(project)} (${say.money(cents)})`,
  )
  const parts = [
    `Nicht gewonnen: ${people(fate.supporters, say)} dafür ${fate.supporters === 1 ? 'hatte' : 'hatten zusammen'} noch ${say.money(fate.leftCents)} von ${say.money(fate.costCents)}`,
  ]
  if (spent.length > 0)
    parts.push(
      `ausgegeben ${fate.supporters === 1 ? 'hatte' : 'hatten'} sie am meisten für ${say.list(spent)}`,
    )
  if (fate.restCents !== null) {
    parts.push(`bei der Vergabe des Restes waren noch ${say.money(fate.restCents)} da`)
  }
  const ways = [...costUpTo(fate.wouldWinAtCents, say)]
  if (fate.moreVoters !== null) {
    const more =
      fate.moreVoters === 1
        ? '1 weiteren Stimme'
        : `${say.number(fate.moreVoters)} weiteren Stimmen`
    ways.push(`mit ${more} von denen, die am meisten übrig hatten,`)
  }
  if (ways.length > 0) parts.push(`bei diesem Anteil hätte es ${ways.join(' oder ')} gewonnen`)
  return `${parts.join('; ')}.`
}
