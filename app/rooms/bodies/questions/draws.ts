import {
  alternatesFor,
  explainChance,
  householdReview,
  readRecord,
  type OfficeRecord,
} from '@roter-faden/sortition'
import { question } from '#platform/actions/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Id, type Person } from '#platform/values/index.ts'
import { drawnParts } from '../actions/drawn-parts.ts'
import type { Body } from '../rules/body.ts'
import { isPublic, type BodyDraw } from '../rules/draw.ts'
import { declinedEarlier, membersNow, panelCounts, type DrawnPart } from '../rules/draw-members.ts'
import { drawFrom, groupCounts, keyOf } from '../rules/draw-pool.ts'
import { MAY } from '../rules/permissions.ts'
import { bodyById, bodyBySlug } from '../storage/bodies.ts'
import { drawById, drawsOfBody, replacementsOf } from '../storage/draws.ts'
import { officeRecordText, poolKeptUntil, poolOf, publicRecordText } from '../storage/draw-pools.ts'

const everyone = (person: Person) => permit(person, { who: 'everyone' })

const mayPrepare = (person: Person, body: Body): boolean =>
  permit(person, MAY.prepareDraw, { quarter: body.quarter, body: body.id }).allowed

/** What the public reads of a draw: its work in the background and what that found is the office's. */
const asPublic = (draw: BodyDraw): BodyDraw => ({ ...draw, task: null, report: null })

/** The draws of a body that a person may see. */
export const draws = question({
  name: 'bodies.draws',
  input: { slug: field.text({ max: 200 }) },
  may: everyone,
  run: async ({ input, tx, person }) => {
    const body = await bodyBySlug(tx, input.slug)
    if (body === undefined) return undefined
    const all = await drawsOfBody(tx, body.id)
    const isOffice = mayPrepare(person, body)
    return {
      body,
      mayPrepare: isOffice,
      draws: isOffice ? all : all.filter(isPublic).map(asPublic),
    }
  },
})

interface Found {
  readonly draw: BodyDraw
  readonly body: Body
  readonly isOffice: boolean
}

async function find(tx: Tx, id: Id<'draw'>, person: Person): Promise<Found | undefined> {
  const draw = await drawById(tx, id)
  const body = draw === undefined ? undefined : await bodyById(tx, draw.body)
  if (draw === undefined || body === undefined) return undefined
  const isOffice = mayPrepare(person, body)
  return isOffice || isPublic(draw) ? { draw, body, isOffice } : undefined
}

/** One draw with nothing personal: what is public of it from the announcement on, before that for those who prepare it. */
export const draw = question({
  name: 'bodies.draw',
  input: { draw: field.id('draw') },
  may: everyone,
  run: async ({ input, tx, person }) => {
    const found = await find(tx, input.draw, person)
    if (found === undefined) return undefined
    const { draw: one, body, isOffice } = found
    const replacements = await replacementsOf(tx, one.id)
    return {
      ...(isOffice ? one : asPublic(one)),
      bodyName: body.name,
      bodySlug: body.slug,
      level: body.level,
      mayPrepare: isOffice,
      replacements: isOffice ? replacements : replacements.filter(isPublic).map(asPublic),
    }
  },
})

/** The pool of a draw, for those who prepare it: groups, shared addresses, who is left out and why. */
export const drawPool = question({
  name: 'bodies.draw-pool',
  input: { draw: field.id('draw') },
  may: everyone,
  run: async ({ input, tx, person }) => {
    const found = await find(tx, input.draw, person)
    if (found?.isOffice !== true) return undefined
    const pool = await poolOf(tx, input.draw)
    const keptUntil = await poolKeptUntil(tx, input.draw)
    if (pool === undefined || keptUntil === undefined) return undefined
    const byId = new Map(pool.people.map((one) => [one.id, one]))
    const taking = drawFrom({ ...found.draw, quotas: found.draw.quotas }, pool)
    const counts = groupCounts(pool.people, found.draw.quotas)
    return {
      keptUntil,
      people: pool.people.length,
      takingPart: taking.people.length,
      idColumn: pool.idColumn,
      addressColumns: pool.addressColumns,
      unusedColumns: pool.unusedColumns,
      groups: found.draw.quotas.map((quota) => ({
        ...quota,
        people: counts.get(keyOf(quota)) ?? 0,
      })),
      leftOut: pool.leftOut,
      neverSelected: pool.neverSelected,
      addresses: householdReview(pool.people).map(({ household, ids }) => ({
        household,
        isApart: pool.apart.includes(household),
        people: ids.map((id) => ({ id, address: byId.get(id)?.address ?? '' })),
      })),
    }
  },
})

