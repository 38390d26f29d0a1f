import * as fc from 'fast-check'
import type { Draw, Person, Quota } from '../src/pool.ts'

/** Small pools with three categories, some shared households, and quotas around a random panel, so that most are feasible and tight. */
export const randomDraw = ({
  people,
  seats,
}: {
  readonly people: number
  readonly seats: number
}): fc.Arbitrary<Draw> =>
  fc
    .record({
      values: fc.array(fc.tuple(fc.nat(1), fc.nat(2), fc.nat(1)), {
        minLength: people,
        maxLength: people,
      }),
      homes: fc.array(fc.option(fc.nat(2), { nil: undefined, freq: 2 }), {
        minLength: people,
        maxLength: people,
      }),
      slack: fc.array(fc.nat(1), { minLength: 14, maxLength: 14 }),
    })
    .map(({ values, homes, slack }) => {
      const pool: readonly Person[] = values.map(([a, b, c], index) => ({
        id: `p${index}`,
        values: { a: `a${a}`, b: `b${b}`, c: `c${c}` },
        ...(homes[index] === undefined ? {} : { household: `h${homes[index]}` }),
      }))
      return { seats, people: pool, quotas: quotasAround(pool, seats, slack) }
    })

function quotasAround(
  pool: readonly Person[],
  seats: number,
  slack: readonly number[],
): readonly Quota[] {
  const model = pool.slice(0, seats)
  return [
    ['a', 2],
    ['b', 3],
    ['c', 2],
  ].flatMap(([category, count], position) =>
    Array.from({ length: Number(count) }, (_, index) => {
      const value = `${category}${index}`
      const held = model.filter(({ values }) => values[String(category)] === value).length
      return {
        category: String(category),
        value,
        minimum: Math.max(0, held - (slack[position * 4 + index] ?? 0)),
        maximum: held + (slack[13 - position * 4 - index] ?? 0),
      }
    }),
  )
}
