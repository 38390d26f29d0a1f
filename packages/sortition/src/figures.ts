/** How evenly chances are spread. */
export interface Figures {
  readonly minimum: number
  readonly maximum: number
  readonly gini: number
  readonly geometricMean: number
}

/**
 * The figures by which methods are compared, over the persons who can be drawn at all: smallest and
 * largest chance, Gini coefficient and geometric mean.
 *
 * Source: the reference output of https://github.com/pgoelz/citizensassemblies-replication.
 * Cost: O(n log n).
 * @throws when no chance is given.
 * @example figuresOf([0.25, 1]) // => { minimum: 0.25, maximum: 1, gini: 0.3, geometricMean: 0.5 }
 */
export function figuresOf(chances: readonly number[]): Figures {
  const ascending = [...chances].sort((left, right) => left - right)
  const count = ascending.length
  const [minimum] = ascending
  const maximum = ascending.at(-1)
  if (minimum === undefined || maximum === undefined)
    throw new Error('figuresOf requires at least one chance')
  const sum = ascending.reduce((total, chance) => total + chance, 0)
  const spread = ascending.reduce(
    (total, chance, rank) => total + (2 * rank - count + 1) * chance,
    0,
  )
  const logarithms = ascending.reduce((total, chance) => total + Math.log(chance), 0)
  return {
    minimum: tidy(minimum),
    maximum: tidy(maximum),
    gini: tidy(spread / (count * sum)),
    geometricMean: tidy(Math.exp(logarithms / count)),
  }
}

/** Ten decimals: below that lies the solver's tolerance, not knowledge. */
export function tidy(value: number): number {
  return Math.round(value * 1e10) / 1e10 + 0
}