const ALTERNATES = 3

/** Who sits in the drawn panel today, by the numbers of the office's list, with alternates for each seat. */
export const drawMembers = question({
  name: 'bodies.draw-members',
  input: { draw: field.id('draw') },
  may: everyone,
  run: async ({ input, tx, person }) => {
    const found = await find(tx, input.draw, person)
    if (found?.isOffice !== true || found.draw.state !== 'drawn' || found.draw.replaces !== null)
      return undefined
    const parts = await drawnParts(tx, found.draw, await replacementsOf(tx, found.draw.id))
    const [first] = parts
    return first === undefined ? undefined : withAlternates(found.draw, first, parts)
  },
})

function withAlternates(one: BodyDraw, first: DrawnPart, parts: readonly DrawnPart[]) {
  const members = membersNow(parts)
  const gone = new Set(declinedEarlier(parts))
  const whole = drawFrom(one, first.pool)
  const pool = { ...whole, people: whole.people.filter(({ id }) => !gone.has(id)) }
  const selected = members.map(({ id }) => id)
  const seed = `${one.announcementHash ?? ''}/${one.drawnNumber ?? 0}`
  const alternates = new Map(
    alternatesFor(pool, selected, { seed, most: ALTERNATES }).map((seat) => [
      seat.id,
      seat.alternates,
    ]),
  )
  return members.map((member) => ({ ...member, alternates: alternates.get(member.id) ?? [] }))
}

/** The record that anyone may download and check. Before the announcement only those who prepare it. */
export const drawRecord = question({
  name: 'bodies.draw-record',
  input: { draw: field.id('draw') },
  may: everyone,
  run: async ({ input, tx, person }) =>
    (await find(tx, input.draw, person)) === undefined
      ? undefined
      : publicRecordText(tx, input.draw),
})

/** The full record, as long as the office keeps it. */
export const drawOfficeRecord = question({
  name: 'bodies.draw-office-record',
  input: { draw: field.id('draw') },
  may: everyone,
  run: async ({ input, tx, person }) =>
    (await find(tx, input.draw, person))?.isOffice === true
      ? officeRecordText(tx, input.draw)
      : undefined,
})

/** Why somebody has the chance that they have, for the office to tell them. */
export const drawPerson = question({
  name: 'bodies.draw-person',
  input: { draw: field.id('draw'), number: field.text({ max: 200 }) },
  may: everyone,
  run: async ({ input, tx, person }) => {
    const found = await find(tx, input.draw, person)
    if (found?.isOffice !== true) return undefined
    const pool = await poolOf(tx, input.draw)
    const read = readRecord((await officeRecordText(tx, input.draw)) ?? '')
    if (pool === undefined || read.kind !== 'ok' || read.record.audience !== 'office')
      return undefined
    return explained(read.record, input.number, pool.neverSelected)
  },
})

function explained(
  record: OfficeRecord,
  id: string,
  never: readonly { readonly id: string; readonly quotas: BodyDraw['quotas'] }[],
) {
  const ticket = record.tickets.find(({ person }) => person.id === id)
  if (ticket === undefined) return undefined
  const counts = panelCounts(record)
  const of = record.panels.length
  const people = record.tickets.map((one) => ({
    id: one.person.id,
    probability: (counts.get(one.person.id) ?? 0) / of,
  }))
  const rules = {
    seats: record.seats,
    quotas: record.quotas,
    people: record.tickets.map((one) => one.person),
  }
  return {
    ...explainChance(rules, { people }, id),
    ticket: ticket.number,
    panels: counts.get(id) ?? 0,
    of,
    shutOutBy: never.find((one) => one.id === id)?.quotas ?? [],
  }
}
