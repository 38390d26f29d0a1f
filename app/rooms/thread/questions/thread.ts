import { question } from '#platform/actions/index.ts'
import type { Expectation } from '#platform/contributions/index.ts'
import { field } from '#platform/fields/index.ts'
import { daysAfter, permit, type Person, type Role } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { keyOf, type ThreadEdge, type ThreadObject } from '../rules/thread-object.ts'
import { maySee, sightOf } from '../rules/visibility.ts'
import { isFor, sectionOf } from '../rules/work-list.ts'
import { openDueDates } from '../storage/due-dates.ts'
import {
  objectByAddress,
  objectsNamed,
  objectsOfQuarter,
  objectsWithout,
} from '../storage/objects.ts'
import { objectsWithWords } from '../storage/search.ts'
import { edgesAmong, walk } from '../storage/walk.ts'

const everyone = (person: Person) => permit(person, { who: 'everyone' })

const visibleOf = (person: Person, objects: readonly ThreadObject[]): readonly ThreadObject[] =>
  objects.filter((object) => maySee(person, object))

const edgesBetween = (
  edges: readonly ThreadEdge[],
  objects: readonly ThreadObject[],
): readonly ThreadEdge[] => {
  const known = new Set(objects.map(keyOf))
  const unique = new Map(edges.map((edge) => [`${keyOf(edge.from)} ${keyOf(edge.to)}`, edge]))
  return [...unique.values()].filter(
    ({ from, to }) => known.has(keyOf(from)) && known.has(keyOf(to)),
  )
}

/** The way of any object up to the council and down to what came of it, as far as the person may see it. */
export const threadOf = question({
  name: 'thread.of',
  input: { kind: field.text({ max: 60 }), id: field.id('object') },
  may: everyone,
  run: async ({ input, person, tx }) => {
    const [self] = visibleOf(person, await objectsNamed(tx, [input]))
    if (self === undefined) return undefined
    const [up, down] = [await walk(tx, input, 'up'), await walk(tx, input, 'down')]
    const edges = [...up.edges, ...down.edges]
    const named = new Map(
      [input, ...edges.flatMap(({ from, to }) => [from, to])].map((object) => [
        keyOf(object),
        object,
      ]),
    )
    const objects = visibleOf(person, await objectsNamed(tx, [...named.values()]))
    const [quarter] =
      self.quarter === null ? [] : await objectsNamed(tx, [{ kind: 'quarter', id: self.quarter }])
    return {
      self,
      quarter: quarter ?? null,
      objects,
      edges: edgesBetween(edges, objects),
      leftOut: up.leftOut + down.leftOut,
    }
  },
})

const DRAWN_KINDS = [
  'orientation-goal',
  'implementation-goal',
  'action-goal',
  'measure',
  'resolution',
]
const MOST_DRAWN = 400

/** The whole thread of a quarter: its goals and measures, and what of the council they hang on. */
export const threadOfQuarter = question({
  name: 'thread.quarter',
  input: { slug: field.text({ max: 80 }) },
  may: everyone,
  run: async ({ input, person, tx }) => {
    const quarter = await objectByAddress(tx, 'quarter', `/quartier/${input.slug}`)
    if (quarter === undefined) return undefined
    const here = await objectsOfQuarter(tx, quarter.id, DRAWN_KINDS, MOST_DRAWN)
    const edges = await edgesAmong(tx, here)
    const known = new Set(here.map(keyOf))
    const above = await objectsNamed(
      tx,
      edges.map(({ to }) => to).filter((to) => !known.has(keyOf(to))),
    )
    const objects = visibleOf(person, [
      ...new Map([...here, ...above].map((object) => [keyOf(object), object])).values(),
    ])
    const further = await edgesAmong(tx, objects)
    return {
      quarter,
      objects,
      edges: edgesBetween([...edges, ...further], objects),
      leftOut: here.length === MOST_DRAWN ? 1 : 0,
    }
  },
})

