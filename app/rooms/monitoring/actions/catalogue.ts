import type { Tx } from '#platform/database/index.ts'
import { allVintages, areasWhere, type Vintage } from '#rooms/places/index.ts'
import type { Catalogue } from '../rules/plan.ts'
import { allVersions } from '../storage/indicators.ts'

/** What a table for a vintage is read against: the areas of this and of all other vintages, and the indicators. */
export async function catalogueFor(tx: Tx, vintage: Vintage): Promise<Catalogue> {
  const vintages = await allVintages(tx)
  const nameOf = new Map(vintages.map(({ id, name }) => [id, name]))
  const all = await areasWhere(tx, { withGeometry: false })
  const mine = all.filter((area) => area.vintage === vintage.id)
  const others = all.filter((area) => area.vintage !== vintage.id)
  return {
    versions: await allVersions(tx),
    areas: new Map(mine.map(({ code, id }) => [code, id])),
    elsewhere: new Map(others.map(({ code, vintage }) => [code, nameOf.get(vintage) ?? ''])),
  }
}

export async function vintageNamed(tx: Tx, name: string): Promise<Vintage | undefined> {
  return (await allVintages(tx)).find((vintage) => vintage.name === name)
}
