import { readFileSync } from 'node:fs'
import { chanceFrom } from '../src/chance.ts'
import {
  decodeText,
  readPeople,
  readQuotas,
  type Draw,
  type Person,
  type Quota,
} from '../src/index.ts'
import { pythonRandom } from './python-random.ts'

/** The public pools, their panel sizes and where they lie below a data folder. */
export const POOLS = {
  candidates: {
    people: 'selection_data/candidates.csv',
    targets: 'selection_data/features.csv',
    seats: 22,
  },
  monitoring: {
    people: 'monitoring/respondents.csv',
    targets: 'monitoring/categories.csv',
    seats: 30,
  },
  sample: {
    people: 'csv_upload_sample/sample_respondents.csv',
    targets: 'csv_upload_sample/sample_targets.csv',
    seats: 10,
  },
} as const
export type PoolName = keyof typeof POOLS

export const TEST_DATA = `${import.meta.dirname}/../test-data`

/** A public pool, read from a data folder. */
export function publicPool(name: PoolName, folder = TEST_DATA): Draw {
  const { people: peopleFile, targets, seats } = POOLS[name]
  const text = (file: string) => decodeText(readFileSync(`${folder}/${file}`))
  const quotas = readQuotas(text(targets))
  if (quotas.kind === 'refused') throw new Error(JSON.stringify(quotas.problems))
  const people = readPeople(text(peopleFile), { quotas: quotas.value })
  if (people.kind === 'refused') throw new Error(JSON.stringify(people.problems))
  return { seats, quotas: quotas.value, people: people.value }
}

/**
 * The pools example_small_20 and example_large_200 of Flanigan et al. (Nature 596, 2021), by their
 * rule: half male and conservative, all others female and liberal, but for one who is female and
 * conservative; at least seats / 2 - 1 of every value.
 */
export function examplePool(count: number, seats: number): Draw {
  const quota = (category: string, value: string): Quota => ({
    category,
    value,
    minimum: seats / 2 - 1,
    maximum: seats,
  })
  return {
    seats,
    people: Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      values:
        index < count / 2
          ? { gender: 'male', leaning: 'conservative' }
          : { gender: 'female', leaning: index === count - 1 ? 'conservative' : 'liberal' },
    })),
    quotas: [
      quota('gender', 'female'),
      quota('gender', 'male'),
      quota('leaning', 'liberal'),
      quota('leaning', 'conservative'),
    ],
  }
}

/**
 * Larger pools by the rule of the benchmark of sortition-algorithms: persons of the 150-person pool
 * chosen by Python's random with seed 42, quotas two below and two above the proportional number of
 * seats (tight: none below, one above).
 */
export function scaledPool(
  count: number,
  seats: number,
  { tight = false, folder = TEST_DATA } = {},
): Draw {
  const base = publicPool('candidates', folder)
  const random = pythonRandom(42)
  const people: readonly Person[] = Array.from({ length: count }, (_, index) => ({
    id: `gen_${index}`,
    values: base.people[random.below(base.people.length)]?.values ?? {},
  }))
  const quotas = base.quotas.map(({ category, value }) => {
    const held = people.filter(({ values }) => values[category] === value).length
    const share = roundedToEven((held / count) * seats)
    return {
      category,
      value,
      minimum: Math.max(0, share - (tight ? 0 : 2)),
      maximum: share + (tight ? 1 : 2),
    }
  })
  return { seats, people, quotas }
}

/** Python rounds halves to the even number. */
function roundedToEven(value: number): number {
  const floor = Math.floor(value)
  if (value - floor !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

/** Invented: a large pool whose groups answer unevenly, with quotas by the shares of the population. */
export function variedPool({
  count,
  seats,
  sizes,
}: {
  readonly count: number
  readonly seats: number
  readonly sizes: readonly number[]
}): Draw {
  const chance = chanceFrom('varied pool')
  const population = sizes.map((size) => Array.from({ length: size }, () => chance.unit() + 0.3))
  const willing = population.map((shares) => shares.map((share) => share ** 2))
  const people = Array.from({ length: count }, (_, index) => ({
    id: `v${index}`,
    values: Object.fromEntries(
      willing.map((shares, category) => [`c${category}`, `v${weighted(shares, chance.unit())}`]),
    ),
  }))
  const quotas = population.flatMap((shares, category) => {
    const total = shares.reduce((sum, share) => sum + share, 0)
    return shares.map((share, value) => {
      const held = people.filter(({ values }) => values[`c${category}`] === `v${value}`).length
      const exact = (share / total) * seats
      return {
        category: `c${category}`,
        value: `v${value}`,
        minimum: Math.min(held, Math.floor(exact)),
        maximum: Math.floor(exact) + 1,
      }
    })
  })
  return { seats, people, quotas }
}

function weighted(shares: readonly number[], unit: number): number {
  let rest = unit * shares.reduce((sum, share) => sum + share, 0)
  return Math.max(
    0,
    shares.findIndex((share) => (rest -= share) < 0),
  )
}
