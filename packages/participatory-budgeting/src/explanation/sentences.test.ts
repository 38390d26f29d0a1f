import { describe, expect, it } from 'vitest'
import type { Fate } from '../trace.ts'
import { sayInEnglish } from './english.ts'
import { sayInGerman } from './german.ts'
import { speechOf } from './speech.ts'

const NAMES: Readonly<Record<string, string>> = { a: '„Bänke“', b: '„Bäume“' }
const nameOf = (id: string): string => NAMES[id] ?? id
const german = speechOf({ language: 'de', currency: 'EUR', nameOf })
const english = speechOf({ language: 'en', currency: 'EUR' })

const SHARES = { kind: 'won-with-shares', round: 2, priceCents: 2550, perPoint: false } as const
const LOST = {
  kind: 'lost-shares-spent',
  supporters: 5,
  costCents: 100_000,
  leftCents: 4000,
  spentOn: [],
  wouldWinAtCents: null,
  moreVoters: null,
  restCents: null,
} as const
const DEAR = {
  kind: 'lost-too-dear',
  counts: 'votes',
  costCents: 60_000,
  leftCents: 40_000,
  wouldWinAtCents: null,
  moreScore: null,
} as const
const LOAD = { kind: 'won-by-load', round: 3, loadCents: 1200 } as const

