import type { ContentDay, Measurement } from './types.ts'

interface Course {
  readonly unit: string
  readonly baseline: number
  readonly baselineOn: ContentDay
  readonly target: number
  readonly targetOn: ContentDay
}

/** Read off the monitoring of the quarter: the mean of its areas, weighted by residents. */
export const monitored = (indicator: string, course: Course): Measurement => ({
  ...course,
  indicator: { kind: 'monitoring', indicator },
  source:
    'Statistikstelle der Stadt Auental, Stichtag 30. Juni, gewichtet mit der Zahl der Einwohner:innen',
})

/** Counted for this goal alone, by whom the source says. */
export const counted = (name: string, source: string, course: Course): Measurement => ({
  ...course,
  indicator: { kind: 'counted', name },
  source,
})