export interface Gap extends Pick<Expectation, 'code' | 'mendedBy'> {
  readonly object: ThreadObject
  readonly mendAt: string
}

/** Where the thread is broken, by the expectations of all rooms; in one quarter or everywhere the person reaches. */
export const gapsBy = (expectations: readonly Expectation[]) =>
  question({
    name: 'thread.gaps',
    input: { quarter: field.optional(field.id('quarter')) },
    may: (person, input) =>
      permit(person, MAY.seeGaps, { quarter: input.quarter ?? ownQuarterOf(person) }),
    run: async ({ input, person, tx }) => {
      const gaps: Gap[] = []
      const reach = input.quarter === null ? reachOf(person) : [input.quarter]
      for (const expectation of expectations) {
        const objects = visibleOf(person, await objectsWithout(tx, expectation, reach))
        const here = objects.filter(({ quarter }) =>
          input.quarter === null
            ? permit(person, MAY.seeGaps, { quarter }).allowed
            : quarter === input.quarter,
        )
        gaps.push(
          ...here.map((object) => ({
            object,
            code: expectation.code,
            mendedBy: expectation.mendedBy,
            mendAt: `${object.address}${expectation.mendAt ?? ''}`,
          })),
        )
      }
      return gaps
    },
  })

/** A person bound to a quarter may ask for all gaps, and gets those that their roles reach. */
const ownQuarterOf = (person: Person): string | null =>
  person.kind === 'member'
    ? (person.grants.find(({ role }) => seesGaps(role))?.quarter ?? null)
    : null

/** The quarters whose gaps a person's roles reach; asked for before the list is cut, not after. */
function reachOf(person: Person): readonly string[] | 'all' {
  if (person.kind !== 'member') return 'all'
  const reach = person.grants.filter(({ role }) => seesGaps(role)).map(({ quarter }) => quarter)
  return reach.includes(null) ? 'all' : reach.filter((quarter) => quarter !== null)
}

const seesGaps = (role: Role): boolean => MAY.seeGaps.who.some((who) => who === role)

/** What a person has to do: due dates of all rooms that fall to their roles or name them. */
export const workList = question({
  name: 'thread.work-list',
  input: {},
  may: (person) =>
    person.kind === 'member'
      ? { allowed: true }
      : { allowed: false, reason: 'not-signed-in', roles: [] },
  run: async ({ person, today, tx }) => {
    if (person.kind !== 'member') return undefined
    const due = await openDueDates(tx, {
      roles: person.grants.map(({ role }) => role),
      person: person.id,
      until: daysAfter(today, 120),
    })
    const mine = due.filter((one) => isFor(person, one))
    const objects = new Map((await objectsNamed(tx, mine)).map((object) => [keyOf(object), object]))
    return mine.flatMap((one) => {
      const section = sectionOf(one, today)
      const object = objects.get(keyOf(one))
      return section === undefined || object === undefined
        ? []
        : [
            {
              ...one,
              section,
              ...saidBy(one.title === '' ? object.title : one.title),
              address: object.address,
            },
          ]
    })
  },
})

/** What is due, and what happens if it is not done. */
function saidBy(title: string): { readonly title: string; readonly ifNot: string | null } {
  const [what = '', ifNot] = title.split('\n')
  return { title: what, ifNot: ifNot ?? null }
}

const MOST_FOUND = 50

/** What is called so, as far as the person may see it. */
export const search = question({
  name: 'thread.search',
  input: { words: field.text({ max: 200 }) },
  may: everyone,
  run: async ({ input, person, tx }) => {
    const found = await objectsWithWords(tx, input.words, sightOf(person), MOST_FOUND * 4)
    const objects = new Map(
      (await objectsNamed(tx, found)).map((object) => [keyOf(object), object]),
    )
    return visibleOf(
      person,
      found.flatMap((one) => objects.get(keyOf(one)) ?? []),
    ).slice(0, MOST_FOUND)
  },
})
