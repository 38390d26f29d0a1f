import { randomUUID } from 'node:crypto'
import { perform, type Action, type Done } from '#platform/actions/index.ts'
import type { Database } from '#platform/database/index.ts'
import { keepUploads } from '#platform/files/index.ts'
import { dayIn } from '#platform/http/index.ts'
import {
  asId,
  OPERATOR,
  type Id,
  type Instant,
  type Outcome,
  type Person,
} from '#platform/values/index.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { addSource } from '../actions/add-source.ts'

const instant = (text: string): Instant => text as Instant // oxlint-disable-line typescript/no-unsafe-type-assertion
const NOW = instant('2026-11-23T12:00:00.000Z')

export interface World {
  readonly database: Database
  readonly municipality: string
}

export const actAs =
  (person: Person) =>
  (
    { database, municipality }: World,
    action: Action,
    input: Readonly<Record<string, unknown>>,
    now: Instant = NOW,
  ): Promise<Outcome<Done>> =>
    perform(database, action, {
      municipality,
      identify: () => Promise.resolve(person),
      input,
      now,
      today: dayIn('Europe/Berlin', now),
    })

export const act = actAs(OPERATOR)

/** Performs an action that must succeed. */
export async function must(
  world: World,
  action: Action,
  input: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const outcome = await act(world, action, input)
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.reasons))
  return outcome.value.value ?? {}
}

export interface Quarter {
  readonly id: Id<'quarter'>
  readonly slug: string
}

export async function newQuarter(
  { database, municipality }: World,
  slug: string,
): Promise<Quarter> {
  const id = randomUUID()
  await database.inMunicipality(municipality, (tx) =>
    tx
      .insertInto('places.quarter')
      .values({ id, slug, name: slug, area_type: 'other', description: 'erfunden' })
      .execute(),
  )
  return { id: asId(id), slug }
}

/** A division of the town into areas of the given ids. */
export async function newVintage(
  { database, municipality }: World,
  name: string,
  codes: readonly string[],
  more: {
    readonly validFrom?: string
    readonly validUntil?: string | null
    readonly quarterOf?: (code: string) => string | null
  } = {},
): Promise<string> {
  const id = randomUUID()
  await database.inMunicipality(municipality, async (tx) => {
    await tx
      .insertInto('places.vintage')
      .values({
        id,
        name,
        valid_from: more.validFrom ?? '2021-01-01',
        valid_until: more.validUntil ?? null,
        attribution: 'Grenzen: erfunden',
      })
      .execute()
    for (let start = 0; start < codes.length; start += 500)
      await tx
        .insertInto('places.area')
        .values(
          codes.slice(start, start + 500).map((code) => ({
            id: randomUUID(),
            vintage_id: id,
            code,
            name: `Gebiet ${code}`,
            kind: 'small-area',
            quarter_id: more.quarterOf?.(code) ?? null,
          })),
        )
        .execute()
  })
  return id
}

export async function uploaded(
  { database, municipality }: World,
  content: string | Uint8Array<ArrayBuffer>,
  name = 'zahlen.csv',
  person: Person = OPERATOR,
): Promise<string> {
  const kept = await keepUploads(
    database,
    { texts: new Map(), files: new Map([['file', new File([content], name)]]) },
    { municipality, identify: () => Promise.resolve(person), now: NOW },
  )
  return kept.get('file')?.[0] ?? ''
}

export const SOURCE = {
  title: 'Sozialbericht Auental',
  publisher: 'Stadt Auental (erfunden)',
  licence: 'CC BY 4.0',
  licenceAddress: null,
  attribution: 'Auental ist erfunden.',
}

export const definition = (more: Readonly<Record<string, unknown>>) => ({
  nameDe: 'Armut',
  nameEn: 'Poverty',
  definitionDe: 'Erfunden.',
  definitionEn: null,
  unit: 'percent',
  better: 'lower',
  countsResidents: false,
  validFrom: null,
  ...more,
})

/** A source and the two indicators that the mapping of the small town names. */
export async function enterTown(world: World): Promise<{ readonly source: string }> {
  const { id } = await must(world, addSource, SOURCE)
  await must(world, addIndicator, {
    code: 'town.residents',
    ...definition({
      nameDe: 'Einwohner:innen',
      nameEn: 'Residents',
      unit: 'persons',
      better: 'neither',
      countsResidents: true,
    }),
  })
  await must(world, addIndicator, { code: 'town.poverty', ...definition({}) })
  return { source: String(id) }
}
