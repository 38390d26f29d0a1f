import { LEVELS, type Id, type Level } from '#platform/values/index.ts'

/** An object of any room as the thread knows it. */
export interface ThreadObject {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly address: string
  readonly quarter: Id<'quarter'> | null
  readonly level: Level | null
  readonly state: string
  readonly body: string | null
  readonly visibility: string
}

export const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string =>
  `${kind} ${id}`

/** The level an object is drawn on; what belongs to none is drawn where it is acted. */
export const levelOf = ({ level }: ThreadObject): Level => level ?? LEVELS[2]

/** One object serves another: from measure up to goal, from goal up to resolution. */
export interface ThreadEdge {
  readonly from: { readonly kind: string; readonly id: string }
  readonly to: { readonly kind: string; readonly id: string }
}
