import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/database/index.ts'
import { field, type InputOf } from '#platform/fields/index.ts'
import { asId, type Day, type Id, type Reason } from '#platform/values/index.ts'
import { figureAt } from '../questions/figure-at.ts'
import { againstTying, type TiedFigure } from '../rules/finding.ts'

/** Which figure: an indicator in one version, a day, and an area of the quarter or all of it. */
export const FIGURE_FIELDS = {
  indicator: field.id('indicator-version'),
  day: field.day(),
  area: field.optional(field.id('area')),
}

type Tied =
  | { readonly ok: true; readonly figure: TiedFigure }
  | {
      readonly ok: false
      readonly reasons: readonly Reason<'figure-not-published' | 'figure-withheld'>[]
    }

/** The figure as it stands today, to be tied to a finding of the quarter. */
export async function figureToTie(
  tx: Tx,
  quarter: Id<'quarter'>,
  { indicator, day, area }: InputOf<typeof FIGURE_FIELDS>,
  today: Day,
): Promise<Tied> {
  const found = await figureAt(tx, { quarter, version: indicator, day, area })
  const reasons = againstTying(found?.place)
  if (found === undefined || found.place.state !== 'value' || reasons.length > 0)
    return { ok: false, reasons }
  return {
    ok: true,
    figure: {
      id: asId(randomUUID()),
      version: indicator,
      vintage: found.vintage,
      day,
      area,
      value: found.place.value,
      town: found.town.state === 'value' ? found.town.value : null,
      tiedOn: today,
    },
  }
}
