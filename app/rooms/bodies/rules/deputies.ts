import type { Seat } from './body.ts'
import type { Rules } from './rule-set.ts'

type Acting = Pick<Seat, 'id' | 'bench' | 'position' | 'standsFor'>

const ALLOWED: Readonly<Record<Rules['deputies'], (deputy: Acting, absent: Acting) => boolean>> = {
  none: () => false,
  personal: (deputy, absent) => deputy.standsFor === absent.id,
  'by-bench': (deputy, absent) => deputy.bench !== null && deputy.bench === absent.bench,
  'drawn-at-sitting': (deputy, absent) => deputy.bench !== null && deputy.bench === absent.bench,
}

/** Whether a deputy may act for an absent member, in their own name (R-21: drawn by lot among those of the bench). */
export const mayActFor = (
  { deputies }: Pick<Rules, 'deputies'>,
  deputy: Acting,
  absent: Acting,
): boolean =>
  deputy.position === 'deputy' && absent.position !== 'deputy' && ALLOWED[deputies](deputy, absent)
