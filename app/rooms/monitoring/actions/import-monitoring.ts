import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { auditName } from '#platform/audit/index.ts'
import { keepFile } from '#platform/files/index.ts'
import { sentenceOf } from '#platform/http/index.ts'
import { formatNumber } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asId, OPERATOR, type Id, type Reason } from '#platform/values/index.ts'
import { readMapping } from '../rules/mapping.ts'
import { isUnderWay, type ImportRun } from '../rules/run.ts'
import { municipalityOfSlug } from '../storage/municipality.ts'
import { runById, type RunAddress } from '../storage/runs.ts'
import { beginImport } from './begin-import.ts'
import { discardRun } from './discard-run.ts'
import { enterCatalogue } from './enter-catalogue.ts'
import { operatorIn, type Operator } from './operator.ts'
import { publishRun } from './publish-run.ts'
import { clearRun, writeRun, type Workshop } from './write-waiting-runs.ts'

export interface ImportOrder {
  /** The name of the municipality in the address. */
  readonly municipality: string
  /** Paths of the table and of its mapping. */
  readonly file: string
  readonly mapping: string
  /** Whether figures that are published already are replaced. */
  readonly replaces?: boolean
  /** Hears what was understood and how far it is, line by line. */
  readonly progress: (line: string) => void
}

export type ImportVerdict =
  | { readonly kind: 'published'; readonly run: Id<'import-run'>; readonly figures: number }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] }

const BETWEEN_LOOKS_MS = 500

const refused = (reasons: readonly Reason[]): ImportVerdict => ({
  kind: 'refused',
  sentences: reasons.map(sentenceOf),
})

/**
 * Imports a table from the command line by the same actions as the browser: enters the source and the
 * indicators that the mapping names, reads the table, tells what was understood, publishes. All or nothing:
 * a table with errors leaves no figure behind.
 */
export async function importMonitoring(
  house: Workshop,
  order: ImportOrder,
): Promise<ImportVerdict> {
  const municipality = await house.database.asKeeper((tx) =>
    municipalityOfSlug(tx, order.municipality),
  )
  if (municipality === undefined)
    return refused([{ code: 'municipality-unknown', details: { slug: order.municipality } }])
  const mappingText = await textOf(order.mapping)
  const content = await bytesOf(order.file)
  if (mappingText === undefined || content === undefined)
    return refused([
      {
        code: 'path-unreadable',
        details: { path: content === undefined ? order.file : order.mapping },
      },
    ])
  const read = readMapping(mappingText)
  if (!read.ok) return refused(read.reasons)
  const operator = operatorIn(house, municipality, order.progress)
  const source = await enterCatalogue(operator, read.mapping, order.mapping)
  if (!source.ok) return refused(source.refusal.reasons)
  const file = await upload(house, municipality.id, order.file, content)
  const begun = await operator.perform(beginImport, {
    file,
    source: source.value,
    mapping: mappingText,
    mappingOf: null,
    day: null,
  })
  if (begun.kind === 'refused') return refused(begun.reasons)
  const run = asId<'import-run'>(String(begun.value.value?.['run']))
  await untilRead(house, { municipality: municipality.id, run }, order.progress)
  const verdict = await publishIfReady(operator, run, order)
  if (verdict.kind === 'refused') await clearRun(house, { municipality: municipality.id, run })
  return verdict
}

/** Works the run off, or waits for the server that took it first. */
async function untilRead(
  house: Workshop,
  address: RunAddress,
  progress: ImportOrder['progress'],
): Promise<void> {
  const { municipality, run } = address
  for (;;) {
    await writeRun(house, address, (done, total) =>
      progress(say('monitoring_progress_written', { done: whole(done), total: whole(total) })),
    )
    const now = await house.database.inMunicipality(municipality, (tx) => runById(tx, run))
    if (now === undefined || !isUnderWay(now)) return
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS))
  }
}

async function publishIfReady(
  operator: Operator,
  id: Id<'import-run'>,
  order: ImportOrder,
): Promise<ImportVerdict> {
  const run = await operator.inTown((tx) => runById(tx, id))
  if (run === undefined || run.state !== 'ready') return refused(run?.report.problems ?? [])
  tellPreview(run, order.progress)
  const published = await operator.perform(publishRun, {
    run: id,
    replaces: order.replaces === true,
  })
  if (published.kind === 'refused') {
    await operator.perform(discardRun, { run: id })
    return refused(published.reasons)
  }
  order.progress(say('monitoring_progress_published'))
  return { kind: 'published', run: id, figures: run.figuresTotal ?? 0 }
}

const whole = (count: number): string => formatNumber(count, { digits: 0 })

function tellPreview({ report }: ImportRun, progress: ImportOrder['progress']): void {
  const { rows = 0, figures = { value: 0, suppressed: 0, missing: 0 }, columns = [] } = report
  progress(say('monitoring_progress_preview', { rows, ...figures }))
  for (const { column, indicator, version, figures } of columns)
    progress(`  ${column} → ${indicator} ${version}: ${say('monitoring_counts', figures)}`)
}

const upload = (
  { database, clock }: Workshop,
  municipality: string,
  path: string,
  content: Uint8Array,
): Promise<Id<'file'>> =>
  database.inMunicipality(municipality, (tx) =>
    keepFile(
      tx,
      { name: basename(path), mediaType: 'application/octet-stream', content },
      { uploader: auditName(OPERATOR), now: clock.now() },
    ),
  )

const bytesOf = (path: string): Promise<Uint8Array | undefined> =>
  readFile(path).catch(() => undefined)

const textOf = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch(() => undefined)
