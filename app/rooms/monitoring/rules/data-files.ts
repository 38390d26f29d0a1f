import { z } from 'zod'
import { asDay, isDay } from '#platform/values/index.ts'
import { BETTER, UNITS } from './indicator.ts'

const sourcesSchema = z.object({
  format: z.literal('roter-faden/sources/1'),
  files: z.array(
    z.object({
      file: z.string().min(1),
      title: z.string().min(1).max(200),
      publisher: z.string().min(1).max(200),
      licence: z.string().min(1).max(80),
      licenceUrl: z.string().max(300).nullable(),
      attribution: z.string().min(1).max(500),
    }),
  ),
})

const indicatorsSchema = z.object({
  format: z.literal('roter-faden/indicators/1'),
  indicators: z.array(
    z.object({
      indicator: z.string().min(1).max(80),
      version: z.int().min(1),
      name: z.object({ de: z.string().min(1).max(120), en: z.string().min(1).max(120) }),
      definition: z.object({
        de: z.string().min(1).max(1000),
        en: z.string().max(1000).optional(),
      }),
      unit: z.enum(UNITS),
      better: z.enum(BETTER),
      breakFromPrevious: z.string().max(600).nullable(),
      validFrom: z.string().refine(isDay).transform(asDay).nullable().optional(),
      counts: z.literal('residents').optional(),
    }),
  ),
})

/** What `sources.json` says of one file; the format is described in data/README.md. */
export type SourceEntry = z.infer<typeof sourcesSchema>['files'][number]

/** One version of an indicator as `indicators.json` defines it. */
export type IndicatorEntry = z.infer<typeof indicatorsSchema>['indicators'][number]

/** The entry for a file in a `sources.json`; undefined where it names none or cannot be read. */
export const sourceIn = (json: unknown, file: string): SourceEntry | undefined =>
  sourcesSchema.safeParse(json).data?.files.find((entry) => entry.file === file)

/** The indicators of an `indicators.json` in the order of their versions; none where it cannot be read. */
export const indicatorsIn = (json: unknown): readonly IndicatorEntry[] =>
  (indicatorsSchema.safeParse(json).data?.indicators ?? []).toSorted(
    (a, b) => a.version - b.version,
  )

/** The residents are what a file says counts them, else the one indicator that is counted in persons. */
export function countsResidents(entry: IndicatorEntry, all: readonly IndicatorEntry[]): boolean {
  if (all.some(({ counts }) => counts === 'residents')) return entry.counts === 'residents'
  const inPersons = new Set(
    all.filter(({ unit }) => unit === 'persons').map(({ indicator }) => indicator),
  )
  return inPersons.size === 1 && inPersons.has(entry.indicator)
}
