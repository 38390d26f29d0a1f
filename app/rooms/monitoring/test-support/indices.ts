import type { Tx } from '#platform/database/index.ts'
import { inputOfMethod } from '../actions/index-fields.ts'
import { indexPreset, type IndexPresetName } from '../rules/index-presets.ts'
import { allVersions } from '../storage/indicators.ts'

/** The input of an index as the form of a preset would send it. */
export async function inputOfPreset(
  tx: Tx,
  preset: IndexPresetName,
  name: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { method, suggested } = indexPreset(preset, await allVersions(tx))
  return { name, preset, indicators: suggested, weights: null, ...inputOfMethod(method) }
}
