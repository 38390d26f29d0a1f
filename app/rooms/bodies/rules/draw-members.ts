import type { OfficeRecord } from '@roter-faden/sortition'
import type { DrawPool } from './draw-pool.ts'

/** A drawn record with its pool: the first panel, then its replacements in the order in which they were drawn. */
export interface DrawnPart {
  readonly record: OfficeRecord
  readonly pool: DrawPool
}

/** Who sits in the panel now: by the number of the record and the number in it, and by the office's list. */
export interface PanelMember {
  readonly key: string
  readonly part: number
  readonly ticket: number
  readonly id: string
}

/** The panel of today: the one first drawn, without those who declined, with those drawn in their place. */
export function membersNow(parts: readonly DrawnPart[]): readonly PanelMember[] {
  const gone = new Set(declinedEarlier(parts))
  return parts
    .flatMap(({ record }, index) => {
      const idOf = new Map(record.tickets.map(({ number, person }) => [number, person.id]))
      return record.selected.map((ticket) => ({
        key: `${index + 1}-${ticket}`,
        part: index + 1,
        ticket,
        id: idOf.get(ticket) ?? '',
      }))
    })
    .filter(({ id }) => !gone.has(id))
}

/** Everyone in whose place somebody was drawn. */
export const declinedEarlier = (parts: readonly DrawnPart[]): readonly string[] =>
  parts.flatMap(({ pool }) => pool.declined)

/** In how many of the panels each person sits. */
export function panelCounts({ tickets, panels }: OfficeRecord): ReadonlyMap<string, number> {
  const counts = new Map<number, number>()
  for (const panel of panels)
    for (const ticket of panel) counts.set(ticket, (counts.get(ticket) ?? 0) + 1)
  return new Map(tickets.map(({ number, person }) => [person.id, counts.get(number) ?? 0]))
}
