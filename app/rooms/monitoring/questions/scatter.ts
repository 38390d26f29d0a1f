import { question } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Day } from '#platform/values/index.ts'
import { areasWhere } from '#rooms/places/index.ts'
import { ofTown } from '../rules/aggregate.ts'
import { MAY } from '../rules/permissions.ts'
import { figuresByArea } from './figure-at.ts'
import { published, sourcesOf, type Published } from './published.ts'

const INDICATOR = field.optional(field.text({ max: 90 }))

/** Two indicators on the same day in the areas that have a number for both. */
export const scatter = question({
  name: 'monitoring.scatter',
  input: { x: INDICATOR, y: INDICATOR, day: field.optional(field.day()) },
  may: (person) => permit(person, MAY.seeFigures),
  run: async ({ input, tx }) => {
    const all = await published(tx)
    const pair = pairOf(all, input)
    if (pair === undefined) return undefined
    const [x, y] = pair
    const [across, up] = [await figuresByArea(tx, x), await figuresByArea(tx, y)]
    const areas = await areasWhere(tx, { vintage: x.vintage.id, withGeometry: false })
    const spoken = areas.filter(({ id }) => across.has(id) || up.has(id))
    return {
      x: { version: x.version, town: ofTown(x, x.version.unit) },
      y: { version: y.version, town: ofTown(y, y.version.unit) },
      day: x.day,
      vintage: x.vintage,
      points: spoken.flatMap((area) => {
        const [one, other] = [across.get(area.id), up.get(area.id)]
        return one?.state === 'value' && other?.state === 'value'
          ? [{ ...area, x: one.value, y: other.value }]
          : []
      }),
      /** Areas of which one of the two is withheld or not there. */
      without: spoken.filter(
        ({ id }) => across.get(id)?.state !== 'value' || up.get(id)?.state !== 'value',
      ).length,
      days: daysOfBoth(all, x, y),
      sources: sourcesOf(pair),
    }
  },
})

interface Wish {
  readonly x: string | null
  readonly y: string | null
  readonly day: Day | null
}

/** The pair that was asked for; without a wish the first two indicators of which one direction is better. */
function pairOf(
  all: readonly Published[],
  { x, y, day }: Wish,
): readonly [Published, Published] | undefined {
  const telling = all.filter(
    ({ version }) => version.better !== 'neither' && !version.code.endsWith('-change'),
  )
  const ofKey = (key: string | null) =>
    all.filter(({ version }) => `${version.code}:${version.version}` === key)
  const across = x === null ? telling : ofKey(x)
  const up = y === null ? telling : ofKey(y)
  const pairs = across.flatMap((one) =>
    up
      .filter(
        (other) =>
          other.version.indicator !== one.version.indicator &&
          other.day === one.day &&
          other.vintage.id === one.vintage.id &&
          (day === null || one.day === day),
      )
      .map((other) => [one, other] as const),
  )
  const last = pairs.map(([one]) => one.day).reduce((a, b) => (a > b ? a : b), '')
  return pairs.find(([one]) => one.day === last)
}

const daysOfBoth = (all: readonly Published[], x: Published, y: Published): readonly Day[] =>
  all
    .filter(({ version }) => version.id === x.version.id)
    .filter((one) =>
      all.some(
        (other) =>
          other.version.id === y.version.id &&
          other.day === one.day &&
          other.vintage.id === one.vintage.id,
      ),
    )
    .map(({ day }) => day)
