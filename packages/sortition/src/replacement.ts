import { chanceFrom, shuffled } from './chance.ts'
import type { LeftOut } from './eligible.ts'
import type { Draw, Person, Quota } from './pool.ts'
import { ok, refused, type Outcome } from './problems.ts'

/** The draw for the vacant seats, and who does not take part in it. */
export interface ReplacementDraw {
  readonly draw: Draw
  readonly staying: readonly string[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * The draw that fills the seats of those who declined: the others stay, the quotas shrink by what
 * they fill, and nobody of their households is drawn. It is drawn, recorded and verified like any
 * other draw, its record naming the first one. Cost: people x quotas.
 *
 * @returns refused when someone named declined without having been selected.
 * @example replacementDraw(draw, selection.selected, ['p7'])
 */
export function replacementDraw(
  draw: Draw,
  selected: readonly string[],
  declined: readonly string[],
): Outcome<ReplacementDraw> {
  const strangers = declined.filter((id) => !selected.includes(id))
  if (strangers.length > 0)
    return refused(...strangers.map((id) => ({ kind: 'unknown-person' as const, id })))
  const gone = new Set(declined)
  const staying = draw.people.filter(({ id }) => selected.includes(id) && !gone.has(id))
  const stayingIds = new Set(staying.map(({ id }) => id))
  const homes = new Set(staying.flatMap(({ household }) => household ?? []))
  const leftOut = draw.people.flatMap(({ id, household }): readonly LeftOut[] => {
    if (stayingIds.has(id)) return [{ id, reason: 'already-selected' }]
    if (gone.has(id)) return [{ id, reason: 'declined' }]
    return household !== undefined && homes.has(household)
      ? [{ id, reason: 'address-already-selected' }]
      : []
  })
  const out = new Set(leftOut.map(({ id }) => id))
  return ok({
    draw: {
      seats: gone.size,
      people: draw.people.filter(({ id }) => !out.has(id)),
      quotas: draw.quotas.map((quota) => shrunk(quota, staying)),
    },
    staying: [...stayingIds],
    leftOut,
  })
}

function shrunk(quota: Quota, staying: readonly Person[]): Quota {
  const held = staying.filter(({ values }) => values[quota.category] === quota.value).length
  const { flexibleMinimum, flexibleMaximum, ...fixed } = quota
  const less = (bound: number) => Math.max(0, bound - held)
  return {
    ...fixed,
    minimum: less(quota.minimum),
    maximum: less(quota.maximum),
    ...(flexibleMinimum === undefined ? {} : { flexibleMinimum: less(flexibleMinimum) }),
    ...(flexibleMaximum === undefined ? {} : { flexibleMaximum: less(flexibleMaximum) }),
  }
}

/** For one member: who may take the seat, in an order decided by lot beforehand. */
export interface Alternates {
  readonly id: string
  readonly alternates: readonly string[]
}

/**
 * Alternates prepared beforehand: for every member those who could take that one seat with all
 * quotas and the household rule still kept, in random order; the first who accepts takes it. If the
 * list is empty, or several decline at once, a replacement draw decides instead.
 * Cost: seats x people x categories.
 *
 * @throws when a selected person is not in the pool.
 * @example alternatesFor(draw, selection.selected, { seed: 'alternates', most: 3 })
 */
export function alternatesFor(
  draw: Draw,
  selected: readonly string[],
  { seed, most }: { readonly seed: string; readonly most: number },
): readonly Alternates[] {
  const byId = new Map(draw.people.map((person) => [person.id, person]))
  const members = selected.map((id) => {
    const person = byId.get(id)
    if (person === undefined)
      throw new Error(`alternatesFor requires selected persons of the pool, and ${id} is not in it`)
    return person
  })
  const reserve = shuffled(
    draw.people.filter(({ id }) => !selected.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    chanceFrom(`${seed}/alternates`),
  )
  const seated = tally(draw.quotas, members)
  const homes = new Set(members.flatMap(({ household }) => household ?? []))
  return members.map((member) => ({
    id: member.id,
    alternates: firstWho(reserve, most, (candidate) =>
      fitsInPlaceOf(member, candidate, { quotas: draw.quotas, seated, homes }),
    ),
  }))
}

/** How many of the persons each quota is about, in the order of the quotas. */
function tally(quotas: readonly Quota[], people: readonly Person[]): readonly number[] {
  return quotas.map(
    ({ category, value }) => people.filter(({ values }) => values[category] === value).length,
  )
}

function firstWho(
  people: readonly Person[],
  most: number,
  fits: (person: Person) => boolean,
): readonly string[] {
  const found: string[] = []
  for (const person of people) {
    if (found.length >= most) break
    if (fits(person)) found.push(person.id)
  }
  return found
}

interface SeatedPanel {
  readonly quotas: readonly Quota[]
  readonly seated: readonly number[]
  readonly homes: ReadonlySet<string>
}

function fitsInPlaceOf(
  member: Person,
  candidate: Person,
  { quotas, seated, homes }: SeatedPanel,
): boolean {
  const home = candidate.household
  if (home !== undefined && home !== member.household && homes.has(home)) return false
  return quotas.every(({ category, value, minimum, maximum }, index) => {
    const has = ({ values }: Person) => (values[category] === value ? 1 : 0)
    const held = (seated[index] ?? 0) - has(member) + has(candidate)
    return held >= minimum && held <= maximum
  })
}
