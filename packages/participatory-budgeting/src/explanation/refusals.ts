import type { Refusal } from '../check-bylaw.ts'
import { unreachable } from '../unreachable.ts'
import type { Language } from './speech.ts'

/**
 * Why no award can be made, as one sentence. O(1).
 *
 * @example
 * sayRefusal({ kind: 'points-below-zero' }, 'en') // 'This rule cannot count points below zero; the award by points (greedy) and the majority can.'
 */
export function sayRefusal(refusal: Refusal, language: Language): string {
  const [german, english] = sentencesOf(refusal)
  return language === 'de' ? german : english
}

function sentencesOf(refusal: Refusal): readonly [german: string, english: string] {
  switch (refusal.kind) {
    case 'lot-without-project':
      return [
        `In der Losreihenfolge fehlt das Projekt ${refusal.project}.`,
        `The lot order lacks the project ${refusal.project}.`,
      ]
    case 'lot-with-unknown-project':
      return [
        `Die Losreihenfolge nennt ein unbekanntes Projekt: ${refusal.project}`,
        `The lot order names an unknown project: ${refusal.project}`,
      ]
    case 'lot-with-project-twice':
      return [
        `Die Losreihenfolge nennt das Projekt ${refusal.project} zweimal.`,
        `The lot order names the project ${refusal.project} twice.`,
      ]
    case 'group-with-unknown-project':
      return [
        `Eine Gruppe nennt ein unbekanntes Projekt: ${refusal.project}`,
        `A group names an unknown project: ${refusal.project}`,
      ]
    case 'points-below-zero':
      return [
        'Punkte unter null lassen sich mit dieser Regel nicht zählen; möglich sind die Vergabe nach Punkten (greedy) und die Mehrheit (majority).',
        'This rule cannot count points below zero; the award by points (greedy) and the majority can.',
      ]
    case 'points-too-large':
      return [
        'Die Punkte ergeben zusammen mehr, als sich ganz genau zählen lässt.',
        'The points add up to more than can be counted exactly.',
      ]
    case 'members-fewer-than-voters':
      return [
        `Es gibt mehr Stimmzettel als die angegebenen ${refusal.members} Mitglieder.`,
        `There are more ballots than the ${refusal.members} members stated.`,
      ]
    case 'step-not-positive':
      return [
        'Die Schrittweite muss ein ganzer Betrag in Cent über null sein.',
        'The increment must be whole cents above zero.',
      ]
    case 'step-too-small':
      return [
        `Die Schrittweite ist zu klein: es könnten ${refusal.steps} Schritte werden.`,
        `The increment is too small: it could take ${refusal.steps} steps.`,
      ]
    case 'share-not-whole-cents':
      return [
        'Der Anfangsanteil muss ein ganzer Betrag in Cent sein.',
        'The first share must be whole cents.',
      ]
    case 'majority-not-a-share':
      return [
        'Die Mehrheit muss ein Bruch zwischen 0 und 1 sein.',
        'The majority must be a fraction between 0 and 1.',
      ]
    case 'no-votes-unknown':
      return [
        'Die Mehrheit der abgegebenen Stimmen braucht Nein-Stimmen; diese Stimmzettel kennen keine.',
        'A majority of the votes cast needs votes against; these ballots have none.',
      ]
    case 'minimum-not-a-number':
      return ['Die Mindestunterstützung ist keine Zahl.', 'The minimum support is not a number.']
    default:
      return unreachable(refusal)
  }
}
