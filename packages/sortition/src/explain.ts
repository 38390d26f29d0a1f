import { tidy } from './figures.ts'
import type { Draw, Quota } from './pool.ts'
import type { Selection } from './select.ts'

/** What one quota of a person does to the chances of the group it is about. */
export interface QuotaEffect {
  readonly category: string
  readonly value: string
  /** How many persons of the pool the quota is about, and how many seats they get. */
  readonly people: number
  readonly minimum: number
  readonly maximum: number
  /** The mean chance of the group lies between these, whoever is drawn. */
  readonly lowestMean: number
  readonly highestMean: number
  readonly effect: 'raises' | 'lowers' | 'leaves'
}

export interface Explanation {
  readonly id: string
  readonly chance: number
  /** The chance everyone would have without quotas: seats / people. */
  readonly evenChance: number
  readonly compared: 'higher' | 'lower' | 'even' | 'none'
  readonly effects: readonly QuotaEffect[]
}

/**
 * Explains a person's chance: compared with seats / people, and which quotas alone already force the
 * mean chance of the person's group above or below that. Where none does, the combination of several
 * quotas is the reason. Cost: people x categories.
 *
 * @throws when the person is not in the pool.
 * @example explainChance(draw, selection, 'p7').compared
 */
export function explainChance(
  draw: Draw,
  selection: Pick<Selection, 'people'>,
  id: string,
): Explanation {
  const person = draw.people.find((candidate) => candidate.id === id)
  if (person === undefined)
    throw new Error(`explainChance requires a person of the pool, and ${id} is not in it`)
  const chance = selection.people.find((candidate) => candidate.id === id)?.probability ?? 0
  const evenChance = tidy(draw.seats / draw.people.length)
  const effects = draw.quotas
    .filter(({ category, value }) => person.values[category] === value)
    .map((quota) => effectOf(draw, quota, evenChance))
  return { id, chance, evenChance, compared: comparison(chance, evenChance), effects }
}

function comparison(chance: number, evenChance: number): Explanation['compared'] {
  if (chance === 0) return 'none'
  if (Math.abs(chance - evenChance) < 1e-6) return 'even'
  return chance > evenChance ? 'higher' : 'lower'
}

function effectOf({ people, seats, quotas }: Draw, quota: Quota, evenChance: number): QuotaEffect {
  const { category, value } = quota
  const others = quotas.filter((other) => other.category === category && other.value !== value)
  const sum = (bound: 'minimum' | 'maximum') =>
    others.reduce((total, other) => total + other[bound], 0)
  const group = people.filter((person) => person.values[category] === value).length
  const minimum = Math.max(quota.minimum, seats - sum('maximum'))
  const maximum = Math.min(quota.maximum, seats - sum('minimum'), group)
  const lowestMean = tidy(minimum / group)
  const highestMean = tidy(maximum / group)
  const effect = lowestMean > evenChance ? 'raises' : highestMean < evenChance ? 'lowers' : 'leaves'
  return { category, value, people: group, minimum, maximum, lowestMean, highestMean, effect }
}
