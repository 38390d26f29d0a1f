import { z } from 'zod'
import { asDay, isDay, type Day, type Reason } from '#platform/values/index.ts'
import { DELIMITERS } from './csv.ts'
import { UNITS } from './indicator.ts'
import { DAY_PATTERNS } from './read-day.ts'

const FORMAT = 'roter-faden/monitoring-mapping/1'
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'utf-16le',
  'utf-16be',
] as const

const name = z.string().min(1).max(200)
const token = z.string().max(40)

const schema = z.object({
  format: z.literal(FORMAT),
  source: z.object({ file: name, sources: name.nullable().optional() }).optional(),
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  sheet: name.optional(),
  headerRow: z.int().min(1).max(1000).default(1),
  areas: z.object({ column: name, vintage: name }),
  date: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('fixed'),
      day: z.string().refine(isDay).transform(asDay),
    }),
    z.object({ kind: z.literal('column'), column: name, pattern: z.enum(DAY_PATTERNS) }),
  ]),
  decimalSign: z.enum(['.', ',']),
  thousandsSign: z.enum(['.', ',', ' ', "'"]).nullable(),
  percentSign: z.boolean().default(false),
  missing: z.array(token).max(20),
  suppressed: z.array(token).max(20),
  withheld: z
    .object({
      column: name,
      unless: z.array(token).min(1).max(20),
      state: z.enum(['suppressed', 'missing']),
      sparing: z.array(name).max(200).default([]),
    })
    .optional(),
  columns: z
    .array(
      z.object({
        column: name,
        indicator: name,
        version: z.int().min(1),
        unit: z.enum(UNITS),
        occurrence: z.int().min(1).optional(),
      }),
    )
    .min(1)
    .max(400),
  ignored: z
    .array(z.object({ columns: name, reason: z.string().max(500) }))
    .max(400)
    .default([]),
})

/** How a table of figures is to be read; the format is described in data/README.md. */
export type Mapping = z.infer<typeof schema>
export type MappedColumn = Mapping['columns'][number]

export type MappingRefusal =
  | 'mapping-not-json'
  | 'mapping-not-understood'
  | 'mapping-signs-equal'
  | 'mapping-token-twice'
  | 'mapping-indicator-twice'

export type ReadMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly reasons: readonly Reason<MappingRefusal>[] }

/** Reads a mapping from JSON; what does not fit is named by its place in it. */
export function readMapping(text: string): ReadMapping {
  const json = parsed(text)
  if (json === undefined)
    return { ok: false, reasons: [{ code: 'mapping-not-json', field: 'mapping' }] }
  const read = schema.safeParse(json)
  if (!read.success)
    return {
      ok: false,
      reasons: read.error.issues.slice(0, 20).map(({ path }) => ({
        code: 'mapping-not-understood',
        field: 'mapping',
        details: { place: path.length === 0 ? '{}' : path.map(String).join('.') },
      })),
    }
  const reasons = contradictions(read.data)
  return reasons.length === 0 ? { ok: true, mapping: read.data } : { ok: false, reasons }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function contradictions(mapping: Mapping): readonly Reason<MappingRefusal>[] {
  const reasons: Reason<MappingRefusal>[] = []
  if (mapping.decimalSign === mapping.thousandsSign)
    reasons.push({ code: 'mapping-signs-equal', field: 'mapping' })
  for (const both of mapping.missing.filter((sign) => mapping.suppressed.includes(sign)))
    reasons.push({ code: 'mapping-token-twice', field: 'mapping', details: { token: both } })
  const named = Map.groupBy(mapping.columns, ({ indicator, version }) => `${indicator} ${version}`)
  for (const [, columns] of named)
    if (columns.length > 1)
      reasons.push({
        code: 'mapping-indicator-twice',
        field: 'mapping',
        details: { indicator: columns[0]?.indicator ?? '', count: columns.length },
      })
  return reasons
}

/** The same mapping for figures of another day: for the table of the next year. */
export const onDay = (mapping: Mapping, day: Day | null): Mapping =>
  day === null ? mapping : { ...mapping, date: { kind: 'fixed', day } }
