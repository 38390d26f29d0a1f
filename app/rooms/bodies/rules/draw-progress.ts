import type { Progress } from '@roter-faden/sortition'

/** How much of the way each phase is, as measured on pools of 150 to 2,000 persons: the levels take longest. */
const SPANS: Readonly<Record<Progress['phase'], readonly [number, number]>> = {
  reach: [0, 10],
  levels: [10, 40],
  balance: [40, 50],
  mix: [50, 95],
  draw: [95, 99],
}

/** From 0 to 99; what is finished is told by the state. It never goes back. */
export function percentOf({ phase, done }: Progress, before: number): number {
  const [from, to] = SPANS[phase]
  return Math.max(before, Math.min(99, Math.floor(from + (to - from) * done)))
}
