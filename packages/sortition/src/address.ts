import type { Person } from './pool.ts'

/**
 * A spelling of an address under which the usual variants agree: "Straße", "Strasse" and "Str.",
 * umlauts and their transcriptions, spaces and hyphens, "12 a" and "12a", "12-14" and "12 - 14", a postcode with
 * or without "D-". Cells are kept apart, so that a street is never mixed with a town.
 *
 * Without its first cell, the street, an address joins nobody: else all whose street is missing would
 * count as one household. Apart from that it errs on the side of joining, hence `householdReview`: nobody is left out unseen.
 *
 * Source: none, German spellings as offices type them. Cost: linear.
 * @example householdKey(['Lange Str. 12 a', '10115']) === householdKey(['LANGE STRASSE 12A', 'D-10115']) // => true
 */
export function householdKey(cells: readonly string[]): string {
  const parts = cells.map(addressPart)
  return (parts[0] ?? '') === '' ? '' : parts.join(' | ')
}

function addressPart(cell: string): string {
  return cell
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replace(/^d[\s-]*(?=\d{5}\b)/, '')
    .replaceAll(/str(?:\.|(?![a-z]))/g, 'strasse ')
    .replaceAll(/(\d)\s*([a-z])(?![a-z])/g, '$1$2')
    .replaceAll(/(\d[a-z]?)[\s.,/–-]+(?=\d)/g, '$1~')
    .replaceAll(/\b(?:hausnr|hausnummer|nr|no)\b\.?\s*(?=\d)/g, '')
    .replaceAll(/[\s.,'’–-]+/g, '')
}

/** Persons who would count as one household, for a person of the office to look at before the draw. */
export interface SharedAddress {
  readonly household: string
  readonly ids: readonly string[]
}

/**
 * All addresses with more than one person. The office confirms or separates them before anyone's
 * chance depends on it.
 *
 * Source: none. Cost: linear.
 * @example
 * const people = ['Ada', 'Ben', 'Cem'].map((id) => ({ id, values: {}, household: id === 'Cem' ? 'B' : 'A' }))
 * householdReview(people) // => [{ household: 'A', ids: ['Ada', 'Ben'] }]
 */
export function householdReview(people: readonly Person[]): readonly SharedAddress[] {
  const ids = new Map<string, string[]>()
  for (const { id, household } of people) {
    if (household === undefined) continue
    const known = ids.get(household)
    if (known) known.push(id)
    else ids.set(household, [id])
  }
  return [...ids]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([household, sharing]) => ({ household, ids: sharing }))
}

/**
 * The people after the review: those named live apart although their addresses agree.
 *
 * Source: none. Cost: linear.
 * @example
 * const people = ['Ada', 'Ben'].map((id) => ({ id, values: {}, household: 'A' }))
 * separateHouseholds(people, ['Ben'])[1] // => { id: 'Ben', values: {} }
 */
export function separateHouseholds(
  people: readonly Person[],
  apart: readonly string[],
): readonly Person[] {
  const separate = new Set(apart)
  return people.map((person) => {
    if (!separate.has(person.id)) return person
    const { household: _shared, ...alone } = person
    return alone
  })
}
