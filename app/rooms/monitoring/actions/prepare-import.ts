import { randomUUID } from 'node:crypto'
import { auditName } from '#platform/audit/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { takeFacts, type ByteSource, type FileFacts } from '#platform/files/index.ts'
import {
  asId,
  type Day,
  type Id,
  type Instant,
  type Person,
  type Reason,
} from '#platform/values/index.ts'
import type { Vintage } from '#rooms/places/index.ts'
import { onDay, readMapping, type Mapping, type MappingRefusal } from '../rules/mapping.ts'
import { reasonsFor, TABLE_REFUSALS } from '../rules/problem.ts'
import { planReading, type Catalogue } from '../rules/plan.ts'
import { isPacked, openTable } from '../reading/open-table.ts'
import { keepRun, runById } from '../storage/runs.ts'
import { allSources } from '../storage/sources.ts'
import { catalogueFor, vintageNamed } from './catalogue.ts'
import { judged, sourceIn } from './read-upload.ts'
import type { PlannedTable, ReadableTable } from './write-run.ts'

/** What an import may be refused for before it begins. */
export const IMPORT_REFUSALS = [
  'file-unknown',
  'source-unknown',
  'mapping-needed',
  'mapping-run-unknown',
  'mapping-not-json',
  'mapping-not-understood',
  'mapping-signs-equal',
  'mapping-token-twice',
  'mapping-indicator-twice',
  'mapping-indicator-unknown',
  'mapping-unit-differs',
  'mapping-vintage-unknown',
  'table-more-problems',
  ...TABLE_REFUSALS,
] as const
type ImportRefusal = (typeof IMPORT_REFUSALS)[number]

export interface ImportRequest {
  readonly file: Id<'file'>
  readonly source: Id<'source'>
  /** A mapping as JSON; null: that of an earlier run. */
  readonly mapping: string | null
  readonly mappingOf: Id<'import-run'> | null
  /** The day of the figures, where the mapping is one of an earlier year. */
  readonly day: Day | null
}

export interface PreparedImport {
  readonly file: FileFacts
  readonly mapping: Mapping
  readonly vintage: Vintage
}

type Attempted<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reasons: readonly Reason<ImportRefusal>[] }

const no = (...reasons: readonly Reason<ImportRefusal>[]): Attempted<never> => ({
  ok: false,
  reasons,
})

/** Finds what an import names: the file, the source, the mapping, the division of the town. */
export async function prepareImport(
  tx: Tx,
  request: ImportRequest,
  { person, now }: { readonly person: Person; readonly now: Instant },
): Promise<Attempted<PreparedImport>> {
  const found = await mappingOf(tx, request)
  if (!found.ok) return found
  const mapping = onDay(found.value, request.day)
  const vintage = await vintageNamed(tx, mapping.areas.vintage)
  if (vintage === undefined)
    return no({
      code: 'mapping-vintage-unknown',
      field: 'mapping',
      details: { vintage: mapping.areas.vintage },
    })
  if (!(await allSources(tx)).some(({ id }) => id === request.source))
    return no({ code: 'source-unknown', field: 'source' })
  const file = await takeFacts(tx, request.file, { uploader: auditName(person), now })
  if (file === undefined) return no({ code: 'file-unknown', field: 'file' })
  return { ok: true, value: { file, mapping, vintage } }
}

async function mappingOf(
  tx: Tx,
  { mapping, mappingOf }: ImportRequest,
): Promise<Attempted<Mapping>> {
  const earlier = mappingOf === null ? undefined : await runById(tx, mappingOf)
  if (mappingOf !== null && earlier === undefined)
    return no({ code: 'mapping-run-unknown', field: 'mappingOf' })
  if (mapping !== null) {
    const read = readMapping(mapping)
    const reasons: readonly Reason<MappingRefusal>[] = read.ok ? [] : read.reasons
    return read.ok ? { ok: true, value: read.mapping } : no(...reasons)
  }
  return earlier === undefined
    ? no({ code: 'mapping-needed', field: 'mapping' })
    : { ok: true, value: earlier.mapping }
}

/** Larger tables are read in the background, so that nobody has to wait for them. */
const LARGEST_AT_ONCE = 1_000_000
/** A packed one holds about twenty times as much. */
const LARGEST_PACKED_AT_ONCE = 50_000

/** Whether a file is short enough to be read in the transaction at hand. */
export const fitsAtOnce = async (tx: Tx, file: FileFacts): Promise<boolean> =>
  file.size <= ((await isPacked(sourceIn(tx, file))) ? LARGEST_PACKED_AT_ONCE : LARGEST_AT_ONCE)

/** Opens a table and binds the mapping to its column names. */
export async function planTable(
  source: ByteSource,
  mapping: Mapping,
  catalogue: Catalogue,
): Promise<Attempted<PlannedTable>> {
  const opened = await openTable(source, mapping)
  if (!opened.ok) return no(...opened.reasons)
  const planned = planReading(mapping, opened.table.header, catalogue.versions)
  return planned.ok
    ? { ok: true, value: { table: opened.table, plan: planned.plan, catalogue } }
    : no(...planned.reasons)
}

/** Opens a small table and judges all its rows. */
export async function readPrepared(
  tx: Tx,
  { file, mapping, vintage }: PreparedImport,
): Promise<Attempted<ReadableTable>> {
  const catalogue = await catalogueFor(tx, vintage)
  const planned = await planTable(sourceIn(tx, file), mapping, catalogue)
  if (!planned.ok) return planned
  const verdict = await judged(planned.value)
  return verdict.ok
    ? { ok: true, value: { ...planned.value, preview: verdict.preview } }
    : no(...reasonsFor(verdict.problems))
}

/** Keeps a run that nothing was written for yet. */
export async function beginRun(
  tx: Tx,
  { file, mapping, vintage }: PreparedImport,
  by: { readonly source: Id<'source'>; readonly person: Person; readonly now: Instant },
): Promise<Id<'import-run'>> {
  const id = asId<'import-run'>(randomUUID())
  await keepRun(tx, {
    id,
    source: by.source,
    vintage: vintage.id,
    file: file.id,
    fileName: file.name,
    fileSha256: file.sha256,
    mapping,
    begunBy: auditName(by.person),
    begunAt: by.now,
  })
  return id
}
