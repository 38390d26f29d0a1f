import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { say } from '#platform/language/index.ts'
import type { Id, Outcome } from '#platform/values/index.ts'
import {
  countsResidents,
  indicatorsIn,
  sourceIn,
  type IndicatorEntry,
} from '../rules/data-files.ts'
import type { Mapping } from '../rules/mapping.ts'
import { allVersions } from '../storage/indicators.ts'
import { allSources } from '../storage/sources.ts'
import { addIndicator } from './add-indicator.ts'
import { addSource } from './add-source.ts'
import type { Operator } from './operator.ts'
import { redefineIndicator } from './redefine-indicator.ts'

type Entered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Extract<Outcome<never>, { kind: 'refused' }> }

const refusal = (code: string, details: Readonly<Record<string, string>>): Entered<never> => ({
  ok: false,
  refusal: { kind: 'refused', reasons: [{ code, details }] },
})

/** Enters the source that a mapping names, and those of its indicators that are not known yet. */
export async function enterCatalogue(
  operator: Operator,
  mapping: Mapping,
  mappingPath: string,
): Promise<Entered<Id<'source'>>> {
  const named = mapping.source
  const path = await nearestFile(mappingPath, named?.sources ?? 'sources.json')
  const entry =
    path === undefined || named === undefined ? undefined : sourceIn(await jsonOf(path), named.file)
  if (path === undefined || entry === undefined)
    return refusal('source-not-named', { file: named?.file ?? '' })
  const defined = await enterIndicators(operator, mapping, join(dirname(path), 'indicators.json'))
  if (defined !== undefined) return { ok: false, refusal: defined }
  const known = await operator.inTown(allSources)
  const same = known.find(({ title }) => title === entry.title)
  if (same !== undefined) return { ok: true, value: same.id }
  const { title, publisher, licence, licenceUrl, attribution } = entry
  const outcome = await operator.perform(addSource, {
    title,
    publisher,
    licence,
    attribution,
    licenceAddress: licenceUrl,
  })
  if (outcome.kind === 'refused') return { ok: false, refusal: outcome }
  operator.tell(say('monitoring_progress_source', { title }))
  const kept = (await operator.inTown(allSources)).find((source) => source.title === title)
  return kept === undefined
    ? refusal('source-not-named', { file: entry.file })
    : { ok: true, value: kept.id }
}

/** Enters the versions a mapping names, each after the ones before it; answers the first refusal. */
async function enterIndicators(
  operator: Operator,
  mapping: Mapping,
  path: string,
): Promise<Extract<Outcome<never>, { kind: 'refused' }> | undefined> {
  const all = indicatorsIn(await jsonOf(path))
  const named = all.filter((entry) =>
    mapping.columns.some(
      ({ indicator, version }) => indicator === entry.indicator && version >= entry.version,
    ),
  )
  const inOrder = [...new Set(mapping.columns.map(({ indicator }) => indicator))].flatMap((code) =>
    named.filter(({ indicator }) => indicator === code),
  )
  for (const entry of inOrder) {
    const outcome = await enterIndicator(operator, entry, countsResidents(entry, all))
    if (outcome?.kind === 'refused') return outcome
  }
  return undefined
}

async function enterIndicator(
  operator: Operator,
  entry: IndicatorEntry,
  isResidents: boolean,
): Promise<Outcome<unknown> | undefined> {
  const known = (await operator.inTown(allVersions)).filter(({ code }) => code === entry.indicator)
  if (known.some(({ version }) => version >= entry.version)) return undefined
  const definition = {
    nameDe: entry.name.de,
    nameEn: entry.name.en,
    definitionDe: entry.definition.de,
    definitionEn: entry.definition.en ?? null,
    unit: entry.unit,
    better: entry.better,
    countsResidents: isResidents,
    validFrom: entry.validFrom ?? null,
  }
  const indicator = known[0]?.indicator
  const outcome =
    indicator === undefined
      ? await operator.perform(addIndicator, { code: entry.indicator, ...definition })
      : await operator.perform(redefineIndicator, {
          ...definition,
          indicator,
          breakReason: entry.breakFromPrevious ?? say('monitoring_break_unexplained'),
        })
  const { indicator: code, version } = entry
  if (outcome.kind === 'done')
    operator.tell(say('monitoring_progress_indicator', { code, version }))
  return outcome
}

/** A file named in a mapping: from where the command runs, or from any folder above the mapping. */
async function nearestFile(mappingPath: string, named: string): Promise<string | undefined> {
  const folders = [resolve('.')]
  for (let folder = dirname(resolve(mappingPath)); ; folder = dirname(folder)) {
    folders.push(folder)
    if (dirname(folder) === folder) break
  }
  for (const path of folders.map((folder) => resolve(folder, named)))
    if ((await jsonOf(path)) !== undefined) return path
  return undefined
}

async function jsonOf(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