const SAID: readonly (readonly [fate: Fate, german: string, english: string])[] = [
  [
    { kind: 'won-free', supporters: 1 },
    'Gewonnen: 1 Person hat dafür gestimmt, und es kostet nichts.',
    'Won: 1 voter chose it, and it costs nothing.',
  ],
  [
    { kind: 'won-free', supporters: 1200 },
    'Gewonnen: 1.200 Personen haben dafür gestimmt, und es kostet nichts.',
    'Won: 1,200 voters chose it, and it costs nothing.',
  ],
  [
    { ...SHARES, supporters: 1, payers: 1, payingAll: 0 },
    'Gewonnen in Runde 2: 1 Person hat dafür gestimmt und 25,50 € aus ihrem Anteil gezahlt.',
    'Won in round 2: 1 voter chose it and paid €25.50 from their share.',
  ],
  [
    { ...SHARES, supporters: 8, payers: 7, payingAll: 2 },
    'Gewonnen in Runde 2: 8 Personen haben dafür gestimmt; 5 zahlten je 25,50 €, 2 gaben ihren ganzen Rest und 1 hatte nichts mehr.',
    'Won in round 2: 8 voters chose it; 5 paid €25.50 each, 2 gave all they had left and 1 had nothing left.',
  ],
  [
    { ...SHARES, supporters: 2, payers: 2, payingAll: 1 },
    'Gewonnen in Runde 2: 2 Personen haben dafür gestimmt; 1 zahlte 25,50 € und 1 gab ihren ganzen Rest.',
    'Won in round 2: 2 voters chose it; 1 paid €25.50 and 1 gave all they had left.',
  ],
  [
    { ...SHARES, supporters: 3, payers: 3, payingAll: 0, perPoint: true },
    'Gewonnen in Runde 2: 3 Personen haben dafür gestimmt und je Punkt 25,50 € aus ihrem Anteil gezahlt.',
    'Won in round 2: 3 voters chose it and each paid €25.50 a point from their share.',
  ],
  [
    { kind: 'won-by-votes', place: 3, score: 1, counts: 'votes', fromRest: true },
    'Gewonnen aus dem Restgeld auf Platz 3 mit 1 Stimme.',
    'Won from the money left in place 3 with 1 vote.',
  ],
  [
    { kind: 'won-by-votes', place: 1, score: 2.5, counts: 'points', fromRest: false },
    'Gewonnen auf Platz 1 mit 2,5 Punkten.',
    'Won in place 1 with 2.5 points.',
  ],
  [
    { ...LOAD, supporters: 1, carriedBy: 'each-supporter' },
    'Gewonnen in Runde 3: 1 Person hat dafür gestimmt; sie trägt danach 12 € der Kosten.',
    'Won in round 3: 1 voter chose it; they then carry €12 of the costs.',
  ],
  [
    { ...LOAD, supporters: 4, carriedBy: 'each-beyond-share' },
    'Gewonnen aus dem Restgeld in Runde 3: 4 Personen haben dafür gestimmt; jede von ihnen trägt danach 12 € mehr als ihren Anteil.',
    'Won from the money left in round 3: 4 voters chose it; each then carries €12 more than their share.',
  ],
  [
    { ...LOAD, supporters: 4, carriedBy: 'nobody-more' },
    'Gewonnen in Runde 3: 4 Personen haben dafür gestimmt; sind die Kosten bis dahin so gleichmäßig wie möglich verteilt, trägt niemand mehr als 12 €.',
    'Won in round 3: 4 voters chose it; with the costs so far spread as evenly as possible, nobody carries more than €12.',
  ],
  [
    { kind: 'won-by-majority', yes: 1, no: 0, needed: 1 },
    'Gewonnen mit 1 Ja-Stimme gegen 0 Nein-Stimmen; nötig war 1.',
    'Won with 1 vote for and 0 against; 1 was needed.',
  ],
  [
    { kind: 'lost-without-majority', yes: 4, no: 4, needed: 5 },
    'Nicht gewonnen: 4 Ja-Stimmen gegen 4 Nein-Stimmen; nötig waren 5.',
    'Lost: 4 votes for and 4 against; 5 were needed.',
  ],
  [
    { kind: 'lost-without-supporters' },
    'Nicht gewonnen: Niemand hat dafür gestimmt.',
    'Lost: nobody voted for it.',
  ],
  [
    { kind: 'lost-below-minimum', score: 0, needed: 20, counts: 'points' },
    'Nicht gewonnen: 0 Punkte liegen unter der Mindestunterstützung von 20.',
    'Lost: 0 points are below the minimum support of 20.',
  ],
  [
    { kind: 'lost-below-minimum', score: 1, needed: 20, counts: 'votes' },
    'Nicht gewonnen: 1 Stimme liegt unter der Mindestunterstützung von 20.',
    'Lost: 1 vote is below the minimum support of 20.',
  ],
  [
    { ...LOST, supporters: 1, spentOn: [{ project: 'a', cents: 2000 }] },
    'Nicht gewonnen: Die Person, die dafür gestimmt hat, hatte noch 40 € von den nötigen 1.000 €; das meiste hatte sie für „Bänke“ (20 €) ausgegeben.',
    'Lost: the 1 voter who chose it had €40 left of the €1,000 needed; they had spent most on a (€20).',
  ],
  [
    { ...LOST, wouldWinAtCents: 4000, moreVoters: 1, restCents: 3000 },
    'Nicht gewonnen: Die 5 Personen, die dafür gestimmt haben, hatten zusammen noch 40 € von den nötigen 1.000 €; bei der Vergabe des Restes waren noch 30 € da; bei diesem Anteil hätte es mit Kosten bis 40 € oder mit 1 weiteren Stimme von denen gewonnen, die noch am meisten hatten.',
    'Lost: the 5 voters who chose it together had €40 left of the €1,000 needed; when the rest was awarded, €30 was left; at this share it would have won at a cost of up to €40 or with 1 more vote from those who had most left.',
  ],
  [
    { ...LOST, wouldWinAtCents: 4000 },
    'Nicht gewonnen: Die 5 Personen, die dafür gestimmt haben, hatten zusammen noch 40 € von den nötigen 1.000 €; bei diesem Anteil hätte es mit Kosten bis 40 € gewonnen.',
    'Lost: the 5 voters who chose it together had €40 left of the €1,000 needed; at this share it would have won at a cost of up to €40.',
  ],
  [
    { ...LOST, wouldWinAtCents: 0, moreVoters: 12 },
    'Nicht gewonnen: Die 5 Personen, die dafür gestimmt haben, hatten zusammen noch 40 € von den nötigen 1.000 €; bei diesem Anteil hätte es mit 12 weiteren Stimmen von denen gewonnen, die noch am meisten hatten.',
    'Lost: the 5 voters who chose it together had €40 left of the €1,000 needed; at this share it would have won with 12 more votes from those who had most left.',
  ],
  [
    { ...DEAR, score: 1 },
    'Nicht gewonnen: Als es mit 1 Stimme an der Reihe war, waren von den nötigen 600 € nur noch 400 € da.',
    'Lost: when its turn came with 1 vote, only €400 of its cost of €600 was left.',
  ],
  [
    { ...DEAR, score: 7, wouldWinAtCents: 40_000, moreScore: 1 },
    'Nicht gewonnen: Als es mit 7 Stimmen an der Reihe war, waren von den nötigen 600 € nur noch 400 € da; mit Kosten bis 400 € oder mit 1 Stimme mehr hätte es gewonnen.',
    'Lost: when its turn came with 7 votes, only €400 of its cost of €600 was left; at a cost of up to €400 or with 1 more vote it would have won.',
  ],
  [
    { kind: 'lost-after-stop', stoppedBy: 'a' },
    'Nicht gewonnen: Die Vergabe endete vorher, weil das Geld für „Bänke“ nicht reichte.',
    'Lost: the award ended before its turn, as the money did not pay for a.',
  ],
  [
    { kind: 'lost-group-taken', by: 'b' },
    'Nicht gewonnen: Aus derselben Gruppe hat schon „Bäume“ gewonnen.',
    'Lost: b had already won from the same group.',
  ],
  [
    { kind: 'lost-in-line', supporters: 2, leftCents: 490, endedBy: 'a' },
    'Nicht gewonnen: 2 Personen haben dafür gestimmt, doch die Vergabe endete vorher, als das Geld für „Bänke“ nicht reichte (übrig: 4,90 €).',
    'Lost: 2 voters chose it, but the award ended before, when the money did not pay for a (€4.90 left).',
  ],
]

describe('each fate is said in a whole sentence', () => {
  it.each(SAID)('%o', (fate, inGerman, inEnglish) => {
    expect(sayInGerman(fate, german)).toBe(inGerman)
    expect(sayInEnglish(fate, english)).toBe(inEnglish)
  })
})
